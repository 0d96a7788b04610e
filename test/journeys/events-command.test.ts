import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allDecisions } from '../../src/adapters/store/decisions.ts';
import { lockFolder } from '../../src/adapters/store/lock.ts';
import { closeStore } from '../../src/adapters/store/open-store.ts';
import type { Article } from '../../src/model/article.ts';
import { eventReports } from '../support/event-reports.ts';
import { eventOf, grouped, openPlacingEngine } from '../support/placing-engine.ts';
import { runWee } from '../support/run-wee.ts';

const reports = eventReports(['dam', 'ferry', 'dam', 'ferry', 'comet', 'dam', 'ferry', 'comet']);
const [dam1, ferry1, dam2] = reports as [Article, Article, Article];
let engine: Awaited<ReturnType<typeof openPlacingEngine>>;
let sampleData = '';
let [dam, ferry] = ['', ''];

beforeAll(async () => {
  engine = await openPlacingEngine();
  await engine.accept(reports);
  [dam, ferry] = [await eventOf(engine.store, dam1), await eventOf(engine.store, ferry1)];
});
afterAll(async () => {
  await closeStore(engine.store);
  for (const folder of [engine.folder, sampleData].filter((each) => each !== ''))
    rmSync(folder, { recursive: true, force: true });
});

const wee = (...args: readonly string[]) =>
  runWee(['events', ...args], { settings: { WEE_DATA_DIR: engine.folder } });

describe('wee events', () => {
  it('lists events and shows one with its reports', async () => {
    const { code, stdout, stderr } = await wee('list');
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(stdout).toMatch(new RegExp(`^${dam}\t3 reports\t3 independent\t`, 'm'));
    expect(stderr).toBe('wee: 3 events.\n');
    const shown = await wee('show', `http://localhost:8080/events/${dam}`);
    for (const index of [0, 2, 5]) expect(shown.stdout).toContain(reports[index]?.title);
    expect(shown.stdout).not.toContain(ferry1.title);
  });

  it('says why a report is in its event, named by id, address or the start of its title', async () => {
    const said = await wee('why', dam2.id);
    expect(said.stdout).toMatch(/^“Ostvale dam burst leaves 12 dead” is in the event “/);
    expect(said.stdout).toMatch(/It joined the event .*: its reports tell of the same happening\./);
    expect(said.stdout).toMatch(/Words in common: .*\bdam, burst\b/);
    expect(said.stdout).toMatch(/Names in common: .*\bIlse Brandt\b/);
    expect(said.stdout).toMatch(/Days apart: 0\.\d+\./);
    expect(said.stdout).toMatch(/Score \d[\d.]*; one event asks for [\d.]+ or more\. It is made of: /);
    const [byAddress, byTitle] = await Promise.all([
      wee('why', dam2.url as string),
      wee('why', 'ostvale DAM burst'),
    ]);
    expect([byAddress.stdout, byTitle.stdout]).toEqual([said.stdout, said.stdout]);
  });

  it('says why two are apart, or together', async () => {
    const [apart, together] = await Promise.all([
      wee('why', dam1.id, ferry1.id),
      wee('why', dam1.id, dam2.id),
    ]);
    expect(apart.stdout).toMatch(/^They are not in one event: /);
    expect(apart.stdout).toMatch(/Compared with each other directly:\n(?: .*\n)*? *Score −\d/);
    expect(together.stdout).toMatch(/^Both are in the event “/);
  });

  it('says what it does not know, with a code', async () => {
    const wrong = [
      [['why', 'no such thing'], 1, /no title begins so\. \[unknown-article\]/],
      [['why', 'astronomers at mount'], 0, /^$/],
      [['show', 'nowhere'], 1, /There is no event “nowhere”\. \[unknown-event\]/],
      [['merge', dam, dam], 1, /one event already.* \[not-possible\]/],
      [['merge', dam], 2, /missing required argument/],
    ] as const;
    const said = await Promise.all(wrong.map(([args]) => wee(...args)));
    for (const [index, { code, stderr }] of said.entries()) {
      expect(stderr).toMatch(wrong[index]?.[2] as RegExp);
      expect(code).toBe(wrong[index]?.[1]);
    }
  });

  it('carries a decision out itself where no engine runs, and takes it back', async () => {
    const merged = await wee('merge', ferry, dam, '--note', 'One and the same.');
    expect(merged.code).toBe(0);
    expect(merged.stdout).toContain('Decision 1 is carried out.');
    expect(merged.stdout).toContain(`The address of ${ferry} leads to ${dam} now.`);
    const why = await wee('why', ferry1.id);
    expect(why.stdout).toMatch(/A person \(decision 1 of .*\) made “.*” and “.*” one event\./);
    expect(why.stdout).toContain('Given reason: One and the same.');
    const log = await wee('log', ferry);
    expect(log.stdout).toContain(`${ferry} -> ${dam}`);
    expect((await wee('undo', '1')).code).toBe(0);
    expect(await grouped(engine.store)).toHaveLength(3);
    expect((await wee('log')).stdout).toMatch(/^decision 1\t.*\tmerge .*\tundone by 2\tOne and the same\.$/m);
  });

  it('leaves a decision to the engine that runs on the folder, which carries it out', async () => {
    const unlock = lockFolder(engine.folder);
    expect(unlock).not.toBeNull();
    const split = await wee('split', dam, dam2.id);
    expect(split).toMatchObject({ code: 0, stdout: expect.stringContaining('is noted') });
    expect(await grouped(engine.store)).toHaveLength(3);
    await engine.work();
    expect(await grouped(engine.store)).toContain('dam 2');
    expect((await allDecisions(engine.store)).at(-1)?.state.kind).toBe('done');
    expect((await wee('move', dam2.id, dam)).stdout).toContain('is noted');
    await engine.work();
    expect(await grouped(engine.store)).toContain('dam 1, dam 2, dam 3');
    unlock?.();
  });

  it('explains and changes the sample edition, whose pages follow at once', async () => {
    // Decisions change the edition, which other tests read.
    sampleData = await mkdtemp(join(tmpdir(), 'wee-events-'));
    await cp(join(inject('sampleData'), 'sample'), join(sampleData, 'sample'), { recursive: true });
    const sample = (...args: readonly string[]) =>
      runWee(['events', ...args, '--sample'], { settings: { WEE_DATA_DIR: sampleData } });
    const why = await sample('why', 'Erin is now a hurricane', 'Air Canada begins cancelling');
    expect(why.stdout).toMatch(/^They are not in one event: .*“Hurricane Erin”/);
    const [first, second] = (await sample('list')).stdout
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
    expect((await sample('why', 'Trump')).stderr).toMatch(/Several titles begin so: .* \[ambiguous\]/);
    const merged = await sample('merge', first ?? '', second ?? '');
    expect(merged.code).toBe(0);
    expect((await sample('list')).stderr).toBe('wee: 6 events.\n');
    expect((await sample('undo', '1')).code).toBe(0);
    expect((await sample('list')).stderr).toBe('wee: 7 events.\n');
  });
});
