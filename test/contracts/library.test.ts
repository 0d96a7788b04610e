import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allDecisions } from '../../src/adapters/store/decisions.ts';
import { closeStore } from '../../src/adapters/store/open-store.ts';
import type { Article } from '../../src/model/article.ts';
import { eventReports } from '../support/event-reports.ts';
import { eventOf, grouped, openPlacingEngine } from '../support/placing-engine.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs an example of the docs on the built package, as a program that depends on it would. */
function runExample(path: string, ...args: readonly string[]) {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, path), 'utf8'))?.[1];
  expect(example).toBeDefined();
  const folder = mkdtempSync(join(tmpdir(), 'wee-library-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/world-events-explained'), 'dir');
    // The examples have no types to strip, so Node runs them as they stand.
    writeFileSync(join(folder, 'example.mjs'), example ?? '');
    return spawnSync(process.execPath, ['example.mjs', ...args], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("the README's example of the library runs on the built package and prints the three parts", () => {
  const { status, stdout, stderr } = runExample('README.md');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('Port Merrin');
  for (const part of ['What Happened', 'What Comes Next']) expect(stdout).toContain(`## ${part}`);
});

it("the guide's example merges two events of a data folder, asks why, and takes it back", async () => {
  const engine = await openPlacingEngine();
  await engine.accept(eventReports(['dam', 'ferry', 'dam']));
  const before = await grouped(engine.store);
  const { status, stdout, stderr } = runExample('docs/guides/deciding-on-events.md', engine.folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['done', '3 reports']);
  expect(lines[2]).toMatch(/^“Dam bursts above Ostvale.*is in the event “/);
  expect(await grouped(engine.store)).toEqual(before);
  const decided = await allDecisions(engine.store);
  expect(decided.map(({ wish, state }) => [wish.kind, state.kind])).toEqual([
    ['merge', 'undone'],
    ['undo', 'done'],
  ]);
  await closeStore(engine.store);
  rmSync(engine.folder, { recursive: true, force: true });
});

it('events of a data folder are split and moved by the library, which says what cannot be done', async () => {
  const engine = await openPlacingEngine();
  const [dam1, ferry1, dam2] = eventReports(['dam', 'ferry', 'dam']) as [Article, Article, Article];
  await engine.accept([dam1, ferry1, dam2]);
  const { openEvents } = await import('../../src/app/library.ts');
  const events = await openEvents(engine.folder);
  const dam = await eventOf(engine.store, dam1);
  const split = await events.decide({ kind: 'split', event: dam, articles: [dam2.id] }, null);
  expect(split).toMatchObject({ ok: true, value: { state: { kind: 'done' } } });
  expect(await grouped(engine.store)).toEqual(['dam 1', 'dam 2', 'ferry 1']);
  const moved = await events.decide({ kind: 'move', article: 'Ostvale dam burst', event: dam }, 'Of course.');
  expect(moved).toMatchObject({ ok: true, value: { note: 'Of course.' } });
  expect(await grouped(engine.store)).toEqual(['dam 1, dam 2', 'ferry 1']);
  expect(await events.decide({ kind: 'undo', decision: '77' }, null)).toMatchObject({
    ok: false,
    problem: { code: 'unknown-decision' },
  });
  await events.close();
  await closeStore(engine.store);
  rmSync(engine.folder, { recursive: true, force: true });
});
