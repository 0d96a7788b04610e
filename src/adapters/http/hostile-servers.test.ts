import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { SELF_SIGNED } from '../../../test/support/self-signed.ts';
import type { Resolve } from './connector.ts';
import { createFetcher, type Fetcher, type FetcherOptions, type FetchResult } from './fetcher.ts';
import { createRobots } from './robots.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return (server.address() as AddressInfo).port;
}

const serve = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listen(createServer(listener))}`;

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = createFetcher({
    userAgent: 'wee-test/1.0',
    allowPrivate: true,
    timeoutMs: 5_000,
    maxBytes: { feed: 1_000_000, page: 1_000_000, robots: 1_000 },
    perHost: { concurrent: 2, gapMs: 0 },
    ...options,
  });
  closing.push(() => made.close());
  return made;
}

function codeOf(result: FetchResult): string {
  return result.kind === 'failed' ? result.problem.code : result.kind;
}

describe('a small body that unfolds to gigabytes', () => {
  const HUNDRED_MEGABYTES = Buffer.alloc(100_000_000);
  // Members of a gzip file may follow one another (RFC 1952 section 2.2): fifty of 100 MB are 5 GB.
  const gzip = Buffer.concat(Array.from({ length: 50 }, () => gzipSync(HUNDRED_MEGABYTES)));

  it.each([
    ['gzip', gzip],
    ['gzip, gzip', gzipSync(gzip)],
    ['gzip, br', brotliCompressSync(gzip)],
    ['br', brotliCompressSync(HUNDRED_MEGABYTES)],
    ['deflate', deflateSync(HUNDRED_MEGABYTES)],
    ['deflate', deflateRawSync(HUNDRED_MEGABYTES)],
  ])('%s is given up at the limit', async (coding, body) => {
    const maxBytes = { feed: 16_000_000, page: 1_000, robots: 1_000 };
    expect(body.length).toBeLessThan(maxBytes.feed);
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });
    expect(codeOf(await fetcher({ maxBytes }).fetch({ url: origin, accept: 'feed' }))).toBe('too-large');
  });

  it('and one compressed three times over is not opened at all', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(gzipSync('small'));
    });
    expect(codeOf(await fetcher().fetch({ url: origin, accept: 'feed' }))).toBe('bad-encoding');
  });
});

it('a page of 200 MB is left as soon as it is larger than the limit', async () => {
  const chunk = Buffer.alloc(100_000, 'a');
  let sent = 0;
  let isLeft = (): void => {};
  const left = new Promise<void>((resolve) => {
    isLeft = resolve;
  });
  const origin = await serve((_, response) => {
    const more = (): void => {
      while (sent < 200_000_000) {
        sent += chunk.length;
        if (!response.write(chunk)) return;
      }
      response.end();
    };
    response.on('drain', more);
    response.on('close', isLeft);
    more();
  });
  expect(codeOf(await fetcher().fetch({ url: origin, accept: 'page' }))).toBe('too-large');
  await left;
  expect(sent).toBeLessThan(100_000_000);
});

it('answers before the answer, without end, run into the time limit', async () => {
  const port = await listen(
    createTcpServer((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    }),
  );
  const http = fetcher({ timeoutMs: 400 });
  expect(codeOf(await http.fetch({ url: `http://127.0.0.1:${port}/`, accept: 'feed' }))).toBe('timeout');
});

it('many small headers together are held to the limit as one large one is', async () => {
  const port = await listen(
    createTcpServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${'x-more: and more\r\n'.repeat(5_000)}\r\n`);
    }),
  );
  expect(codeOf(await fetcher().fetch({ url: `http://127.0.0.1:${port}/`, accept: 'feed' }))).toBe(
    'too-large',
  );
});

