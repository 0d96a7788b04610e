import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import type { Statement } from '../../src/model/statement.ts';
import { type Published, samplePublished } from '../support/published.ts';

/**
 * An independent look at every statement of the sample edition. Nothing of the checking stage is used here:
 * the article's text, the words and the rules are spelled out anew.
 */

/** Title, standfirst and paragraphs, one a line: what spans point into. */
function textOf({ title, standfirst, paragraphs }: Article): string {
  return [title, ...(standfirst === null ? [] : [standfirst]), ...paragraphs].join('\n');
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (at < part.length && part[at] === word) at += 1;
  return at === part.length;
}

/** The passage with each recorded substitution in place and nothing cut. */
function substituted({ evidence, edits }: Statement): string {
  let text = evidence[0].passage;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (edit.kind === 'substitute') text = `${text.slice(0, edit.start)} ${edit.to} ${text.slice(edit.end)}`;
  }
  return text;
}

const NEVER_CUT =
  /\b(?:not|no|never|none|neither|nor|without|cannot|unless|if|may|might|could|would|should|must|alleged(?:ly)?|reportedly|suspected|denied|denies|refus\w+|at least|up to|more than|less than|about|around|nearly|almost|roughly|approximately)\b|n[’']t\b/i;

function statementsOf(explainer: Explainer): readonly Statement[] {
  return [
    ...explainer.bottomLine,
    ...explainer.whatHappened,
    ...explainer.whyItMatters.flatMap(({ statements }) => statements),
    ...explainer.whatComesNext.statements,
    ...explainer.timeline.map(({ statement }) => statement),
  ];
}

describe('every statement of the sample edition', () => {
  let published: Published;
  let articles: ReadonlyMap<string, Article>;
  let statements: readonly (readonly [string, Statement])[];

  beforeAll(async () => {
    published = await samplePublished();
    articles = new Map(published.articles.map((article) => [article.id, article]));
    statements = published.explainers.flatMap((explainer) =>
      statementsOf(explainer).map((statement) => [explainer.name, statement] as const),
    );
  });

  it('there are statements to look at', () => {
    expect(published.explainers.length).toBeGreaterThanOrEqual(6);
    expect(statements.length).toBeGreaterThan(60);
  });

  it('rests on passages that stand in the stored articles', () => {
    for (const [event, { text, evidence }] of statements) {
      for (const { span, passage } of evidence) {
        const article = articles.get(span.article);
        expect(article, `${event}: ${text}`).toBeDefined();
        if (article === undefined) continue;
        expect(textOf(article).slice(span.start, span.end), `${event}: ${text}`).toBe(passage);
      }
    }
  });

  it('says nothing that the passage does not say, but for recorded substitutions', () => {
    for (const [event, statement] of statements) {
      expect(
        isSubsequence(words(statement.text), words(substituted(statement))),
        `${event}: "${statement.text}" from "${statement.evidence[0].passage}"`,
      ).toBe(true);
    }
  });

  it('keeps negations, modality, hedges and numbers', () => {
    for (const [event, statement] of statements) {
      const { passage } = statement.evidence[0];
      for (const edit of statement.edits) {
        if (edit.kind !== 'cut') continue;
        const cut = passage.slice(edit.start, edit.end);
        expect(cut, `${event}: ${statement.text}`).not.toMatch(NEVER_CUT);
        // A dateline, a credit or a leading time may hold a date; nothing else that is cut may hold a number.
        if (!['dateline', 'credit', 'leading time', 'trailing attribution'].includes(edit.rule)) {
          expect(cut, `${event}: ${statement.text}`).not.toMatch(/\d/);
        }
        if (edit.rule === 'trailing attribution') expect(statement.speaker, statement.text).not.toBeNull();
      }
    }
  });

  it('replaces only pronouns, surnames and relative dates, each by what the report itself tells', () => {
    for (const [event, statement] of statements) {
      const [{ passage, span }] = statement.evidence;
      for (const edit of statement.edits) {
        if (edit.kind !== 'substitute') continue;
        const from = passage.slice(edit.start, edit.end);
        const label = `${event}: "${from}" -> "${edit.to}" in "${passage}"`;
        const article = articles.get(span.article);
        if (edit.rule === 'relative date to date') {
          const weekday = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(from)?.[0].toLowerCase();
          const date = /(\d{1,2}) (\w+) (\d{4})/.exec(edit.to)?.[0];
          expect(edit.to, label).toMatch(/\b\d{4}\b/);
          if (weekday !== undefined && date !== undefined) {
            const told = new Date(`${date} UTC`).toLocaleDateString('en-GB', {
              weekday: 'long',
              timeZone: 'UTC',
            });
            expect(told.toLowerCase(), label).toBe(weekday);
          }
        } else {
          expect(edit.basis, label).not.toBeNull();
          if (article !== undefined && edit.basis !== null) {
            expect(textOf(article).slice(edit.basis.start, edit.basis.end), label).toContain(
              edit.to.replace(/[’']s$/, ''),
            );
          }
          if (edit.rule === 'pronoun to name')
            expect(from, label).toMatch(/^(?:he|she|they|it|his|her|their|its)$/i);
          else expect(edit.to, label).toContain(from.replace(/[’']s$/, ''));
        }
      }
    }
  });

  it('quotes word for word', () => {
    for (const [event, { text, evidence }] of statements) {
      for (const [, quote] of text.matchAll(/[“"]([^“”"]+)[”"]/g)) {
        expect(evidence[0].passage, `${event}: ${text}`).toContain(quote);
      }
    }
  });

  it('uses at most 90 words and a quarter of any report', () => {
    for (const explainer of published.explainers) {
      const used = new Map<string, Set<string>>();
      for (const { text, evidence } of statementsOf(explainer)) {
        const { article } = evidence[0];
        used.set(article, (used.get(article) ?? new Set()).add(text));
      }
      for (const [id, texts] of used) {
        const article = articles.get(id);
        const count = [...texts].reduce((sum, text) => sum + text.split(/\s+/).length, 0);
        expect(count, `${explainer.name}: ${article?.title}`).toBeLessThanOrEqual(90);
        if (article !== undefined) {
          // Of a report that only its feed's summary is held of, so much of the summary (decision 007).
          const quarter = Math.ceil(textOf(article).split(/\s+/).length / 4);
          expect(count, `${explainer.name}: ${article.title}`).toBeLessThanOrEqual(
            article.basis === 'feed' ? 40 : quarter,
          );
        }
      }
    }
  });

  it('passed the check, and its passages are independent as counted', () => {
    for (const [event, { text, check, origins, evidence }] of statements) {
      expect(check.verdict, `${event}: ${text}`).toBe('supported');
      expect(origins, `${event}: ${text}`).toBe(new Set(evidence.map(({ origin }) => origin)).size);
    }
  });
});
