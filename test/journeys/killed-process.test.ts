import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { EDITION } from '../../sample/edition.ts';
import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { closeStore, openStore } from '../../src/adapters/store/open-store.ts';
import { explainArticles } from '../../src/app/explain-articles.ts';
import { sampleIsReady } from '../../src/app/sample-edition.ts';
import { startSampleBuild } from '../support/build-sample.ts';
import { readPublished, samplePublished } from '../support/published.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

it('killed at ten different moments, it loses nothing, repeats nothing and explains the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wee-kill-'));
  folders.push(folder);

  // How long an undisturbed run takes here, so that the ten moments spread over all of it.
  const undisturbed = mkdtempSync(join(tmpdir(), 'wee-kill-not-'));
  folders.push(undisturbed);
  const began = performance.now();
  await once(startSampleBuild(undisturbed), 'exit');
  const whole = performance.now() - began;

  let killed = 0;
  for (let moment = 1; moment <= 10; moment += 1) {
    const engine = startSampleBuild(folder);
    const exit = once(engine, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    // The work goes on from kill to kill, so each moment lies within what a run needs to get going and work.
    await sleep(whole * (0.15 + 0.04 * moment));
    engine.kill('SIGKILL');
    const [, signal] = await exit;
    if (signal === 'SIGKILL') killed += 1;
  }
  expect(killed).toBeGreaterThanOrEqual(3);
  const [code] = (await once(startSampleBuild(folder), 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await sampleIsReady(folder)).toBe(true);

  const store = await openStore(folder);
  const { articles, explainers } = await readPublished(store);
  await closeStore(store);
  const { articles: expected } = await samplePublished();

  // Nothing lost, nothing twice.
  const inOrder = (list: typeof articles) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(inOrder(articles)).toEqual(inOrder(expected));
  expect(articles).toHaveLength(EDITION.length);
  // The same explainers as the order of acceptance gives in one go.
  const byEvent = (list: readonly { readonly event: string }[]) =>
    JSON.stringify([...list].sort((a, b) => (a.event < b.event ? -1 : 1)));
  expect(byEvent(explainers)).toBe(byEvent(explainArticles(articles, { asOf: SAMPLE_AS_OF, minOrigins: 2 })));
}, 180_000);