describe('redirects to where a machine keeps its secrets', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://[::1]/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://[::ffff:169.254.169.254]/',
    'http://100.100.100.200/',
    'http://168.63.129.16/',
    'http://[fd00:ec2::254]/',
    'http://224.0.0.1/',
    'file:///etc/passwd',
  ])('%s are not followed', async (location) => {
    const origin = await serve((_, response) => response.writeHead(301, { location }).end());
    const http = fetcher({
      allowPrivate: false,
      connectTo: (host) =>
        host === 'harbour-post.example' ? { host: '127.0.0.1', port: Number(new URL(origin).port) } : null,
    });
    const result = await http.fetch({ url: 'http://harbour-post.example/feed', accept: 'feed' });
    expect(codeOf(result)).toBe('address-refused');
  });
});

describe('a name', () => {
  /** Answers each question with the next of the given addresses, and counts the questions. */
  function resolver(...answers: readonly (readonly string[])[]): { resolve: Resolve; asked: string[] } {
    const asked: string[] = [];
    const resolve: Resolve = (hostname, _, callback) => {
      const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(hostname);
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    return { resolve, asked };
  }

  it('is asked for once a connection, which goes to the address that was checked; the next one is checked again', async () => {
    let served = 0;
    const origin = await serve((_, response) => {
      served += 1;
      response.setHeader('connection', 'close');
      response.end('report');
    });
    // Loopback stands for the public address: it is the one a test can serve at.
    const { resolve, asked } = resolver(['127.0.0.1'], ['169.254.169.254']);
    const http = fetcher({ resolve });
    const url = `http://harbour-post.example:${new URL(origin).port}/`;
    expect(codeOf(await http.fetch({ url, accept: 'page' }))).toBe('ok');
    expect(asked).toHaveLength(1);
    expect(codeOf(await http.fetch({ url, accept: 'page' }))).toBe('address-refused');
    expect(asked).toHaveLength(2);
    expect(served).toBe(1);
  });

  it('that is public when asked first and secret when a redirect leads there again is refused', async () => {
    const origin = await serve((request, response) => {
      response.setHeader('connection', 'close');
      if (request.url === '/secret') response.end('secret');
      else response.writeHead(302, { location: '/secret' }).end();
    });
    const { resolve, asked } = resolver(['127.0.0.1'], ['fd00:ec2::254']);
    const url = `http://harbour-post.example:${new URL(origin).port}/`;
    expect(codeOf(await fetcher({ resolve }).fetch({ url, accept: 'page' }))).toBe('address-refused');
    expect(asked).toHaveLength(2);
  });

  it('with a public and a private address at once is refused as a whole', async () => {
    for (const addresses of [['93.184.215.14', '127.0.0.1'], ['127.0.0.1', '93.184.215.14'], []]) {
      const http = fetcher({ allowPrivate: false, resolve: resolver(addresses).resolve });
      expect(codeOf(await http.fetch({ url: 'http://harbour-post.example/', accept: 'page' }))).toBe(
        'address-refused',
      );
    }
  });

  it('that is never resolved runs into the time limit', async () => {
    const http = fetcher({ timeoutMs: 300, resolve: () => {} });
    expect(codeOf(await http.fetch({ url: 'http://harbour-post.example/', accept: 'page' }))).toBe('timeout');
  });

  it('that is no name of any host is told as such', async () => {
    const resolve: Resolve = (_, __, callback) =>
      callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []);
    const result = await fetcher({ resolve }).fetch({ url: 'http://harbour-post.example/', accept: 'feed' });
    expect(codeOf(result)).toBe('unknown-host');
  });
});

describe('certificates', () => {
  it('that nobody vouches for end the request before anything is asked', async () => {
    let asked = 0;
    const port = await listen(
      createTlsServer(SELF_SIGNED, (_, response) => {
        asked += 1;
        response.end('report');
      }),
    );
    expect(codeOf(await fetcher().fetch({ url: `https://127.0.0.1:${port}/`, accept: 'feed' }))).toBe(
      'certificate',
    );
    expect(asked).toBe(0);
  });

  it('that are not there at all are told as such', async () => {
    const origin = await serve((_, response) => response.end('plain'));
    const result = await fetcher().fetch({ url: origin.replace('http:', 'https:'), accept: 'feed' });
    expect(result).toMatchObject({ problem: { code: 'network', message: expect.stringContaining('TLS') } });
  });
});

