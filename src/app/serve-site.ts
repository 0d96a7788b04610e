import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createSampleWeb } from '../../sample/web.ts';
import { pageShelf } from '../publishing/page-cache.ts';
import { SECURITY_HEADERS } from '../publishing/page-headers.ts';
import { type SiteOptions, stateOf } from '../publishing/serving.ts';
import { CACHE_BYTES, createSite } from '../publishing/site.ts';
import { createCardPainter } from './card-painter.ts';
import type { EditionChooser } from './edition.ts';
import { createQuickAnswers } from './quick-answers.ts';
import { SAMPLE_REPORTS } from './sample-reports.ts';
import type { Settings } from './settings/settings.ts';
import { type PublisherSettings, siteSettings } from './settings/site-settings.ts';
import { ENGINE_VERSION } from './version.ts';

export interface SiteServer {
  /** The address to type into a browser. */
  readonly url: string;
  close(): Promise<void>;
  /** Has the next reader see what was published just now. */
  renew(): void;
}

/** Why the site could not be served, in a sentence. */
export interface ServeFault {
  readonly message: string;
}

type ServeSettings = Pick<Settings, 'host' | 'port' | 'deskToken'> & PublisherSettings;

/**
 * Serves the site.
 * @returns the running server, or the fault that kept it from listening (a used port, an unknown host)
 */
export function serveSite(
  settings: ServeSettings,
  editions: EditionChooser,
  onFailure: (error: unknown, path: string) => void,
): Promise<SiteServer | ServeFault> {
  return new Promise((resolve) => {
    // The site knows its own address, which for port 0 is known only when it listens.
    const server = createServer();
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ message: whyNotListening(error, settings) });
    });
    server.listen(settings.port, settings.host, () => {
      const { port } = server.address() as AddressInfo;
      const url = `http://${bracketed(settings.host)}:${port}`;
      const painter = createCardPainter();
      const close = async () => {
        const closing = new Promise<void>((closed) => server.close(() => closed()));
        // Idle keep-alive connections would hold the process for minutes.
        server.closeAllConnections();
        await Promise.all([closing, painter.close()]);
      };
      const site = siteSettings(settings, url);
      if ('message' in site) {
        void close().then(() => resolve(site));
        return;
      }
      const shelf = pageShelf(CACHE_BYTES);
      const listener = getRequestListener(
        siteApp({
          site,
          deskToken: settings.deskToken,
          editions,
          shelf,
          onFailure,
          paintCard: painter.paint,
        }).fetch,
      );
      const quick = createQuickAnswers(
        shelf,
        () => stateNow(editions),
        () => performance.now(),
      );
      server.on('request', (request, response) => {
        if (!quick.answer(request, response)) void listener(request, response);
      });
      resolve({ url, close, renew: quick.renew });
    });
  });
}

/** A reader sends its request at once; one that dribbles it holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 30_000;

async function stateNow(editions: EditionChooser): Promise<string> {
  const edition = await editions.now();
  return stateOf(edition, await edition.reader.version());
}

function siteApp({
  editions,
  ...options
}: Omit<SiteOptions, 'edition'> & { readonly editions: EditionChooser }): Hono {
  const app = new Hono();
  const sampleWeb = createSampleWeb();
  app.get(`${SAMPLE_REPORTS}/:host/*`, (c) =>
    sampleWeb.request(`http://${c.req.path.slice(SAMPLE_REPORTS.length + 1)}`),
  );
  app.get('/health', async (context) => {
    try {
      const { reader, sample } = await editions.now();
      return context.json(
        {
          status: 'ok',
          version: ENGINE_VERSION,
          edition: sample ? 'sample' : 'live',
          published: await reader.changed(),
        },
        200,
        HEALTH_HEADERS,
      );
    } catch (error) {
      options.onFailure?.(error, '/health');
      return context.json({ status: 'failing', version: ENGINE_VERSION }, 503, HEALTH_HEADERS);
    }
  });
  app.route('/', createSite({ edition: () => editions.now(), ...options }));
  return app;
}

const HEALTH_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-store' };

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function whyNotListening(error: NodeJS.ErrnoException, { host, port }: ServeSettings): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use; set WEE_PORT to another one, or 0 for any free one.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} may not be used by this account; set WEE_PORT to one above 1023.`;
  }
  return `The site cannot listen on ${host}:${port}: ${error.message}.`;
}
