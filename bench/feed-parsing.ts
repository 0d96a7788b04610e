import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import { feedXml } from '../sample/feed.ts';
import { PUBLISHERS } from '../sample/publishers.ts';
import { parseFeed } from '../src/sources/parse-feed.ts';
import { type Bench, besides, type Figure, median } from './bench.ts';

/** Rounds before the clock starts, in which everything is compiled, and rounds that count. */
const WARM_UP = 20;
const ROUNDS = 40;

const UTF8 = new TextDecoder();

/** From bytes to what each library makes of them; feedsmith throws on broken feeds, which its users then read otherwise. */
const PEERS: readonly { readonly name: string; readonly parse: (feed: Uint8Array) => unknown }[] = [
  { name: 'htmlparser2', parse: (feed) => htmlparser2(UTF8.decode(feed)) },
  {
    name: 'feedsmith, then htmlparser2',
    parse: (feed) => {
      const text = UTF8.decode(feed);
      try {
        return feedsmith(text);
      } catch {
        return htmlparser2(text);
      }
    },
  },
];

/**
 * Reading feeds from bytes in one thread, beside the two fastest libraries over the same feeds. Ours also decodes by
 * declaration, turns HTML into text, reads dates and resolves addresses, which theirs leave to their users.
 */
export const feedParsing: Bench = {
  name: 'feed-parsing',
  async run(dataDir) {
    if (dataDir === null) {
      return compare(
        'sample feeds',
        PUBLISHERS.map((publisher) => Buffer.from(feedXml(publisher))),
      );
    }
    const whole = feedsOf(dataDir, 'rss-parser');
    const small = [...feedsOf(dataDir, 'feedparser'), ...feedsOf(dataDir, 'gofeed')];
    return [...compare('whole feeds', whole), ...compare('test feeds', small)];
  },
};

function feedsOf(dataDir: string, part: string): readonly Uint8Array[] {
  const lines = readFileSync(join(dataDir, `feeds/${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const { xml, base64 } = JSON.parse(line) as { readonly xml?: string; readonly base64?: string };
    return xml === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(xml, 'utf8');
  });
}

function compare(what: string, feeds: readonly Uint8Array[]): readonly Figure[] {
  const parsers = [
    (feed: Uint8Array) => parseFeed(feed, null, 'https://example.org/feed'),
    ...PEERS.map(({ parse }) => parse),
  ];
  const spent: number[][] = parsers.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // In turn, so that all meet the same machine.
    for (const [index, parse] of parsers.entries()) {
      const began = performance.now();
      for (const feed of feeds) parse(feed);
      if (round >= 0) spent[index]?.push((performance.now() - began) / 1000);
    }
  }
  const megabytes = feeds.reduce((sum, feed) => sum + feed.length, 0) / 1e6;
  const [ours = Number.NaN, ...theirs] = spent.map(median);
  return PEERS.flatMap(({ name }, index) => {
    const seconds = theirs[index] ?? Number.NaN;
    return [
      besides(`parsing ${what}`, megabytes / ours, 'MB/s', name, megabytes / seconds),
      besides(`parsing ${what}`, feeds.length / ours, 'feeds/s', name, feeds.length / seconds),
    ];
  });
}
