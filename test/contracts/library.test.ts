import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it("the README's example of the library runs on the built package and prints the three parts", () => {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  expect(example).toBeDefined();
  const folder = mkdtempSync(join(tmpdir(), 'wee-library-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/world-events-explained'), 'dir');
    // The example has no types to strip, so Node runs it as it stands.
    writeFileSync(join(folder, 'example.mjs'), example ?? '');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Port Merrin');
    for (const part of ['What Happened', 'What Comes Next']) expect(stdout).toContain(`## ${part}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
