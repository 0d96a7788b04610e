import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { applyEdits } from '../lib/apply-edits.ts';
import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import { unfitness } from './fitness.ts';
import { report } from './reports.test-support.ts';
import { shortenSentence } from './shorten.ts';
import { standAlone } from './stand-alone.ts';
import { replaceDates, replaceSurnames } from './substitute.ts';

/** The article and its body sentences. */
function read(...paragraphs: readonly string[]): {
  readonly analysed: AnalysedArticle;
  readonly body: readonly AnalysedSentence[];
} {
  const analysed = analyseArticle(report('test', paragraphs));
  return { analysed, body: analysed.sentences.filter(({ part }) => part === 'body') };
}

function sentence(text: string): AnalysedSentence {
  const [first] = read(text).body;
  if (first === undefined || first.text !== text) throw new Error(`not one sentence: ${text}`);
  return first;
}

function shortened(text: string): string {
  return applyEdits(text, shortenSentence(sentence(text)));
}

describe('shortenSentence', () => {
  it('cuts dateline, leading connective, vague time and brackets', () => {
    expect(shortened('KESTREL BAY (Harbour News) - The bridge fell into the bay.')).toBe(
      'The bridge fell into the bay.',
    );
    expect(shortened('But the operator denied the claims.')).toBe('The operator denied the claims.');
    expect(shortened('Later, the mayor visited the families.')).toBe('The mayor visited the families.');
    expect(shortened('The mayor thanked the divers (and their families) for the work.')).toBe(
      'The mayor thanked the divers for the work.',
    );
  });

  it('keeps what changes the sense', () => {
    const kept = [
      'The mayor thanked the divers (all 12 of them) for the work.',
      'The mayor met the driver (who was not hurt) at the hospital.',
      'The Harbour Authority (the owner) closed the port.',
    ];
    for (const text of kept) expect(shortened(text)).toBe(text);
  });

  it('cuts an aside only from a long sentence, and none with a name or number', () => {
    const long =
      'The transport ministry ordered the inspection of every bridge that was built with the same cables by the engineer, who was proud of his work, in the northern counties of the country.';
    expect(shortened(long)).not.toContain('proud');
    const named = long.replace('proud of his work', 'born in Lundby');
    expect(shortened(named)).toBe(named);
    expect(shortened('They praised the engineer, who was proud of his work, in the north.')).toContain(
      'proud',
    );
    const leads = long
      .replace('who was proud of his work', 'who led the firm')
      .replace('in the', 'the head of the');
    expect(shortened(leads)).toBe(leads);
  });

  it('ends a long sentence before its closing clause, where nothing protected stands in it', () => {
    const long = (clause: string): string =>
      `The government of the northern county ordered the inspection of every bridge that was built with the same cables in the past decades${clause}.`;
    expect(shortened(long(', leaving drivers to wait for ferries at both ends of the bay'))).toBe(long(''));
    const kept = [
      ', leaving 400 drivers to wait for ferries',
      ', saying that drivers should take the ferries',
    ];
    for (const clause of kept) expect(shortened(long(clause))).toBe(long(clause));
  });
});

describe('standAlone', () => {
  const opening = 'Mayor Ingrid Solheim declared a state of emergency in the city.';

  it('puts the name for a pronoun when only one person can be meant', () => {
    const { analysed, body } = read(`${opening} She asked residents to stay away from the waterfront.`);
    const form = standAlone(body[1] as AnalysedSentence, body[0] ?? null, analysed.article);
    expect(form?.text).toBe('Ingrid Solheim asked residents to stay away from the waterfront.');
  });

  it('refuses a pronoun of the other sex, of two people, or of nobody', () => {
    const refused = [
      ['Ivo Lund, his brother and his father came to the city.', 'She asked residents to stay away.'],
      ['Ingrid Solheim met Ivo Lund at the harbour.', 'She asked residents to stay away from the bay.'],
      ['The bridge fell into the bay.', 'He asked residents to stay away from the waterfront.'],
    ] as const;
    for (const [before, text] of refused) {
      const { analysed, body } = read(`${before} ${text}`);
      expect(standAlone(body[1] as AnalysedSentence, body[0] ?? null, analysed.article), text).toBeNull();
    }
  });

  it('refuses openings that point at what was said before', () => {
    const pointing = [
      'This led to the closure of the port.',
      'The company rejected the claims of the mayor.',
      'Both were taken to the hospital in Lundby.',
      'A day later, the port was closed by the mayor.',
      'It was taken to the yard in Lundby.',
      'Forecasters expect them to reach the coast of Norvia.',
    ];
    for (const text of pointing) {
      const { analysed, body } = read(text);
      expect(standAlone(body[0] as AnalysedSentence, null, analysed.article), text).toBeNull();
    }
    const clear = ['It is unclear whether anyone is missing.', 'It was the first accident of its kind.'];
    for (const text of clear) {
      const { analysed, body } = read(text);
      expect(standAlone(body[0] as AnalysedSentence, null, analysed.article), text).not.toBeNull();
    }
  });
});

