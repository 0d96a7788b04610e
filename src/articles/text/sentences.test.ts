import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleText } from '../../model/article.ts';
import { articleOf } from './article-of.ts';
import { sentenceRanges, sentencesOf } from './sentences.ts';

const split = (text: string, lang = 'en'): string[] =>
  sentenceRanges(text, lang).map(({ start, end }) => text.slice(start, end));

describe('sentence breaks', () => {
  test.each<[string, string[]]>([
    [
      'Mr. Bell met Dr. Ode at 5 p.m. Monday. They left.',
      ['Mr. Bell met Dr. Ode at 5 p.m. Monday.', 'They left.'],
    ],
    [
      'The U.S. Army said it fired. The U.S. The talks failed.',
      ['The U.S. Army said it fired.', 'The U.S.', 'The talks failed.'],
    ],
    [
      'J. K. Marsh wrote it. Acme Inc. The firm closed.',
      ['J. K. Marsh wrote it.', 'Acme Inc.', 'The firm closed.'],
    ],
    ['"Stop!" President Bell said. "Go."', ['"Stop!" President Bell said.', '"Go."']],
    ['"Will it work?" he asked. No. 10 was silent.', ['"Will it work?" he asked.', 'No. 10 was silent.']],
    [
      'Prices rose 3.5 percent... and then fell. Gov. A. B. Bell agreed.',
      ['Prices rose 3.5 percent... and then fell.', 'Gov. A. B. Bell agreed.'],
    ],
    [
      '“We are ready.” She left. (They stayed.) The end.',
      ['“We are ready.”', 'She left.', '(They stayed.)', 'The end.'],
    ],
    [
      'It happened on Aug. 15 near Mt. Oak. Sgt. Lee died.',
      ['It happened on Aug. 15 near Mt. Oak.', 'Sgt. Lee died.'],
    ],
    ['Is it over? Yes! It is.', ['Is it over?', 'Yes!', 'It is.']],
    ['He came… Then he left. “Wait…” she said.', ['He came…', 'Then he left.', '“Wait…” she said.']],
    ['We ask for: • peace • bread. No more.', ['We ask for:', '• peace', '• bread.', 'No more.']],
    ['1. End the war. 2. Free them.', ['1. End the war.', '2. Free them.']],
    [
      'She lives on Elm St. She said so. St. Anne was there.',
      ['She lives on Elm St.', 'She said so.', 'St. Anne was there.'],
    ],
    ['It begins at 10 a.m. EST. The vote is later.', ['It begins at 10 a.m. EST.', 'The vote is later.']],
    ['They won.[1] Then they lost.[2][3] It ended.', ['They won.[1]', 'Then they lost.[2][3]', 'It ended.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    [
      'de',
      'Er kam am 3. Oktober. Laut Dr. Meier z. B. nicht. Schluss.',
      ['Er kam am 3. Oktober.', 'Laut Dr. Meier z. B. nicht.', 'Schluss.'],
    ],
    [
      'fr',
      '« C’est fini », dit M. Petit. « Oui ! » Elle partit.',
      ['« C’est fini », dit M. Petit.', '« Oui ! »', 'Elle partit.'],
    ],
    ['es', '¿Quién? La Sra. Luna llegó. ¡Nadie!', ['¿Quién?', 'La Sra. Luna llegó.', '¡Nadie!']],
    [
      'ru',
      'И. Б. Белов прибыл в г. Орлов. Это было в 2020 г. Потом он уехал.',
      ['И. Б. Белов прибыл в г. Орлов.', 'Это было в 2020 г.', 'Потом он уехал.'],
    ],
    ['ar', 'فشلت المحادثات. هل ستستأنف؟ نعم.', ['فشلت المحادثات.', 'هل ستستأنف؟', 'نعم.']],
    ['zh', '他们到了。他说：“很好。”真的吗？是！', ['他们到了。', '他说：“很好。”', '真的吗？', '是！']],
    [
      'ja',
      '首相は演説した。「平和が必要だ。」と述べた。会議は続く。',
      ['首相は演説した。', '「平和が必要だ。」と述べた。', '会議は続く。'],
    ],
    ['hi', 'वे चले गए। क्या वे लौटेंगे?', ['वे चले गए।', 'क्या वे लौटेंगे?']],
    ['el', 'Ποιος ήρθε; Κανείς.', ['Ποιος ήρθε;', 'Κανείς.']],
  ])('in other languages: %s', (lang, text, expected) => {
    expect(split(text, lang)).toEqual(expected);
  });

  test('a stretch without a stop is cut at white space', () => {
    const pieces = split('word '.repeat(2000));
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
    expect(pieces.join(' ')).toBe('word '.repeat(2000).trim());
  });

  test('a long paragraph is broken like a short one', () => {
    expect(split('No one came. '.repeat(2000))).toEqual(Array.from({ length: 2000 }, () => 'No one came.'));
  });
});

/** Words and marks that sentence breaks turn on, and any characters between them. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Mr.',
      'U.S.',
      'a.m.',
      '…',
      '...',
      '.',
      '?!',
      '。',
      '؟',
      '»',
      '«',
      '“',
      '”',
      '"',
      '[1]',
      '•',
      '\n',
      ' ',
      '  ',
    ),
    fc.constantFrom('He', 'left', 'No', '5', '3.', '「', '」', 'と', '\u00a0', '\u2028', '\ud800', '😀'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 60 },
);

test.each(['en', 'de', 'ru', 'ja', 'el', 'xx'])('any text is covered once, in order (%s)', (lang) => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' '), (words, between) => {
      const text = words.join(between);
      const ranges = sentenceRanges(text, lang);
      let end = 0;
      for (const range of ranges) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, range.start).trim()).toBe('');
        expect(text.slice(range.start, range.end)).toMatch(/^\S(?:.*\S)?$/su);
        end = range.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test.each(['.', 'A. ', '"', '… Ab', '\n', '中。', '• ', '[1]', '1. ', ' ', '😀'])(
  'a megabyte of %j is split without delay',
  (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const ranges = sentenceRanges(text, 'en');
    expect(Math.max(0, ...ranges.slice(0, 1000).map(({ start, end }) => end - start))).toBeLessThanOrEqual(
      2000,
    );
  },
);

test('title whole, standfirst and paragraphs by sentence, counted over all, each at its span', () => {
  const article = articleOf(['One is here. Two is here.', '  ', 'Three.'], {
    title: 'It ends. It begins',
    standfirst: 'First line. Second line.',
  });
  const sentences = sentencesOf(article);
  expect(sentences.map(({ part, paragraph, index }) => [part, paragraph, index])).toEqual([
    ['title', 0, 0],
    ['standfirst', 0, 1],
    ['standfirst', 0, 2],
    ['body', 0, 3],
    ['body', 0, 4],
    ['body', 2, 5],
  ]);
  for (const { span, text } of sentences) expect(articleText(article).slice(span.start, span.end)).toBe(text);
});
