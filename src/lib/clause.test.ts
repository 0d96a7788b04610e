import { expect, test } from 'vitest';
import { finiteVerbIndex, type TaggedWord } from './clause.ts';

/** "word/POS/lemma" with the lemma left out where it is the word. */
const tagged = (text: string): TaggedWord[] =>
  text.split(' ').map((part) => {
    const [word = '', pos = '', lemma = word.toLowerCase()] = part.split('/');
    return { text: word, pos, lemma };
  });

test.each<[string, string | undefined]>([
  ['Leaders/NOUN/leader met/VERB/meet in/ADP Paris/PROPN', 'met'],
  ['Twelve/NUM people/NOUN were/AUX/be killed/VERB/kill', 'were'],
  ['The/DET man/NOUN accused/VERB/accuse of/ADP fraud/NOUN was/AUX/be freed/VERB/free', 'was'],
  ['Smith/PROPN to/PART visit/VERB Paris/PROPN', undefined],
  ['Backed/VERB/back by/ADP allies/NOUN/ally ,/PUNCT she/PRON won/VERB/win', 'won'],
  ['Hoping/VERB/hope to/PART win/VERB ,/PUNCT he/PRON will/AUX run/VERB', 'will'],
  ['The/DET wounded/VERB/wound soldiers/NOUN/soldier left/VERB/leave', 'left'],
  ['They/PRON refused/VERB/refuse to/PART sign/VERB', 'refused'],
  [
    'The/DET car/NOUN exploded/VERB/explode in/ADP the/DET city/NOUN resulting/VERB/result in/ADP deaths/NOUN',
    'exploded',
  ],
  ['A/DET statement/NOUN', undefined],
])('%s', (text, expected) => {
  const tokens = tagged(text);
  expect(tokens[finiteVerbIndex(tokens)]?.text).toBe(expected);
});
