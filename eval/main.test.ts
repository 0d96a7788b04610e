import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { knownFailures } from './feed-failures.ts';
import { runEvaluation } from './main.ts';

function captured(stream: 'stdout' | 'stderr'): string[] {
  const written: string[] = [];
  vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  return written;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('npm run eval', () => {
  it('says where the data should be and exits with 2 when it is not there', async () => {
    const errors = captured('stderr');
    expect(await runEvaluation(['--json'], '/nowhere/at/all')).toBe(2);
    expect(errors.join('')).toMatch(/^No labelled data at .*nowhere.*WEE_EVAL_DATA\.\n$/);
  });

  it('exits with 2 for an unknown option and for a measure that does not exist', async () => {
    captured('stderr');
    const folder = await mkdtemp(join(tmpdir(), 'wee-eval-'));
    expect(await runEvaluation(['--unknown'], folder)).toBe(2);
    expect(await runEvaluation(['--only', 'no-such-set'], folder)).toBe(2);
    await rm(folder, { recursive: true });
  });

  it('exits with 1 where the list of failures is stale, and says which check holds now', async () => {
    const errors = captured('stderr');
    captured('stdout');
    const [id = '', checks = {}] =
      Object.entries(await knownFailures()).find(([name]) => name.startsWith('gf-')) ?? [];
    const folder = await mkdtemp(join(tmpdir(), 'wee-eval-'));
    await mkdir(join(folder, 'feeds'));
    const document = {
      id,
      xml: '<rss><channel><item><title>Ferry</title></item></channel></rss>',
      expected: { items: [{ title: 'Ferry' }] },
    };
    await writeFile(join(folder, 'feeds/gofeed.jsonl'), `${JSON.stringify(document)}\n`);
    const run = (...options: string[]) =>
      runEvaluation(['--only', 'feeds/gofeed-entries', ...options], folder);
    expect(await run()).toBe(1);
    expect(errors.join('')).toContain(
      `feeds/gofeed-entries: ${id} holds at ${Object.keys(checks)[0]}, which is listed as failing.\n`,
    );
    expect(await run('--no-floors')).toBe(0);
    await rm(folder, { recursive: true });
  });
});
