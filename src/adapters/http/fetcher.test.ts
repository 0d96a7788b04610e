import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
  type FetchRequest,
  type FetchResult,
} from './fetcher.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const made = createFetcher({
    userAgent: 'wee-test/1.0 (+https://harbour-post.example)',
    allowPrivate: true,
    timeoutMs: 1500,
    maxBytes: { feed: 100_000, page: 50_000, robots: 10_000 },
    perHost: { concurrent: 2, gapMs: 0 },
    ...options,
  });
  closing.push(() => made.close());
  return made;
}

function codeOf(result: FetchResult): string {
  return result.kind === 'failed' ? result.problem.code : result.kind;
}

function textOf(result: FetchResult): string {
  if (result.kind !== 'ok') throw new Error(`failed: ${JSON.stringify(result)}`);
  return new TextDecoder().decode(result.body);
}

describe('a fetch', () => {
  it('is sent once more where the connection breaks before an answer, and only once', async () => {
    let asked = 0;
    const origin = await serve((request, response) => {
      asked += 1;
      if (request.url === '/never' || asked === 1) request.socket.destroy();
      else response.end('<rss/>');
    });
    expect(textOf(await fetcher().fetch({ url: `${origin}/feed`, accept: 'feed' }))).toBe('<rss/>');
    expect(asked).toBe(2);
    expect(codeOf(await fetcher().fetch({ url: `${origin}/never`, accept: 'feed' }))).toBe('network');
    expect(asked).toBe(4);
  });

  it('says who asks, and hands back body, validators and freshness', async () => {
    let asked: IncomingHttpHeaders = {};
    const origin = await serve((request, response) => {
      asked = request.headers;
      response.writeHead(200, {
        'content-type': 'application/rss+xml',
        'content-language': 'en',
        etag: 'W/"a b"',
        'last-modified': 'Fri, 15 Aug 2025 11:00:00 GMT',
        'cache-control': 'max-age=60',
      });
      response.end('<rss/>');
    });
    const result = await fetcher().fetch({ url: `${origin}/feed?x=1`, accept: 'feed' });
    expect(asked).toMatchObject({ 'user-agent': 'wee-test/1.0 (+https://harbour-post.example)' });
    expect(asked.accept).toContain('application/rss+xml');
    expect(result).toMatchObject({
      kind: 'ok',
      status: 200,
      url: `${origin}/feed?x=1`,
      permanent: null,
      contentType: 'application/rss+xml',
      contentLanguage: 'en',
      etag: 'W/"a b"',
      lastModified: 'Fri, 15 Aug 2025 11:00:00 GMT',
      maxAgeSeconds: 60,
    });
    expect(textOf(result)).toBe('<rss/>');
  });

  it('sends validators back as they came and understands 304', async () => {
    const origin = await serve((request, response) => {
      const known =
        request.headers['if-none-match'] === 'W/"a b"' &&
        request.headers['if-modified-since'] === 'yesterday';
      response.writeHead(known ? 304 : 200, { 'cache-control': 'max-age=5' }).end();
    });
    const request: FetchRequest = {
      url: origin,
      etag: 'W/"a b"',
      lastModified: 'yesterday',
      accept: 'feed',
    };
    expect(await fetcher().fetch(request)).toEqual({
      kind: 'not modified',
      permanent: null,
      maxAgeSeconds: 5,
    });
  });

  it.each([
    ['gzip', gzipSync('reports')],
    ['br', brotliCompressSync('reports')],
    ['deflate', deflateSync('reports')],
    ['deflate', deflateRawSync('reports')],
    ['gzip, br', brotliCompressSync(gzipSync('reports'))],
    ['identity', Buffer.from('reports')],
  ])('takes %s off', async (coding, body) => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(body);
    });
    expect(textOf(await fetcher().fetch({ url: origin, accept: 'page' }))).toBe('reports');
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'http-status'],
    [500, 'http-status'],
    [300, 'http-status'],
  ])('tells status %i as %s', async (status, code) => {
    const origin = await serve((_request, response) => response.writeHead(status).end('no'));
    const result = await fetcher().fetch({ url: origin, accept: 'feed' });
    expect(result).toMatchObject({
      kind: 'failed',
      status,
      retryAfterSeconds: null,
      problem: { code, stage: 'sources', subject: origin },
    });
  });

  it('hands on Retry-After of 429 and 503', async () => {
    const origin = await serve((request, response) => {
      response.writeHead(request.url === '/busy' ? 429 : 503, { 'retry-after': '120' }).end();
    });
    expect(await fetcher().fetch({ url: `${origin}/busy`, accept: 'feed' })).toMatchObject({
      status: 429,
      retryAfterSeconds: 120,
    });
    expect(await fetcher().fetch({ url: origin, accept: 'page' })).toMatchObject({
      status: 503,
      retryAfterSeconds: 120,
      problem: { stage: 'articles' },
    });
  });
});

