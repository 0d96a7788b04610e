import { beforeAll, describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/model/explainer.ts';
import { samplePublished } from '../support/published.ts';

/** Facts that the sample's reports carry between them; the page must tell most of them. */
const FACTS: Readonly<Record<string, RegExp>> = {
  'first major sit-down since the return to office': /first\b.{0,120}\b(?:since|return)/is,
  'a war of more than three years': /(?:three|3)(?:-and-a-half)?[- ]years?|more than three years/i,
  'nearly three hours, or four': /(?:nearly|almost) three hours|four[- ]hours?|three-hour/i,
  'Trump pressed for a ceasefire': /ceasefire/i,
  'recognition of control over occupied territory': /recogni[sz]\w+/i,
  'no deal':
    /no (?:deal|agreement|breakthrough)|without (?:a |an )?(?:deal|agreement|breakthrough|ceasefire)/i,
  'both called it productive': /productive/i,
  'what the word means among diplomats': /diplomat\w*/i,
  'the promise to end endless wars': /endless wars|promis\w+|vow\w*|pledg\w+/i,
  'isolation since the 2022 invasion': /isolat\w+/i,
  'worry of NATO allies': /\bNATO\b|\ballies\b/i,
  'worry about a frozen war': /fr[eo]{1,2}z\w+/i,
  'oil prices and markets': /\boil\b|\bmarkets?\b/i,
  'Zelenskyy invited to Washington': /Zelensk\w+.{0,160}Washington|Washington.{0,160}Zelensk\w+/is,
  'he came on 18 August': /18 August|August 18|Monday/i,
  'better terms for Putin': /better terms|terms/i,
};

describe('the page of the Alaska summit', () => {
  let explainer: Explainer;
  let parts: { happened: string; matters: string; next: string };

  beforeAll(async () => {
    const { explainers } = await samplePublished();
    const found = explainers.filter(({ sources }) =>
      sources.some(({ title }) => /Alaska|Anchorage/i.test(title) && /Putin/i.test(title)),
    );
    expect(found.map(({ name }) => name)).toHaveLength(1);
    explainer = found[0] as Explainer;
    parts = {
      happened: explainer.whatHappened.map(({ text }) => text).join(' '),
      matters: explainer.whyItMatters
        .flatMap(({ statements }) => statements.map(({ text }) => text))
        .join(' '),
      next: [
        ...explainer.whatComesNext.statements.map(({ text }) => text),
        ...explainer.whatComesNext.questions.map(({ text, statement }) => `${text} ${statement}`),
      ].join(' '),
    };
  });

  it('names the promise', () => {
    expect(explainer.title).toBe(
      `${explainer.name} Explained: What Happened, Why It Matters, and What Comes Next`,
    );
  });

  it('has all three parts', () => {
    for (const [part, text] of Object.entries(parts)) {
      expect(text.split(/\s+/).length, part).toBeGreaterThan(60);
    }
  });

  it('tells at least twelve of the facts across its parts', () => {
    const page = [parts.happened, parts.matters, parts.next].join(' ');
    const told = Object.entries(FACTS).filter(([, pattern]) => pattern.test(page));
    expect(
      told.map(([fact]) => fact).length,
      JSON.stringify(told.map(([fact]) => fact)),
    ).toBeGreaterThanOrEqual(12);
  });

  it('counts independent reports below all reports', () => {
    expect(explainer.reports).toBeGreaterThanOrEqual(10);
    expect(explainer.origins).toBeGreaterThanOrEqual(2);
    expect(explainer.origins).toBeLessThan(explainer.reports);
  });

  it('shows open questions, and that the visit to Washington took place', () => {
    const { questions } = explainer.whatComesNext;
    expect(questions.filter(({ status }) => status === 'open').length).toBeGreaterThanOrEqual(1);
    expect(
      questions.filter(({ text, status }) => /Zelensk/.test(text) && status === 'happened').length,
    ).toBeGreaterThanOrEqual(1);
  });

  it('shows that reports differ on the length of the talks', () => {
    expect(explainer.differences.filter((difference) => difference.class === 'duration')).not.toHaveLength(0);
  });
});
