import { type Context, Hono } from 'hono';
import type { EventId } from '../model/id.ts';
import type { Revision } from '../model/revision.ts';
import { dayOf, type Instant } from '../model/time.ts';
import { type Answer, HTML, JSON_TYPE, rendered, sendOn, sendPage, sendProblem } from './answers.ts';
import {
  type ApiErrorCode,
  errorAnswer,
  eventAnswer,
  eventsAnswer,
  parseEventQuery,
  parseEventsQuery,
  parseStorylinesQuery,
  sourcesAnswer,
  storylineAnswer,
  storylinesAnswer,
} from './api.ts';
import { SCRIPT, SCRIPT_PATH } from './client/script.ts';
import { documentText } from './document.tsx';
import type { EditionReader, HealthReader } from './edition-reader.ts';
import { FIND_ROUTES, PLACED_ROUTES } from './find-routes.ts';
import { changesPath, eventApiPath, eventPath, reportsPath, safeHref, withQuery } from './links.ts';
import { NOT_FOUND, NotFoundPage } from './not-found-page.tsx';
import { pageCache } from './page-cache.ts';
import { offsetIn } from './page-window.ts';
import type { Frame, SiteSettings } from './site-frame.ts';
import { SITE_ICON } from './site-icon.ts';
import { comparedIn, EVENT_PAGES, ROUTES } from './site-routes.ts';
import { STYLE, STYLE_PATH } from './stylesheet.ts';
import type { Visit } from './visit.ts';

// About a thousand event pages with all their evidence.
const CACHE_BYTES = 64 * 1024 * 1024;

/** What is shown, taken together so that no page mixes the sample with the real. */
export interface Edition {
  readonly reader: EditionReader;
  /** The real feeds, polled while the sample edition is shown; null when the edition shown is the real one. */
  readonly meanwhile: HealthReader | null;
  /** It is the sample edition: every page, feed and answer says so. */
  readonly sample: boolean;
  /** The moment of the edition: the clock when live, the sample's last day in the sample. */
  readonly now: Instant;
  /** Where a report's address should lead (the sample's reports live elsewhere); null = no link. */
  readonly reportHref: (url: string | null) => string | null;
}

export interface SiteOptions {
  /** The edition to answer from; asked at every request, so that it can be exchanged while the site runs. */
  readonly edition: () => Edition | Promise<Edition>;
  readonly site: SiteSettings;
  /** Told of each failure of the reader or of our own: who asked sees status 500 and nothing more. */
  readonly onFailure?: (error: unknown, path: string) => void;
}

/**
 * The web site: pages, feeds and the JSON API, as an application that answers requests and listens nowhere itself.
 * Every answer carries a strict Content-Security-Policy; every page and feed an ETag.
 * @param options what to read from, and how the site calls itself
 * @returns the application; `app.fetch` serves it, `app.request(path)` tries it
 */
