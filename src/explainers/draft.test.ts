import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { checkExplainer } from '../checking/check.ts';
import { countWords } from '../lib/word-overlap.ts';
import { type Article, articleText } from '../model/article.ts';
import type { Explainer } from '../model/explainer.ts';
import type { DraftStatement } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import { findDifferences } from './differences.ts';
import { draftExplainer } from './draft.ts';
import { BRIDGE_REPORTS, ownLinks, PROFILE } from './reports.test-support.ts';

const AS_OF = '2024-05-11T18:00:00Z' as Instant;

function draftOf(articles: readonly Article[]): Explainer<DraftStatement> {
  const analysed = articles.map(analyseArticle);
  const links = ownLinks(articles);
  return draftExplainer({
    profile: PROFILE,
    articles: analysed,
    links,
    questions: [],
    differences: findDifferences({ articles: analysed, links, asOf: AS_OF }),
    asOf: AS_OF,
    engine: 'test',
  });
}

function statementsOf(draft: Explainer<DraftStatement>): readonly DraftStatement[] {
  return [
    ...draft.bottomLine,
    ...draft.whatHappened,
    ...draft.whyItMatters.flatMap(({ statements }) => statements),
    ...draft.whatComesNext.statements,
    ...draft.timeline.map(({ statement }) => statement),
  ];
}

function stored(articles: readonly Article[]) {
  return new Map(articles.map((article) => [article.id, article]));
}

describe('draftExplainer', () => {
  const draft = draftOf(BRIDGE_REPORTS);
  const texts = statementsOf(draft).map(({ text }) => text);

  it('fills all three parts and opens with the event', () => {
    expect(draft.whatHappened[0]?.text).toMatch(/bridge/i);
    expect(draft.whatHappened[0]?.text).toMatch(/collapsed|killed/);
    expect(draft.whyItMatters.length).toBeGreaterThan(0);
    expect(draft.whatComesNext.statements.length).toBeGreaterThan(0);
    expect(draft.bottomLine.length).toBeGreaterThan(0);
    expect(draft.title).toBe(
      'Kestrel Bay bridge collapse Explained: What Happened, Why It Matters, and What Comes Next',
    );
  });

  it('tells the event in the bottom line, and the toll as it stands now', () => {
    const [first, second] = draft.bottomLine.map(({ text }) => text);
    expect(first).toMatch(/bridge.* collapsed/);
    expect(second).toMatch(/14/);
  });

  it('prints no dateline, caption, pronoun without its name, or first person', () => {
    for (const text of texts) {
      expect(text).not.toMatch(
        /Harbour News|Photo|Follow us|^(?:He|She|They|It (?!is the deadliest|remains))\b/,
      );
      expect(text).not.toMatch(/^"We have/);
    }
  });

  it('names the day of a relative date', () => {
    expect(texts.join(' ')).toMatch(/on (?:the morning of )?10 May 2024/);
    expect(texts.join(' ')).not.toMatch(/collapsed on Friday/);
  });

  it('gives every view and expectation a speaker', () => {
    for (const { role, speaker } of statementsOf(draft)) {
      if (role === 'evaluation' || role === 'expectation') expect(speaker).not.toBeNull();
    }
  });

  it('prints at most a quarter of a report and 90 words', () => {
    for (const article of BRIDGE_REPORTS) {
      const printed = new Map<number, number>();
      for (const { text, evidence } of statementsOf(draft)) {
        if (evidence[0].article === article.id) printed.set(evidence[0].span.start, countWords(text));
      }
      const words = [...printed.values()].reduce((sum, count) => sum + count, 0);
      expect(words).toBeLessThanOrEqual(Math.min(90, countWords(articleText(article)) / 4));
    }
  });

  it('says nothing twice in its parts', () => {
    const parts = [
      ...draft.whatHappened,
      ...draft.whyItMatters.flatMap(({ statements }) => statements),
      ...draft.whatComesNext.statements,
    ].map(({ text }) => text);
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('is the same for the same input', () => {
    expect(JSON.stringify(draftOf(BRIDGE_REPORTS))).toBe(JSON.stringify(draft));
  });

  it('works on one report, and on none', () => {
    expect(draftOf(BRIDGE_REPORTS.slice(0, 1)).whatHappened.length).toBeGreaterThan(0);
    expect(statementsOf(draftOf([]))).toEqual([]);
  });

  it('passes the check whatever reports it is drawn from', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...BRIDGE_REPORTS]), (articles) => {
        const proposed = draftOf(articles);
        const checked = checkExplainer(proposed, stored(articles));
        expect(checked.refused).toEqual([]);
        expect(statementsOf(checked).length).toBe(statementsOf(proposed).length);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it('fails the check wherever it was tampered with', () => {
    const articles = stored(BRIDGE_REPORTS);
    const tampered = statementsOf(draft).flatMap((statement) => tamper(statement));
    expect(tampered.length).toBeGreaterThan(20);
    for (const statement of tampered) {
      const alone: Explainer<DraftStatement> = {
        ...draft,
        bottomLine: [],
        whatHappened: [statement],
        whyItMatters: [],
        whatComesNext: { statements: [], questions: [] },
        timeline: [],
      };
      const checked = checkExplainer(alone, articles);
      expect(checked.whatHappened, statement.text).toEqual([]);
      expect(checked.refused.length).toBe(1);
    }
  });
});

/** Every way in which a sentence could be made to say what its report does not. */
function tamper(statement: DraftStatement): readonly DraftStatement[] {
  const [first, ...others] = statement.evidence;
  const { text } = statement;
  const shifted = { ...first, span: { ...first.span, start: first.span.start + 1 } };
  const changed = [
    text.replace(/\d+/, (number) => String(Number(number) + 1)),
    text.replace(/ not /, ' '),
    text.replace(/"[^"]+"/, '"Nothing of the kind"'),
    text.replace(/ (?:could|may|fear|worry) /, ' will '),
    `${text.slice(0, -1)} in Atlantis.`,
  ].filter((other) => other !== text);
  return [
    ...changed.map((other) => ({ ...statement, text: other })),
    { ...statement, evidence: [shifted, ...others] },
    { ...statement, evidence: [{ ...first, source: 'Somebody else' }, ...others] },
    { ...statement, edits: [...statement.edits, { kind: 'cut', start: 0, end: 3, rule: 'parenthesis' }] },
    { ...statement, origins: statement.origins + 1 },
  ];
}
