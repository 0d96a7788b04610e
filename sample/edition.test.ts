import { describe, expect, it } from 'vitest';
import { EDITION } from './edition.ts';
import { PUBLISHERS, publisherOf } from './publishers.ts';
import type { SampleReport } from './report.ts';
import { SAMPLE_AS_OF } from './web.ts';

const FIRST_DAY = Date.parse('2025-08-11T00:00:00Z');

/** Share of the shorter report's five-word runs that the other one has too. */
function shared(a: SampleReport, b: SampleReport): number {
  const runs = (report: SampleReport) => {
    const words = report.paragraphs.join(' ').toLowerCase().split(/\W+/);
    return new Set(words.slice(4).map((_, start) => words.slice(start, start + 5).join(' ')));
  };
  const [small, large] = [runs(a), runs(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...small].filter((run) => large.has(run)).length / small.size;
}

function eventOf(label: string): readonly SampleReport[] {
  return EDITION.filter((report) => report.event === label);
}

describe('the sample edition', () => {
  it('holds at least 40 reports on at least 6 events, with one report that stands alone', () => {
    const labels = [...new Set(EDITION.map((report) => report.event))];
    const sizes = labels.map((label) => eventOf(label).length);
    expect(EDITION.length).toBeGreaterThanOrEqual(40);
    expect(sizes.filter((size) => size >= 5).length).toBeGreaterThanOrEqual(6);
    expect(sizes.filter((size) => size === 1).length).toBe(1);
  });

  it('comes from at least 10 invented publishers of several kinds and countries, each with a report', () => {
    expect(PUBLISHERS.length).toBeGreaterThanOrEqual(10);
    expect(new Set(PUBLISHERS.map((publisher) => publisher.country)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(PUBLISHERS.map((publisher) => publisher.kind)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(PUBLISHERS.map((publisher) => publisher.template)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(PUBLISHERS.map((publisher) => publisher.host)).size).toBe(PUBLISHERS.length);
    for (const publisher of PUBLISHERS) {
      expect(publisher.host).toMatch(/^[a-z-]+\.example$/);
      expect(EDITION.some((report) => report.publisher === publisher.id)).toBe(true);
    }
  });

  it('has unique slugs, known publishers, and times from 11 to 20 August 2025', () => {
    expect(new Set(EDITION.map((report) => report.slug)).size).toBe(EDITION.length);
    for (const report of EDITION) {
      expect(publisherOf(report.publisher).id).toBe(report.publisher);
      expect(report.published).toMatch(/^2025-08-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(Date.parse(report.published)).toBeGreaterThanOrEqual(FIRST_DAY);
      expect(Date.parse(report.published)).toBeLessThanOrEqual(Date.parse(SAMPLE_AS_OF));
    }
  });

  it('is written in paragraphs of one to three sentences, of printable text without markup', () => {
    for (const { slug, paragraphs } of EDITION) {
      expect(paragraphs.length, slug).toBeGreaterThanOrEqual(4);
      for (const text of paragraphs) {
        expect(text, slug).toBe(text.trim().replaceAll(/\s+/g, ' '));
        expect(text, slug).not.toMatch(/[<>]/);
        expect(text.length, slug).toBeLessThan(450);
      }
    }
  });

  it('reprints agency copy at three publishers or more in at least five events', () => {
    const reprintedOften = EDITION.filter((report) => publisherOf(report.publisher).kind === 'agency').filter(
      (original) => {
        const copies = eventOf(original.event).filter(
          (other) => other.publisher !== original.publisher && shared(original, other) > 0.7,
        );
        return new Set(copies.map((copy) => copy.publisher)).size >= 3;
      },
    );
    expect(new Set(reprintedOften.map((report) => report.event)).size).toBeGreaterThanOrEqual(5);
  });

  it('keeps every pair of reports either clearly a copy or clearly not', () => {
    const doubtful = EDITION.flatMap((a, place) =>
      EDITION.slice(place + 1)
        .filter((b) => shared(a, b) > 0.1 && shared(a, b) < 0.6)
        .map((b) => `${a.slug} / ${b.slug}`),
    );
    expect(doubtful).toEqual([]);
  });

  it('tells of the Alaska summit in ten reports or more over five days, with a correction of the four hours', () => {
    const reports = eventOf('alaska-summit');
    expect(reports.length).toBeGreaterThanOrEqual(13);
    expect(new Set(reports.map((report) => report.published.slice(0, 10))).size).toBeGreaterThanOrEqual(5);
    const wrong = reports.filter((report) =>
      report.paragraphs.some((text) => text.includes('lasted four hours')),
    );
    const right = reports.filter((report) =>
      report.paragraphs.some((text) => text.includes('nearly three hours')),
    );
    expect(wrong.map((report) => report.slug)).toEqual([
      'correction-length-of-alaska-talks',
      'summit-day-at-the-base',
    ]);
    expect(right.length).toBeGreaterThanOrEqual(3);
  });

  it('lets the toll of each flood rise from report to report', () => {
    expect(firstWith('chositi-flood', 'at least 46 people')).toBeLessThan(
      firstWith('chositi-flood', 'to 60'),
    );
    expect(firstWith('chositi-flood', 'to 60')).toBeLessThan(firstWith('chositi-flood', 'at least 65'));
    expect(firstWith('buner-flood', 'more than 200')).toBeLessThan(firstWith('buner-flood', 'rose to 307'));
    expect(firstWith('buner-flood', 'rose to 307')).toBeLessThan(firstWith('buner-flood', 'more than 340'));
  });
});

function firstWith(label: string, words: string): number {
  const times = eventOf(label)
    .filter((report) => report.paragraphs.some((text) => text.includes(words)))
    .map((report) => Date.parse(report.published));
  expect(times.length, words).toBeGreaterThan(0);
  return Math.min(...times);
}