export function createSite(options: SiteOptions): Hono {
  const app = new Hono({ strict: false });
  const cache = pageCache(CACHE_BYTES);

  /** Answers from the cache, else with a fresh page that is kept if it may be. */
  async function serve(
    context: Context,
    visit: Visit,
    key: string,
    write: () => Promise<Answer | Response>,
  ): Promise<Response> {
    const version = await visit.reader.version();
    const fullKey = [visit.frame.sample, version, dayOf(visit.frame.now), key].join(' ');
    const held = cache.get(fullKey);
    if (held !== undefined) return sendPage(context, held);
    const answer = await write();
    if (answer instanceof Response) return answer;
    if (answer.status !== 200) return sendProblem(context, answer);
    const page = rendered(answer);
    if (answer.keep) cache.put(fullKey, page);
    return sendPage(context, page);
  }

  for (const route of [...ROUTES, ...FIND_ROUTES]) {
    app.get(route.path, async (context) => {
      const visit = await openVisit(context, options);
      const key = withQuery(route.path, route.parameters(visit.query));
      return serve(context, visit, key, () => route.answer(visit));
    });
  }
  for (const route of PLACED_ROUTES) {
    app.get(`${route.path}:part`, async (context) => {
      const visit = await openVisit(context, options);
      const part = context.req.param('part');
      if (!LIKE_AN_ID.test(part)) return sendProblem(context, missing(visit.frame, route.path));
      const key = withQuery(route.path + part, route.parameters(visit.query));
      return serve(
        context,
        visit,
        key,
        async () => (await route.answer(visit, part)) ?? missing(visit.frame, route.path),
      );
    });
  }

  eventRoute('/events/:id', eventPath, async ({ reader, frame }, revision) =>
    EVENT_PAGES.explainer(
      frame,
      revision,
      await reader.revisions(revision.event),
      await reader.storylineOf(revision.event),
    ),
  );
  eventRoute(
    '/events/:id/changes',
    changesPath,
    async ({ reader, frame, query }, revision) =>
      EVENT_PAGES.changes(frame, revision, await reader.revisions(revision.event), comparedIn(query)),
    comparedIn,
  );
  eventRoute(
    '/events/:id/reports',
    reportsPath,
    async ({ frame, query }, revision) => EVENT_PAGES.reports(frame, revision, offsetIn(query)),
    ({ offset = null }) => ({ offset }),
  );
  app.use('/api/v1/events/:id', async (context, next) => {
    const query = parseEventQuery(context.req.query());
    if (query.ok) return next();
    const { frame } = await openVisit(context, options);
    return sendProblem(context, apiProblem(400, 'bad-query', query.message, frame));
  });
  eventRoute(
    '/api/v1/events/:id',
    eventApiPath,
    async ({ reader, frame, query }, revision) => {
      const since = parseEventQuery(query);
      const changes =
        since.ok && since.value !== null
          ? await reader.changesSince(revision.event, since.value)
          : revision.changes;
      return json(eventAnswer(frame, revision, changes, await reader.storylineOf(revision.event)));
    },
    ({ since = null }) => ({ since }),
  );

  /** A page of one event: found, moved for good after a merge, or not there. */
  function eventRoute(
    pattern: string,
    pathOf: (event: EventId) => string,
    write: (visit: Visit, revision: Revision) => Promise<Answer>,
    parameters: (query: Visit['query']) => Readonly<Record<string, string | number | null>> = () => ({}),
  ) {
    app.get(pattern, async (context) => {
      const visit = await openVisit(context, options);
      const id = context.req.param('id') ?? '';
      if (!LIKE_AN_ID.test(id)) return sendProblem(context, missing(visit.frame, pattern));
      const key = withQuery(pattern.replace(':id', id), parameters(visit.query));
      return serve(context, visit, key, async () => {
        const lookup = await visit.reader.event(id);
        if (lookup.kind === 'moved') return sendOn(context, pathOf(lookup.to));
        if (lookup.kind === 'not found') return missing(visit.frame, pattern);
        return write(visit, lookup.revision);
      });
    });
  }

  app.get('/api/v1/events', async (context) => {
    const visit = await openVisit(context, options);
    const query = parseEventsQuery(visit.query);
    if (!query.ok) return sendProblem(context, apiProblem(400, 'bad-query', query.message, visit.frame));
    const key = withQuery('/api/v1/events', { ...query.value });
    return serve(context, visit, key, async () => {
      const found = await visit.reader.events({ ...query.value, limit: query.value.limit + 1 });
      return json(eventsAnswer(visit.frame, query.value, found));
    });
  });

  app.get('/api/v1/storylines', async (context) => {
    const visit = await openVisit(context, options);
    const query = parseStorylinesQuery(visit.query);
    if (!query.ok) return sendProblem(context, apiProblem(400, 'bad-query', query.message, visit.frame));
    return serve(context, visit, withQuery('/api/v1/storylines', { ...query.value }), async () => {
      const found = await visit.reader.storylines({ ...query.value, limit: query.value.limit + 1 });
      return json(storylinesAnswer(visit.frame, query.value, found));
    });
  });

  app.get('/api/v1/storylines/:id', async (context) => {
    const visit = await openVisit(context, options);
    const id = context.req.param('id');
    if (!LIKE_AN_ID.test(id)) return sendProblem(context, missing(visit.frame, context.req.path));
    return serve(context, visit, `/api/v1/storylines/${id}`, async () => {
      const storyline = await visit.reader.storyline(id);
      return storyline === null
        ? missing(visit.frame, context.req.path)
        : json(storylineAnswer(visit.frame, storyline));
    });
  });

  app.get('/api/v1/sources', async (context) => {
    const visit = await openVisit(context, options);
    return serve(context, visit, '/api/v1/sources', async () => ({
      ...json(
        sourcesAnswer(visit.frame, await visit.reader.feeds(), (await visit.meanwhile?.feeds()) ?? null),
      ),
      keep: false,
    }));
  });

  const style = rendered({ status: 200, type: 'text/css; charset=utf-8', body: STYLE, keep: true });
  app.get(STYLE_PATH, (context) => sendPage(context, style, true));
  const script = rendered({ status: 200, type: 'text/javascript; charset=utf-8', body: SCRIPT, keep: true });
  app.get(SCRIPT_PATH, (context) => sendPage(context, script, true));
  const icon = rendered({ status: 200, type: 'image/svg+xml', body: SITE_ICON, keep: true });
  app.get('/icon.svg', (context) => sendPage(context, icon));

  // Not `notFound`: that would be lost when the site is mounted in a larger application.
  app.all('*', async (context) => {
    const { frame } = await openVisit(context, options);
    return sendProblem(context, missing(frame, context.req.path));
  });
  app.onError((error, context) => {
    options.onFailure?.(error, context.req.path);
    return sendProblem(context, failed(context.req.path));
  });
  return app;
}

// Ids are made of these; anything else is not looked up.
const LIKE_AN_ID = /^[\w.:-]{1,80}$/;

async function openVisit(context: Context, options: SiteOptions): Promise<Visit> {
  const edition = await options.edition();
  const frame: Frame = {
    site: { ...options.site, baseUrl: options.site.baseUrl.replace(/\/+$/, '') },
    sample: edition.sample,
    now: edition.now,
    href: (url) => safeHref(edition.reportHref(url)),
  };
  return { reader: edition.reader, meanwhile: edition.meanwhile, frame, query: context.req.query() };
}

function json(value: unknown): Answer {
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(value), keep: true };
}

function apiProblem(
  status: 400 | 404 | 500,
  code: ApiErrorCode,
  message: string,
  frame: Frame | null,
): Answer {
  return {
    status,
    type: JSON_TYPE,
    body: JSON.stringify(errorAnswer(code, message, frame)),
    keep: false,
  };
}

function missing(frame: Frame, path: string): Answer {
  if (isApi(path)) return apiProblem(404, 'not-found', NOT_FOUND, frame);
  const page = NotFoundPage({ frame });
  return { status: 404, type: HTML, body: documentText(page), keep: false };
}

/** Without a frame: the edition itself may be what failed. */
function failed(path: string): Answer {
  const message = 'Something went wrong on our side. It has been noted; please try again in a moment.';
  if (isApi(path)) return apiProblem(500, 'internal', message, null);
  return { status: 500, type: 'text/plain; charset=utf-8', body: `${message}\n`, keep: false };
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
