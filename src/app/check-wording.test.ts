import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../articles/read-record.ts';
import type { Article } from '../model/article.ts';
import { claimChecker } from './check-wording.ts';

const REPORT = [
  'The governor of Ostrava Bay, Marta Lund, said on Tuesday that 35 fishing boats had returned to the harbour after the storm.',
  'Rescue teams found 12 sailors on the island of Keld and brought them to the hospital in Merrin.',
  'The coast guard has not closed the northern channel, its chief Ivo Berg told reporters.',
  'Repairs may cost 4.5 million crowns, according to the harbour office.',
  'Lund praised the crews and promised to raise their pay in March.',
  'Merrin Shipping has agreed to buy the ferry line from the government of Tarvia.',
];

function report(paragraphs: readonly string[]): Article {
  const read = readRecord(
    {
      id: 'r1',
      title: 'Boats return to Merrin',
      source: 'Harbour Wire',
      published: '2031-02-04T10:00:00Z',
      text: paragraphs.join('\n'),
    },
    1,
  );
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.article;
}

/** Function words: a claim without them is no other claim. */
const PASSED_OVER = /^(?:after|their|according)$/;

const check = claimChecker([report(REPORT)]);
const fault = (claim: string) => check(claim).reasons.find(({ held }) => !held)?.detail ?? null;

describe('the gate for free wording', () => {
  it('supports a claim put together from three sentences more than one whose words stand nowhere', () => {
    const together = check(
      'Lund praised crews, 12 sailors were in hospital and 4.5 million crowns may be needed.',
    );
    const elsewhere = check(
      'Berg blamed pilots, 12 tourists were in prison and 4.5 million votes may be needed.',
    );
    expect(together.support).toBeGreaterThan(elsewhere.support + 0.2);
  });

  it('passes what stands in the report, and shows the passage', () => {
    for (const sentence of REPORT) {
      const { verdict, sentences, score } = check(sentence);
      expect([verdict, sentence]).toEqual(['supported', sentence]);
      expect(sentences[0]?.passages.map(({ passage }) => passage)).toContain(sentence);
      expect(score).toBeGreaterThan(0.5);
    }
  });

  it('passes other words for the same', () => {
    expect(
      fault(
        'Rescue teams discovered 12 sailors on the island of Keld and brought them to the hospital in Merrin.',
      ),
    ).toBeNull();
    expect(
      fault('Marta Lund, governor of Ostrava Bay, said that 35 fishing boats had returned to the harbour.'),
    ).toBeNull();
  });

  it.each([
    ['a number of the same thing', REPORT[0]?.replace('35', '53'), '"53"'],
    ['a name that no report has', REPORT[1]?.replace('Keld', 'Sandar'), '"Sandar"'],
    ['a name from elsewhere in the report', REPORT[1]?.replace('Keld', 'Tarvia'), '"Tarvia"'],
    [
      'two names, each in the other’s place',
      'The government of Tarvia has agreed to buy the ferry line from Merrin Shipping.',
      'stands where',
    ],
    ['another day', REPORT[0]?.replace('Tuesday', 'Friday'), '"Friday"'],
    ['another month', REPORT[4]?.replace('March', 'April'), '"April"'],
    ['a denial put in', REPORT[5]?.replace('has agreed', 'has not agreed'), 'denied'],
    ['a denial taken out', REPORT[2]?.replace('has not closed', 'has closed'), 'not closed'],
    ['an opposite', REPORT[4]?.replace('to raise', 'to cut'), 'opposite'],
    [
      'what is open told as certain',
      'Repairs cost 4.5 million crowns, according to the harbour office.',
      'open',
    ],
    [
      'a certain thing told as open',
      'Lund perhaps praised the crews and promised to raise their pay in March.',
      'perhaps',
    ],
    [
      'a quotation that nobody said',
      'Lund said "we will rebuild" and praised the crews.',
      'no report has the words',
    ],
    [
      'something added',
      'Lund praised the crews, whose boats were built by prisoners during the war.',
      '% of its words',
    ],
    ['nothing of the report', 'Elephants prefer quiet forests.', '% of its words'],
  ])('refuses %s', (_, claim, words) => {
    expect(claim).toBeDefined();
    const { verdict, reasons } = check(claim ?? '');
    expect(verdict).toBe('refused');
    expect(
      reasons
        .filter(({ held }) => !held)
        .map(({ detail }) => detail)
        .join('; '),
    ).toContain(words);
  });

  it('refuses any other number in a copied sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REPORT), fc.integer({ min: 100, max: 99_999 }), (sentence, number) => {
        fc.pre(/\d/.test(sentence));
        return check(sentence.replace(/\d+(?:\.\d+)?/, String(number))).verdict === 'refused';
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('refuses any name of its own in a copied sentence', () => {
    const names = ['Keld', 'Lund', 'Ostrava', 'Berg', 'Merrin', 'Tarvia'];
    const invented = fc.constantFrom(
      'Halvard',
      'Quintero',
      'Brask',
      'Ingmar',
      'Zelna',
      'Petrov',
      'Odense',
      'Farrow',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...REPORT),
        fc.constantFrom(...names),
        invented,
        (sentence, name, other) => {
          fc.pre(sentence.includes(name));
          return check(sentence.replace(name, other)).verdict === 'refused';
        },
      ),
      { seed: 2, numRuns: 60 },
    );
  });

  it('refuses any word that the report does not have, whatever it replaces', () => {
    const foreign = fc.constantFrom('insulted', 'elephants', 'purple', 'abducted', 'cathedral', 'poisoned');
    fc.assert(
      fc.property(fc.constantFrom(...REPORT), fc.nat(), foreign, (sentence, at, word) => {
        const words = sentence.split(' ');
        const long = words.flatMap((each, place) =>
          /^[a-z]{5,}$/.test(each) && !PASSED_OVER.test(each) ? [place] : [],
        );
        words[long[at % long.length] ?? 0] = word;
        return check(words.join(' ')).verdict === 'refused';
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('refuses a negation put before any verb that has an auxiliary', () => {
    for (const sentence of REPORT) {
      const denied = sentence.replace(/\b(had|has|may)\b(?! not)/, '$1 never');
      if (denied !== sentence) expect([check(denied).verdict, denied]).toEqual(['refused', denied]);
    }
  });

  it('takes hostile claims calmly and soon', () => {
    const started = performance.now();
    for (const claim of [
      '',
      '   ',
      '\0\u202e\u200b',
      '.,;!',
      '"',
      'x'.repeat(100_000),
      'boats '.repeat(10_000),
      'a. '.repeat(900),
      '\ud800',
    ]) {
      const { verdict, score, reasons } = check(claim);
      expect(verdict).toBe('refused');
      expect(Number.isFinite(score)).toBe(true);
      expect(reasons.some(({ held }) => !held)).toBe(true);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('gives the same verdict for any text twice, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (claim) => {
        expect(check(claim)).toEqual(check(claim));
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it('asks for a copy where the language has no rules', () => {
    const french = report([
      'Le gouvernement de Tarvia a vendu la ligne de ferry à une société de Merrin mardi dernier.',
    ]);
    const checkFrench = claimChecker([{ ...french, lang: 'fr' }]);
    const copied =
      'Le gouvernement de Tarvia a vendu la ligne de ferry à une société de Merrin mardi dernier.';
    expect(checkFrench(copied).verdict).toBe('supported');
    expect(checkFrench(copied.replace('a vendu', 'a acheté')).verdict).toBe('refused');
  });
});