describe('validators', () => {
  it('go back byte for byte, whatever they are', async () => {
    const seen: (string | undefined)[] = [];
    const etag = 'W/"a\\b é" not, even: quoted';
    const origin = await serve((request, response) => {
      seen.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      response.writeHead(200, { etag, 'last-modified': 'the day before' }).end('<rss/>');
    });
    const http = fetcher();
    const first = await http.fetch({ url: origin, accept: 'feed' });
    if (first.kind !== 'ok') throw new Error(codeOf(first));
    await http.fetch({ url: origin, etag: first.etag, lastModified: first.lastModified, accept: 'feed' });
    expect(seen).toEqual([undefined, undefined, etag, 'the day before']);
  });

  it('are not sent to the new address of a feed that moved: they are of the old one', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    const result = await fetcher().fetch({ url: `${origin}/old`, etag: '"1"', accept: 'feed' });
    expect(result).toMatchObject({ kind: 'ok', permanent: `${origin}/new` });
  });
});

describe('robots.txt over HTTP', () => {
  const agent = 'wee-test/1.0';

  it('is read up to the limit and no further', async () => {
    const rules = `User-agent: *\nDisallow: /private\n${'# and so on\n'.repeat(2_000)}Disallow: /\n`;
    const origin = await serve((_, response) => response.end(rules));
    const robots = createRobots(fetcher(), agent);
    expect(await robots.allowed(`${origin}/private/x`)).toBe(false);
    expect(await robots.allowed(`${origin}/public`)).toBe(true);
  });

  it('is followed over five redirects, to other hosts too, and counts as missing after more', async () => {
    // Asked for its robots.txt, a site leads over so many steps as its name says, the last of which gives the rules.
    const origin = await serve((request, response) => {
      const start = request.headers.host?.startsWith('localhost') ? 6 : 5;
      const left = Number(/^\/step(\d)$/.exec(request.url ?? '')?.[1] ?? start);
      if (left === 0) response.end('User-agent: *\nDisallow: /');
      else response.writeHead(302, { location: `http://127.0.0.1:${port}/step${left - 1}` }).end();
    });
    const { port } = new URL(origin);
    const robots = createRobots(fetcher(), agent);
    expect(await robots.allowed(`http://127.0.0.1:${port}/page`)).toBe(false);
    expect(await robots.allowed(`http://localhost:${port}/page`)).toBe(true);
  });

  it('is asked before each address that a page redirects to', async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed');
      else if (request.url === '/open') response.writeHead(302, { location: '/closed' }).end();
      else response.end('report');
    });
    const http = fetcher();
    const { allowed } = createRobots(http, agent);
    expect(codeOf(await http.fetch({ url: `${origin}/open`, accept: 'page', allowed }))).toBe('robots');
    expect(asked).toEqual(['/robots.txt', '/open']);
  });
});

it('no address makes a fetch reject', async () => {
  // Names lead nowhere, and numbers only to where nothing is asked: a test has no business with other people's servers.
  const http = fetcher({
    allowPrivate: false,
    timeoutMs: 500,
    resolve: (_, __, callback) => callback(null, []),
  });
  const refused = fc
    .tuple(fc.constantFrom('10', '127', '0', '255', '0x7f', '0177'), fc.nat(255), fc.nat(255), fc.nat(255))
    .map((bytes) => `http://${bytes.join('.')}/`);
  const urls = fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true }), refused);
  await fc.assert(
    fc.asyncProperty(urls, async (url) => {
      expect(codeOf(await http.fetch({ url, accept: 'page' }))).toBe('address-refused');
    }),
    { numRuns: 300 },
  );
});
