import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITION } from '../../sample/edition.ts';
import { createSampleWeb } from '../../sample/web.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import { runWee } from '../support/run-wee.ts';

const PARTS = ['What Happened', 'Why It Matters', 'What Comes Next'];

describe('wee explain', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const records = EDITION.map(({ slug, publisher, title, published, paragraphs }) => ({
    id: slug,
    source: publisher,
    title,
    published,
    text: paragraphs.join('\n'),
  }));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wee-explain-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('explains JSON Lines as Markdown, JSON and HTML', async () => {
    const path = file('articles.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
    const markdown = await runWee(['explain', path, '--top', '1']);
    expect(markdown.code).toBe(0);
    for (const part of PARTS) expect(markdown.stdout).toContain(`## ${part}`);

    const json = await runWee(['explain', path, '--format', 'json']);
    const explainers = JSON.parse(json.stdout) as readonly Explainer[];
    expect(explainers.length).toBeGreaterThan(5);
    const scores = explainers.map(({ importance }) => importance.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(explainers.flatMap(({ sources }) => sources.map(({ article }) => article))).size).toBe(
      records.length,
    );

    const html = await runWee(['explain', path, '--format', 'html', '--top', '1']);
    expect(html.stdout).toMatch(/^<!DOCTYPE html>/i);
    for (const part of PARTS) expect(html.stdout).toContain(part);
  });

  it('tells why each sentence stands where it does', async () => {
    const path = file('why.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
    const markdown = await runWee(['explain', path, '--top', '1', '--why']);
    expect(markdown.stdout).toContain('## Why each sentence stands here');
    for (const line of [
      'Role: ',
      'By these signs: ',
      'Score: ',
      'Independent origins: ',
      'Edits: ',
      'Check: supported',
    ])
      expect(markdown.stdout).toContain(`- ${line}`);

    const json = await runWee(['explain', path, '--top', '1', '--why', '--format', 'json']);
    const [explainer] = JSON.parse(json.stdout) as readonly Explainer[];
    const choice = explainer?.whatHappened[0]?.choice;
    expect(choice?.roles[0]?.role).toBe(explainer?.whatHappened[0]?.role);
    expect(choice?.features.length).toBeGreaterThan(2);
    expect(choice?.score).toBeGreaterThan(0);
  });

  it('explains saved pages, a feed file and standard input', async () => {
    const web = createSampleWeb();
    const report = EDITION.find(({ event }) => event === EDITION[0]?.event);
    if (report === undefined) throw new Error('the sample edition is empty');
    const feed = await (await web.request('http://harbour-wire.example/feed.xml')).text();
    const link = /<link>(http:[^<]+\/20[^<]+)<\/link>|<link[^>]+href="(http:[^"]+\/20[^"]+)"/.exec(feed);
    const address = link?.[1] ?? link?.[2] ?? '';
    const page = file('page.html', await (await web.request(address)).text());
    const fromPage = await runWee(['explain', page]);
    expect(fromPage.code).toBe(0);
    expect(fromPage.stdout).toContain('## What Happened');

    // The feed's links lead to hosts that exist nowhere: the feed's own text stands in, and each failure is told.
    const fromFeed = await runWee(['explain', file('feed.xml', feed), '--format', 'json']);
    expect(fromFeed.code).toBe(0);
    expect((JSON.parse(fromFeed.stdout) as readonly Explainer[]).length).toBeGreaterThan(0);
    expect(fromFeed.stderr).toMatch(/\[(?:network|address-refused|robots)\]/);

    const fromInput = await runWee(['explain', '-'], { stdin: JSON.stringify(records[0]) });
    expect(fromInput.code).toBe(0);
  });

  it('needs only a title or a text', async () => {
    const { code, stdout } = await runWee(['explain', '-', '--format', 'json'], {
      stdin:
        '{"title":"Parliament of Freedonia passes budget after long night"}\n{"text":"The river Lume burst its banks on Monday. Two villages were evacuated."}\n',
    });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as readonly Explainer[]).length).toBe(2);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['broken JSON', '{"title": "x', 'bad-line'],
    ['a list where an object should be', '{"title": ["a"]}', 'bad-line'],
    [
      'a page that is no article',
      '<!doctype html><title>Log in</title><form><input></form>',
      'not-an-article',
    ],
    ['deep nesting', '<div>'.repeat(100_000), 'too-deep'],
    ['a feed without entries that is cut off', '<?xml version="1.0"?><rss><channel><title>x', ''],
  ])('%s is a problem with a code, and exit code 1', async (_, content, code) => {
    const path = file(`bad-${code}.txt`, content);
    const { code: exit, stdout, stderr } = await runWee(['explain', path]);
    expect(exit).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Nothing could be explained');
    if (code !== '') expect(stderr).toContain(`[${code}]`);
  });

  it('reads what is good beside what is bad', async () => {
    const good = JSON.stringify(records[0]);
    const { code, stderr, stdout } = await runWee([
      'explain',
      file('mixed.jsonl', `nonsense\n${good}\n{"title":7}\n`),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('## What Happened');
    expect(stderr.match(/\[bad-line\]/g)).toHaveLength(2);
  });

  it('a 50 MB page is refused by its size', async () => {
    const { code, stderr } = await runWee([
      'explain',
      file('big.html', `<p>${'word '.repeat(10_500_000)}</p>`),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('[too-large]');
  });

  it('markup in a report never reaches a page unescaped', async () => {
    const text = `The <script>alert(1)</script> minister resigned on Monday after the vote. ${'The vote followed a long debate in parliament. '.repeat(4)}`;
    const stdin = JSON.stringify({
      title: 'Minister <img src=x onerror=alert(1)> resigns',
      text,
      published: '2025-08-12',
    });
    const { stdout } = await runWee(['explain', '-', '--format', 'html'], { stdin });
    expect(stdout).not.toMatch(/<script>alert|<img src=x/);
  });

  it.each([
    [['explain']],
    [['explain', '--format', 'pdf', 'x']],
    [['explain', '--top', 'many', 'x']],
    [['explain', '--nonsense', 'x']],
    [['nonsense']],
    [['sources', 'add', 'not-an-address']],
  ])('wrong use %j ends with a sentence and exit code 2', async (args) => {
    const { code, stderr } = await runWee(args, { settings: { WEE_DATA_DIR: folder } });
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe('');
  });

  it.each([['start'], ['sample'], ['sources', 'list']])(
    'a data folder that is none is named in one sentence, exit code 2: wee %s',
    async (...args) => {
      const settings = { WEE_DATA_DIR: join(import.meta.dirname, 'explain-command.test.ts') };
      const { code, stderr } = await runWee(args, { settings });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^wee: WEE_DATA_DIR: ".*" cannot hold the data: it is no folder\.\n$/);
    },
  );

  it.each([
    [{ WEE_PORT: 'eighty' }, 'WEE_PORT'],
    [{ WEE_PROT: '80' }, 'WEE_PROT'],
    [{ WEE_LOG_LEVEL: 'loud' }, 'WEE_LOG_LEVEL'],
  ])('a wrong setting %j is named, exit code 2', async (settings, name) => {
    const { code, stderr } = await runWee(['start'], { settings });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
  });

  it.each([
    [['--help']],
    [['explain', '--help']],
    [['start', '--help']],
    [['sources', '--help']],
    [['sources', 'add', '--help']],
  ])('%j prints help and ends with 0', async (args) => {
    const { code, stdout } = await runWee(args);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: wee');
  });
});
