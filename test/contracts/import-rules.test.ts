import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const cruise = (...paths: string[]) =>
  spawnSync('npx', ['depcruise', '--config', '.dependency-cruiser.mjs', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('import rules', () => {
  const planted: string[] = [];
  const plant = (path: string, text: string): string => {
    const file = join(ROOT, path);
    writeFileSync(file, text);
    planted.push(file);
    return path;
  };
  afterEach(() => {
    for (const file of planted.splice(0)) rmSync(file, { force: true });
  });

  it.each([
    [
      'events-imports-only',
      'src/events/planted-breach.ts',
      "export { analyseArticle } from '../articles/analyse.ts';\n",
    ],
    [
      'adapters-as-type-only',
      'src/sources/planted-breach.ts',
      "export { systemClock } from '../adapters/clock.ts';\n",
    ],
    [
      'io-only-in-adapters-and-wiring',
      'src/checking/planted-breach.ts',
      "export { readFileSync } from 'node:fs';\n",
    ],
  ])('a breach of %s fails the check', (rule, path, text) => {
    plant(path, text);
    const { status, stdout } = cruise(path);
    expect(stdout).toContain(rule);
    expect(status).not.toBe(0);
  });

  it('sees the modules of the tree, so that passing means something', () => {
    const out = execFileSync(
      'npx',
      ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src/model'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(JSON.parse(out).summary.totalCruised).toBeGreaterThan(10);
  });
});
