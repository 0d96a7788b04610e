import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';

test('English: parts of speech, dictionary forms, stems, function words, exact offsets', () => {
  const text = "Leaders met on Friday; they didn't agree.";
  const tokens = tokensOf(text, 'en');
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(tokens.find(({ text: word }) => word === 'met')).toMatchObject({
    pos: 'VERB',
    lemma: 'meet',
    stop: false,
  });
  expect(tokens.find(({ text: word }) => word === 'on')).toMatchObject({ pos: 'ADP', stop: true });
  expect(tokens.find(({ text: word }) => word === ';')).toMatchObject({ pos: 'PUNCT', stem: '' });
  expect(tokens[0]).toMatchObject({ text: 'Leaders', stem: 'leader' });
});

test('words that tell reports apart are kept although stop lists have them', () => {
  expect(tokensOf('the state system', 'en').map(({ stop }) => stop)).toEqual([true, false, false]);
});

test('another language: words by Unicode, the stemmer of the language, no parts of speech', () => {
  const tokens = tokensOf('Die Regierungen verhandelten 2024.', 'de');
  expect(tokens.map(({ text, pos }) => [text, pos])).toEqual([
    ['Die', 'X'],
    ['Regierungen', 'X'],
    ['verhandelten', 'X'],
    ['2024', 'NUM'],
    ['.', 'PUNCT'],
  ]);
  expect(tokens[0]?.stop).toBe(true);
  expect(tokens[1]?.stem).not.toBe('regierungen');
});

test('a language without stemmer or list keeps its words', () => {
  expect(tokensOf('muraho', 'rw')).toMatchObject([
    { text: 'muraho', stem: 'muraho', lemma: 'muraho', stop: false },
  ]);
});