describe('redirects', () => {
  it('are followed; the new address is permanent only if every step was', async () => {
    const origin = await serve((request, response) => {
      const to: Record<string, [number, string]> = {
        '/moved': [301, '/moved2'],
        '/moved2': [308, '/here'],
        '/mixed': [301, '/for-now'],
        '/for-now': [302, '/here'],
      };
      const step = to[request.url ?? ''];
      if (step === undefined) response.end('here');
      else response.writeHead(step[0], { location: step[1] }).end('gone on');
    });
    const http = fetcher();
    expect(await http.fetch({ url: `${origin}/moved`, accept: 'feed' })).toMatchObject({
      url: `${origin}/here`,
      permanent: `${origin}/here`,
    });
    expect(await http.fetch({ url: `${origin}/mixed`, accept: 'feed' })).toMatchObject({
      url: `${origin}/here`,
      permanent: null,
    });
    expect(await http.fetch({ url: `${origin}/here`, accept: 'feed' })).toMatchObject({ permanent: null });
  });

  it('in a circle or without end are given up', async () => {
    const origin = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      response.writeHead(302, { location: Number.isNaN(step) ? '/loop' : `/${step + 1}` }).end();
    });
    expect(codeOf(await fetcher().fetch({ url: `${origin}/loop`, accept: 'feed' }))).toBe(
      'too-many-redirects',
    );
    expect(codeOf(await fetcher().fetch({ url: `${origin}/1`, accept: 'feed' }))).toBe('too-many-redirects');
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'file:///etc/passwd',
  ])('to %s are refused even where private networks are allowed', async (location) => {
    const origin = await serve((_request, response) => response.writeHead(302, { location }).end());
    expect(codeOf(await fetcher().fetch({ url: origin, accept: 'page' }))).toBe('address-refused');
  });

  it('from a public address to a private one are refused', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${new URL(origin).port}/secret` }).end();
    });
    const http = fetcher({
      allowPrivate: false,
      connectTo: (host) =>
        host === 'harbour-post.example' ? { host: '127.0.0.1', port: Number(new URL(origin).port) } : null,
    });
    expect(codeOf(await http.fetch({ url: 'http://harbour-post.example/', accept: 'page' }))).toBe(
      'address-refused',
    );
  });
});

describe('addresses', () => {
  it('that are private are refused, as a number, by a name and in odd notations', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked++;
      response.end('secret');
    });
    const { port } = new URL(origin);
    const http = fetcher({ allowPrivate: false });
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ]) {
      expect(codeOf(await http.fetch({ url: `http://${host}:${port}/`, accept: 'page' }))).toBe(
        'address-refused',
      );
    }
    expect(asked).toBe(0);
    expect(textOf(await fetcher().fetch({ url: `http://localhost:${port}/`, accept: 'page' }))).toBe(
      'secret',
    );
  });

  it('that are none are refused without a word to anybody', async () => {
    for (const url of ['', 'harbour', 'ftp://harbour-post.example/', 'javascript:alert(1)', 'http://']) {
      expect(codeOf(await fetcher().fetch({ url, accept: 'page' }))).toBe('address-refused');
    }
  });
});

describe('limits', () => {
  it('on time hold for a server that never answers', async () => {
    const origin = await serve(() => {});
    const started = performance.now();
    expect(codeOf(await fetcher({ timeoutMs: 300 }).fetch({ url: origin, accept: 'feed' }))).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('on time hold for a server that sends a byte now and then, in headers or body', async () => {
    const drip = (start: string): Promise<string> =>
      listen(
        createTcpServer((socket) => {
          socket.on('error', () => {});
          socket.write(start);
          const timer = setInterval(() => socket.write('a'), 50);
          socket.on('close', () => clearInterval(timer));
        }),
      );
    for (const start of ['HTTP/1.1 200 OK\r\nx-long: ', 'HTTP/1.1 200 OK\r\ncontent-length: 90000\r\n\r\n']) {
      const origin = await drip(start);
      const started = performance.now();
      expect(codeOf(await fetcher({ timeoutMs: 400 }).fetch({ url: origin, accept: 'feed' }))).toBe(
        'timeout',
      );
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it('on time count all redirects together', async () => {
    const origin = await serve((request, response) => {
      const step = Number(request.url?.slice(1) || 0);
      setTimeout(() => response.writeHead(302, { location: `/${step + 1}` }).end(), 150);
    });
    expect(codeOf(await fetcher({ timeoutMs: 400 }).fetch({ url: origin, accept: 'feed' }))).toBe('timeout');
  });

  it('on size hold on the wire, announced or not', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/announced') response.writeHead(200, { 'content-length': '200000000' });
      const timer = setInterval(() => response.write(Buffer.alloc(64_000)), 1);
      response.on('close', () => clearInterval(timer));
      request.on('error', () => {});
    });
    expect(codeOf(await fetcher().fetch({ url: `${origin}/announced`, accept: 'feed' }))).toBe('too-large');
    expect(codeOf(await fetcher().fetch({ url: origin, accept: 'page' }))).toBe('too-large');
  });

  it('on size hold after decompression: a small body that unfolds to gigabytes', async () => {
    const bomb = await new Promise<Buffer>((resolve) => {
      const gzip = createGzip();
      const chunks: Buffer[] = [];
      gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
      gzip.on('end', () => resolve(Buffer.concat(chunks)));
      const zeros = Buffer.alloc(1_000_000);
      for (let megabyte = 0; megabyte < 50; megabyte++) gzip.write(zeros);
      gzip.end();
    });
    expect(bomb.length).toBeLessThan(100_000);
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(codeOf(await fetcher().fetch({ url: origin, accept: 'feed' }))).toBe('too-large');
  });

  it('on headers hold', async () => {
    const origin = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => {});
        socket.write(`HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`);
      }),
    );
    expect(codeOf(await fetcher().fetch({ url: origin, accept: 'feed' }))).toBe('too-large');
  });
});

