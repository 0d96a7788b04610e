import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/**
 * Serves any number of feeds on one loopback port: `http://HOST/N` is feed N, which behaves as `kindOf` says at every
 * request. Tells its port by a message, and ends with its parent.
 */
const ITEMS = 30;
const asked = new Map<number, number>();

/** Of a hundred feeds: 60 change now and then, 22 never do, 18 have each one of these faults all the time. */
const FAULTS: readonly RequestListener[] = [
  () => {},
  (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('<'), 100);
    response.on('close', () => clearInterval(timer));
  },
  (_, response) => {
    response.writeHead(200, { 'content-length': '50000' });
    response.write(feed(0, 0), () => response.destroy());
  },
  (_, response) => void response.writeHead(404).end('nothing here'),
  (_, response) => void response.writeHead(403).end('not for you'),
  (_, response) => void response.writeHead(410).end('gone'),
  (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end('slow down'),
  (_, response) => void response.writeHead(500).end('trouble'),
  (_, response) => void response.writeHead(503).end('trouble'),
  (request, response) => void response.writeHead(302, { location: request.url }).end(),
  (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  (_, response) => void response.end(),
  (_, response) => void response.end('<!doctype html><title>Home</title><p>No feed here.</p>'),
  (_, response) => void response.end(feed(0, 0).slice(0, 4_000)),
  (_, response) => void response.end(feed(0, 0).replaceAll('GMT', 'some day')),
  (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  (request, response) => void response.writeHead(301, { location: `/moved${request.url}` }).end(),
  (_, response) => void response.socket?.destroy(),
];
const BOMB = gzipSync(Buffer.alloc(50_000_000));

/** The feed's entries, the newest first; `version` counts how often it has changed. */
function feed(number: number, version: number): string {
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const id = `${number}-${version * 3 + ITEMS - index}`;
    return `<item><guid>${id}</guid><title>Report ${id} of an event in Port Merrin</title><link>https://pages.example/${id}</link><description>Report ${id} says in some forty words what happened in Port Merrin, who said so, when it was, and what may come of it, so that an entry of this feed is about as long as those of a newsroom are.</description><pubDate>Fri, 15 Aug 2025 11:00:00 GMT</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${number}</title>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const number = Number(/\d+$/.exec(request.url ?? '')?.[0]);
  const fault = request.url?.startsWith('/moved') ? undefined : FAULTS[number % 100];
  if (fault !== undefined) {
    fault(request, response);
    return;
  }
  const times = asked.get(number) ?? 0;
  asked.set(number, times + 1);
  const version = number % 100 < 78 ? Math.floor(times / (1 + (number % 5))) : 0;
  const etag = `"${version}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(feed(number, version));
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
