import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const quotesIn = (...paragraphs: string[]) =>
  analyseArticle(articleOf(paragraphs))
    .sentences.slice(1)
    .flatMap(({ quotes }) => quotes.map(({ kind, speaker, text }) => `${kind} <${speaker}> ${text}`));

describe('quotes', () => {
  test.each<[string, string[]]>([
    [
      '"We are ready to sign the deal," said Ivan Belov, the foreign minister.',
      ['direct <Ivan Belov> We are ready to sign the deal,'],
    ],
    ['Officials said that the bridge had been closed.', ['indirect <Officials> the bridge had been closed']],
    ['The bridge had been closed, officials said.', ['indirect <officials> The bridge had been closed']],
    [
      'Talks will go on, according to a foreign ministry spokesman.',
      ['indirect <a foreign ministry spokesman> Talks will go on'],
    ],
    ['According to the governor, talks will go on.', ['indirect <the governor> talks will go on']],
    [
      'Lena Bell, the defence minister, said the army was ready.',
      ['indirect <Lena Bell> the army was ready'],
    ],
    [
      "'We are not afraid of anyone here,' said Tom O'Dell.",
      ["direct <Tom O'Dell> We are not afraid of anyone here,"],
    ],
    ['Rep. Hank Moss (D-Ga.) said the vote was close.', ['indirect <Hank Moss> the vote was close']],
    ['Bell told reporters on Friday that the talks had failed.', ['indirect <Bell> the talks had failed']],
    ['He called it "a mistake".', []],
    ['He did not say when.', []],
    ['The ship was known as "The Night of the Lamps".', []],
    ['The president refused to say whether he would go.', []],
  ])('%s', (text, expected) => {
    expect(quotesIn(text)).toEqual(expected);
  });

  test('a pronoun is the last person named, and a bare quotation keeps its speaker', () => {
    expect(
      quotesIn(
        'Mayor Anna Berg told reporters that the water was safe. "Nobody needs to leave tonight," she said. "We have checked every well."',
      ),
    ).toEqual([
      'indirect <Anna Berg> the water was safe',
      'direct <Anna Berg> Nobody needs to leave tonight,',
      'direct <Anna Berg> We have checked every well.',
    ]);
  });

  test('a quotation over two sentences has the speaker named in the second', () => {
    expect(quotesIn('“It is over for all of us. We have won this time,” said Tom Bell.')).toEqual([
      'direct <Tom Bell> It is over for all of us.',
      'direct <Tom Bell> We have won this time,',
    ]);
  });

  test('the speaker of one paragraph does not speak in the next', () => {
    expect(
      quotesIn('Anna Berg said the water was safe.', 'The sign read "no entry for any of you".'),
    ).not.toContain('direct <Anna Berg> no entry for any of you');
  });
});
