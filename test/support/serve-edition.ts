import { serve } from '@hono/node-server';
import { fixtureSite } from '../../src/publishing/fixture-edition.test-support.ts';
import type { Edition } from '../../src/publishing/serving.ts';
import { createSite } from '../../src/publishing/site.ts';

export interface ServedSite {
  readonly base: string;
  close(): void;
}

/** Serves an edition on loopback as the program does; asked at every request, so that a test can exchange it. */
export function serveEdition(edition: () => Edition): Promise<ServedSite> {
  return new Promise((resolve) => {
    let fetchPage: (request: Request) => Response | Promise<Response> = () =>
      new Response(null, { status: 503 });
    const server = serve(
      { fetch: (request) => fetchPage(request), hostname: '127.0.0.1', port: 0 },
      ({ port }) => {
        const base = `http://127.0.0.1:${port}`;
        const app = createSite({
          edition,
          site: { ...fixtureSite, baseUrl: base },
          // Pages name cards as those of the program do; nobody looks at one here.
          paintCard: async () => null,
        });
        fetchPage = (request) => app.fetch(request);
        resolve({ base, close: () => void server.close() });
      },
    );
  });
}