describe('replacements', () => {
  it('gives a surname its full name once, if the reader has not met it', () => {
    const { analysed, body } = read('Ingrid Solheim is the mayor.', 'Solheim closed the port.');
    const second = body[1] as AnalysedSentence;
    const edits = replaceSurnames(second, analysed.article, new Set());
    expect(applyEdits(second.text, edits)).toBe('Ingrid Solheim closed the port.');
    expect(replaceSurnames(second, analysed.article, new Set(['Ingrid Solheim']))).toEqual([]);
  });

  it('takes no firm for a person because a caption or a sentence opens before its name', () => {
    const { analysed, body } = read(
      'Reuters Solvika has two million customers. Thieves who broke in at Solvika took their names.',
      'First Solvika, now its bank. Customers sued Solvika on Friday.',
    );
    for (const each of body) expect(replaceSurnames(each, analysed.article, new Set())).toEqual([]);
  });

  it('writes days ago and weeks as dates', () => {
    const text = 'The port was closed two days ago and will reopen next week.';
    const { analysed, body } = read(text);
    expect(applyEdits(text, replaceDates(body[0] as AnalysedSentence, analysed.article))).toBe(
      'The port was closed on 8 May 2024 and will reopen in the week of 13 May 2024.',
    );
  });

  it('writes relative days as dates with the year', () => {
    const text = 'The port was closed on Friday and reopened on Thursday evening.';
    const { analysed, body } = read(text);
    const edits = replaceDates(body[0] as AnalysedSentence, analysed.article);
    expect(applyEdits(text, edits)).toBe(
      'The port was closed on 10 May 2024 and reopened on the evening of 9 May 2024.',
    );
  });

  it('tells of this morning and last night by the day they are part of', () => {
    const text = 'The port was closed last night, and officials met this morning.';
    const { analysed, body } = read(text);
    const edits = replaceDates(body[0] as AnalysedSentence, analysed.article);
    expect(applyEdits(text, edits)).toBe(
      'The port was closed on the night of 9 May 2024, and officials met on the morning of 10 May 2024.',
    );
  });

  it('leaves days alone that are part of a name or a quotation', () => {
    for (const text of ["Friday's meeting was short.", '"We met on Friday," the mayor said.']) {
      const { analysed, body } = read(text);
      expect(replaceDates(body[0] as AnalysedSentence, analysed.article)).toEqual([]);
    }
  });
});

describe('unfitness', () => {
  it('passes plain sentences', () => {
    expect(unfitness(sentence('A bomber flew over the harbour in the morning.'))).toBeNull();
    expect(unfitness(sentence('Norvia Roads said it had not received any warning.'))).toBeNull();
  });

  it('refuses what cannot stand on a page', () => {
    const unfit = [
      'We are closing the bridge for the whole of the summer.',
      'The bridge is seen in this file photo from the year 1968.',
      'Follow us on social media for more about the bridge.',
      'Will the bridge be open again before the end of the year?',
      'Bridge in the bay of the old town of Lundby.',
      'The bridge fell.',
      'They said that the bridge, which was opened at 9 a.m.',
    ];
    for (const text of unfit) {
      const [first] = read(text).body;
      expect(first === undefined || unfitness(first) !== null, text).toBe(true);
    }
  });
});