describe('faults of servers', () => {
  it('that close half-way, at once or speak no HTTP are told as such', async () => {
    const answers: Record<string, string> = {
      half: 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nonly this',
      chunked: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n',
      nothing: '',
      other: 'SSH-2.0-OpenSSH\r\n',
    };
    for (const answer of Object.values(answers)) {
      const origin = await listen(
        createTcpServer((socket) => {
          socket.on('error', () => {});
          socket.once('data', () => socket.end(answer));
        }),
      );
      expect(codeOf(await fetcher().fetch({ url: origin, accept: 'feed' }))).toBe('network');
    }
  });

  it('that nobody runs are told as such', async () => {
    expect(codeOf(await fetcher().fetch({ url: 'http://127.0.0.1:1/', accept: 'feed' }))).toBe('network');
  });

  it('in compression are told as such', async () => {
    const origin = await serve((request, response) => {
      const body =
        request.url === '/cut' ? gzipSync('reports and more reports').subarray(0, 20) : Buffer.from('plain');
      response.writeHead(200, { 'content-encoding': request.url === '/odd' ? 'zstd-42' : 'gzip' }).end(body);
    });
    for (const path of ['/cut', '/plain', '/odd']) {
      expect(codeOf(await fetcher().fetch({ url: origin + path, accept: 'feed' }))).toBe('bad-encoding');
    }
  });
});

describe('politeness', () => {
  it('asks one host at most so often at once, with a gap, and lets others pass meanwhile', async () => {
    let active = 0;
    let most = 0;
    const starts: number[] = [];
    const origin = await serve((_request, response) => {
      starts.push(performance.now());
      active++;
      most = Math.max(most, active);
      setTimeout(() => {
        active--;
        response.end('ok');
      }, 120);
    });
    const http = fetcher({ perHost: { concurrent: 2, gapMs: 40 } });
    const { port } = new URL(origin);
    const sameHost = Array.from({ length: 6 }, (_, index) =>
      http.fetch({ url: `${origin}/${index}`, accept: 'page' }),
    );
    const started = performance.now();
    await http.fetch({ url: `http://localhost:${port}/`, accept: 'page' });
    expect(performance.now() - started).toBeLessThan(300);
    const results = await Promise.all(sameHost);
    expect(results.every(({ kind }) => kind === 'ok')).toBe(true);
    // Two of the one host and one of the other.
    expect(most).toBeLessThanOrEqual(3);
    const own = starts.toSorted((a, b) => a - b);
    // Seven starts, of which six on one host, 40 ms apart each: a millisecond is allowed for timers.
    expect((own.at(-1) ?? 0) - (own[0] ?? 0)).toBeGreaterThanOrEqual(5 * 40 - 5);
  });

  it('does not let what waits for its turn run into the time limit', async () => {
    const origin = await serve((_request, response) => {
      setTimeout(() => response.end('ok'), 150);
    });
    const http = fetcher({ timeoutMs: 400, perHost: { concurrent: 1, gapMs: 0 } });
    const results = await Promise.all(
      Array.from({ length: 5 }, () => http.fetch({ url: origin, accept: 'page' })),
    );
    expect(results.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('ends what is under way and what waits when closed, without rejecting', async () => {
    const origin = await serve(() => {});
    const http = fetcher({ timeoutMs: 10_000, perHost: { concurrent: 1, gapMs: 0 } });
    const pending = [1, 2, 3].map(() => http.fetch({ url: origin, accept: 'page' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await http.close();
    expect((await Promise.all(pending)).map(codeOf)).toEqual(['network', 'network', 'network']);
    expect(codeOf(await http.fetch({ url: origin, accept: 'page' }))).toBe('network');
  });
});
