import { beforeAll, describe, expect, it } from 'vitest';
import { reportUrl } from '../../sample/address.ts';
import { EDITION } from '../../sample/edition.ts';
import { groupArticles } from '../../src/app/explain-articles.ts';
import type { Question } from '../../src/model/question.ts';
import { type Published, samplePublished } from '../support/published.ts';

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): readonly (readonly T[])[] {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** What the sample edition must show, on what the real path made of it. */
describe('the sample edition', () => {
  let published: Published;
  let questions: readonly Question[];
  /** The event that each report was written about, by its address. */
  const writtenAbout = new Map(EDITION.map((report) => [reportUrl(report), report.event]));

  beforeAll(async () => {
    published = await samplePublished();
    questions = published.explainers.flatMap(({ whatComesNext }) => whatComesNext.questions);
  });

  it('keeps every report, and apart what happened apart: two floods a day from each other are two events', () => {
    expect(published.articles).toHaveLength(EDITION.length);
    const { events } = groupArticles(published.articles);
    const urls = new Map(published.articles.map(({ id, url }) => [id, url ?? '']));
    const labels = events.map(({ articles }) => [
      ...new Set(articles.map((id) => writtenAbout.get(urls.get(id) ?? ''))),
    ]);
    expect(labels.filter((label) => label.length !== 1)).toEqual([]);
    const labelled = new Set(EDITION.map(({ event }) => event));
    expect(new Set(labels.flat())).toEqual(labelled);
    expect(events).toHaveLength(labelled.size);
  });

  it('leaves the report that belongs to no other without a page', () => {
    const lone = grouped(EDITION, ({ event }) => event).filter((reports) => reports.length === 1);
    expect(lone).toHaveLength(1);
    const titles = published.explainers.flatMap(({ sources }) => sources.map(({ title }) => title));
    expect(titles).not.toContain(lone[0]?.[0]?.title);
  });

  it('counts agency copy once: reprints stand under the origin they copy', () => {
    for (const { name, reports, origins, sources } of published.explainers) {
      expect(origins, name).toBeLessThan(reports);
      const ownReports = sources.filter(({ reason }) => reason === 'own report');
      expect(new Set(ownReports.map(({ source }) => source)).size, name).toBe(origins);
    }
    const mostCopied = Math.max(
      ...published.explainers.flatMap(({ sources }) =>
        grouped(sources, ({ origin }) => origin).map((copies) => copies.length),
      ),
    );
    expect(mostCopied).toBeGreaterThanOrEqual(4);
  });

  it('shows figures that rose, each with who says it and when', () => {
    const killed = published.explainers.flatMap(({ differences }) =>
      differences.filter((difference) => difference.class === 'killed' && difference.kind === 'update'),
    );
    expect(killed.length).toBeGreaterThanOrEqual(2);
    for (const { values } of killed) {
      expect(values.length).toBeGreaterThanOrEqual(3);
      expect(values.map(({ evidence }) => evidence.published)).toEqual(
        values.map(({ evidence }) => evidence.published).sort(),
      );
    }
  });

  it('settles at least two dated steps by later reports', () => {
    const settled = questions.filter(({ due, outcome }) => due !== null && outcome !== null);
    expect(settled.length).toBeGreaterThanOrEqual(2);
    for (const { asked, outcome } of settled) {
      expect((outcome?.evidence.published ?? '') > (asked ?? '')).toBe(true);
    }
  });

  it('opens no sentence with a dateline', () => {
    for (const { statement } of questions)
      expect(statement).not.toMatch(/^[A-Z]{3,}.*\([A-Z]\w+(?: \w+)*\) [-–—] /);
  });
});
