import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/model/explainer.ts';
import { QUAKE_REPORTS } from '../support/quake-reports.ts';
import { runWee } from '../support/run-wee.ts';

const HOURS = ['08:00', '10:30', '14:00'];

/** Languages that put no blanks between sentences. */
const UNSPACED = new Set(['zh', 'ja']);

const recordsIn = (lang: string) =>
  (QUAKE_REPORTS[lang] ?? []).map(([title, sentences, source], at) => ({
    id: `${lang}-${at}`,
    title,
    text: sentences.join(UNSPACED.has(lang) ? '' : ' '),
    source,
    published: `2031-09-29T${HOURS[at]}:00Z`,
  }));

describe('reports in other languages than English', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wee-languages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const explain = async (langs: readonly string[], format: string): Promise<string> => {
    const path = join(folder, `${langs.join('-')}.jsonl`);
    writeFileSync(
      path,
      langs
        .flatMap(recordsIn)
        .map((record) => JSON.stringify(record))
        .join('\n'),
    );
    return (await runWee(['explain', path, '--format', format])).stdout;
  };

  it.each(Object.keys(QUAKE_REPORTS))(
    'are one event with whole sentences of its reports (%s)',
    async (lang) => {
      const [explainer, ...more]: readonly Explainer[] = JSON.parse(await explain([lang], 'json'));
      expect(more).toEqual([]);
      expect(explainer?.sources.map((source) => source.lang)).toEqual([lang, lang, lang]);
      expect([explainer?.reports, explainer?.origins, explainer?.category]).toEqual([
        3,
        3,
        'Society & Culture',
      ]);
      expect(explainer?.whatHappened.length).toBeGreaterThan(1);
      expect(explainer?.bottomLine.length).toBeGreaterThan(0);
      const sentences = (QUAKE_REPORTS[lang] ?? []).flatMap(([, told]) => told);
      for (const { text, check, origins } of explainer?.whatHappened ?? []) {
        expect(check.verdict).toBe('supported');
        expect(sentences).toContain(text);
        // Whether two sentences say the same is not read: none is counted as confirmed.
        expect(origins).toBe(1);
      }
      expect(explainer?.whyItMatters).toEqual([]);
      expect(explainer?.whatComesNext).toEqual({ statements: [], questions: [] });
    },
  );

  it('make one page in one language where they are grouped, and the page says what was not read', async () => {
    const json = JSON.parse(await explain(['fr', 'es'], 'json')) as readonly Explainer[];
    for (const { whatHappened } of json) {
      expect(new Set(whatHappened.map(({ evidence }) => evidence[0].article.slice(0, 2))).size).toBe(1);
    }
    const html = await explain(['ar'], 'html');
    expect(html).toContain('These reports are in Arabic, which this site reads only in part');
    expect(html).toContain('Next steps are not read in the language of these reports.');
    expect(html).not.toContain('The reports read so far announce no next step.');
  });
});
