import { expect, it } from 'vitest';
import type { SourceReport } from '../model/explainer.ts';
import type { ArticleId, OriginId } from '../model/id.ts';
import { languageNote } from './language-note.ts';

const report = (lang?: string): SourceReport => ({
  article: 'a' as ArticleId,
  origin: 'o' as OriginId,
  reason: 'own report',
  source: 'Example',
  kind: 'newspaper',
  country: null,
  title: 'A title',
  url: null,
  published: null,
  changed: null,
  shared: null,
  ...(lang === undefined ? {} : { lang }),
});
const noteOn = (...langs: (string | undefined)[]) => languageNote({ sources: langs.map(report) });

it('says nothing where all reports are in English, or their language is not known', () => {
  expect(noteOn()).toBeNull();
  expect(noteOn('en', 'und', undefined)).toBeNull();
});

it('names the language of the page, and those of reports that are not quoted', () => {
  expect(noteOn('de', 'de', 'fr')).toMatch(/^These reports are in German,.*1 report is in French: counted/u);
  expect(noteOn('en', 'de', 'ru', 'de')).toBe(
    '3 reports are in German, Russian: counted and listed, but not quoted.',
  );
});

it('shows a tag that names no language as it is', () => {
  expect(noteOn('en', '<b>')).toBe('1 report is in <b>: counted and listed, but not quoted.');
});
