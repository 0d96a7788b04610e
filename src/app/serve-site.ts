import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createSampleWeb } from '../../sample/web.ts';
import { createSite } from '../publishing/site.ts';
import type { SiteSettings } from '../publishing/site-frame.ts';
import type { EditionChooser } from './edition.ts';
import { SAMPLE_REPORTS } from './sample-reports.ts';
import type { Settings } from './settings/settings.ts';
import { type PublisherSettings, siteSettings } from './settings/site-settings.ts';

export interface SiteServer {
  /** The address to type into a browser. */
  readonly url: string;
  close(): Promise<void>;
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
    let app = new Hono();
    const server = serve(
      { fetch: (request, env) => app.fetch(request, env), hostname: settings.host, port: settings.port },
      ({ port }) => {
        const url = `http://${bracketed(settings.host)}:${port}`;
        const close = () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            // Idle keep-alive connections would hold the process for minutes.
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        const site = siteSettings(settings, url);
        if ('message' in site) {
          void close().then(() => resolve(site));
          return;
        }
        app = siteApp({ site, deskToken: settings.deskToken, editions, onFailure });
        resolve({ url, close });
      },
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ message: whyNotListening(error, settings) });
    });
  });
}

function siteApp({
  site,
  deskToken,
  editions,
  onFailure,
}: {
  readonly site: SiteSettings;
  readonly deskToken: string;
  readonly editions: EditionChooser;
  readonly onFailure: (error: unknown, path: string) => void;
}): Hono {
  const app = new Hono();
  const sampleWeb = createSampleWeb();
  app.get(`${SAMPLE_REPORTS}/:host/*`, (c) =>
    sampleWeb.request(`http://${c.req.path.slice(SAMPLE_REPORTS.length + 1)}`),
  );
  app.route('/', createSite({ edition: () => editions.now(), site, deskToken, onFailure }));
  return app;
}

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
