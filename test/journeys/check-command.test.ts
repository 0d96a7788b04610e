import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WordingCheck } from '../../src/model/wording-check.ts';
import { runWee } from '../support/run-wee.ts';

const SENTENCES = [
  'The harbour board of Port Merrin sold 14 ferries to Tarvia Lines on Monday.',
  'Its chair, Ivo Berg, said the boats were too old to be repaired.',
  'The union of ferry workers rejected the sale and called for a strike in April, which commuters have feared for weeks.',
];

describe('wee check', () => {
  let folder: string;
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wee-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads plain text, pages and records alike', async () => {
    const reports = [
      file('report.txt', SENTENCES.join('\n')),
      file(
        'report.html',
        `<!doctype html><html lang="en"><head><title>Ferries sold</title></head><body><article><h1>Ferries sold</h1>${SENTENCES.map(
          (sentence) =>
            `<p>${sentence} ${sentence.length > 90 ? '' : 'The board gave no price for the boats, and no date for the handover.'}</p>`,
        ).join('')}</article></body></html>`,
      ),
      file(
        'report.jsonl',
        JSON.stringify({ title: 'Ferries sold', text: SENTENCES.join('\n'), source: 'Merrin Gazette' }),
      ),
    ];
    const wrong = SENTENCES[0]?.replace('14', '41') ?? '';
    for (const report of reports) {
      const { stdout, code } = await runWee(['check', SENTENCES[0] ?? '', wrong, '--against', report]);
      expect(code).toBe(1);
      expect(stdout).toContain(`Supported: ${SENTENCES[0]}`);
      expect(stdout).toContain(`Not supported: ${wrong}`);
      expect(stdout).toContain('"41" stands where the reports have "14');
      expect(stdout).toContain(`nearest: "${SENTENCES[0]}"`);
    }
  });

  it('takes claims from a file and gives JSON', async () => {
    const report = file('report.txt', SENTENCES.join('\n'));
    const claims = file('claims.txt', `${SENTENCES[1]}\n\nThe union of ferry workers welcomed the sale.\n`);
    const { stdout, code } = await runWee(['check', '--claims', claims, '--against', report, '--json']);
    expect(code).toBe(1);
    const checks = JSON.parse(stdout) as readonly WordingCheck[];
    expect(checks.map(({ verdict }) => verdict)).toEqual(['supported', 'refused']);
    expect(checks[1]?.reasons.find(({ held }) => !held)?.detail).toContain('opposite of "rejected"');
  });

  it('says what is missing', async () => {
    const report = file('report.txt', SENTENCES.join('\n'));
    expect((await runWee(['check', '--against', report])).code).toBe(2);
    expect((await runWee(['check', 'A claim.'])).code).toBe(2);
    expect((await runWee(['check', '--claims', join(folder, 'none.txt'), '--against', report])).code).toBe(2);
    const nothing = await runWee(['check', 'A claim.', '--against', join(folder, 'none.txt')]);
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain('no report');
  });

  it('takes a hostile claim calmly', async () => {
    const report = file('report.txt', SENTENCES.join('\n'));
    const { stdout, code } = await runWee([
      'check',
      `\u001b[31m${'ferries '.repeat(10_000)}`,
      '--against',
      report,
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('too long to be checked');
    expect(stdout).not.toContain('\u001b');
  });
});
