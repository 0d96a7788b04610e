import type { Hono } from 'hono';
import { type Answer, HTML, rendered, sendPage, sendProblem } from './answers.ts';
import { apiRest, apiRoutes } from './api-routes.ts';
import { cardRoute } from './card-route.ts';
import { STEPS_SHOWN } from './changes-page.tsx';
import { SCRIPT, SCRIPT_PATH } from './client/script.ts';
import { documentText } from './document.tsx';
import { feedRoutes } from './feed-routes.ts';
import { FIND_ROUTES, PLACED_ROUTES } from './find-routes.ts';
import { groupingApi } from './grouping-api.ts';
import { changesPath, eventPath, policyPath, reportsPath, withQuery } from './links.ts';
import { pageShelf } from './page-cache.ts';
import { offsetIn } from './page-window.ts';
import { PolicyPage } from './policy-page.tsx';
import { createServing, failed, LIKE_AN_ID, missing, type Serving, type SiteOptions } from './serving.ts';
import type { Frame, PolicyText } from './site-frame.ts';
import { SITE_ICON } from './site-icon.ts';
import { comparedIn, EVENT_PAGES, ROUTES } from './site-routes.ts';
import { STYLE, STYLE_PATH } from './stylesheet.ts';

// The event's page tells the last steps by which its reports came together; the history has more.
const STEPS_NOTED = 2;
// About a thousand event pages with all their evidence.
export const CACHE_BYTES = 64 * 1024 * 1024;

/**
 * The web site: pages, feeds and the JSON API, as an application that answers requests and listens nowhere itself.
 * Every answer carries a strict Content-Security-Policy; every page and feed an ETag and the time of its last change.
 * @param options what to read from, and how the site calls itself
 * @returns the application; `app.fetch` serves it, `app.request(path)` tries it
 */
export function createSite(options: SiteOptions): Hono {
  const serving = createServing(options, options.shelf ?? pageShelf(CACHE_BYTES));
  const { app, open, serve, eventRoute } = serving;

  for (const route of [...ROUTES, ...FIND_ROUTES]) {
    app.get(route.path, async (context) => {
      const visit = await open(context);
      const key = withQuery(route.path, route.parameters(visit.query));
      return serve(context, visit, key, () => route.answer(visit));
    });
  }
  for (const route of PLACED_ROUTES) {
    app.get(`${route.path}:part`, async (context) => {
      const visit = await open(context);
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

  eventRoute({
    pattern: '/events/:id',
    pathOf: eventPath,
    write: async ({ reader, frame }, revision) =>
      EVENT_PAGES.explainer(
        frame,
        revision,
        await reader.history(revision.event),
        await reader.storylineOf(revision.event),
        await reader.comingTogether({ event: revision.event, limit: STEPS_NOTED }),
      ),
  });
  eventRoute({
    pattern: '/events/:id/changes',
    pathOf: changesPath,
    async write({ reader, frame, query }, revision) {
      const { event } = revision;
      const history = await reader.history(event);
      const { from, to } = comparedIn(query);
      const [before, after] = await Promise.all(
        [from, to].map((number) => (number === null ? null : reader.revision(event, number))),
      );
      if (!before || !after) {
        const together = await reader.comingTogether({ event, limit: STEPS_SHOWN });
        return EVENT_PAGES.changes(frame, revision, history, together);
      }
      return EVENT_PAGES.difference(frame, before, after, history);
    },
    parameters: comparedIn,
  });
  eventRoute({
    pattern: '/events/:id/reports',
    pathOf: reportsPath,
    write: async ({ frame, query }, revision) => EVENT_PAGES.reports(frame, revision, offsetIn(query)),
    parameters: ({ offset = null }) => ({ offset }),
  });
  if (options.paintCard) cardRoute(serving, options.paintCard);
  app.route('/api/v1', groupingApi({ edition: options.edition, token: options.deskToken ?? '' }));
  feedRoutes(serving);
  apiRoutes(serving);
  apiRest(serving);
  ownFiles(serving);

  // Not `notFound`: that would be lost when the site is mounted in a larger application.
  app.all('*', async (context) => {
    const { frame } = await open(context);
    return sendProblem(context, missing(frame, context.req.path));
  });
  app.onError((error, context) => {
    options.onFailure?.(error, context.req.path);
    return sendProblem(context, failed(context.req.path));
  });
  return app;
}

/** Files that no edition changes: style sheet, script and icon of ours; colours, logo and pages of the publisher's. */
function ownFiles({ app, site, open, serve }: Serving): void {
  const file = (path: string, type: string, body: Answer['body'], lasting: boolean) => {
    const page = rendered({ status: 200, type, body, keep: true });
    app.get(path, (context) => sendPage(context, page, lasting));
  };
  file(STYLE_PATH, 'text/css; charset=utf-8', STYLE, true);
  file(SCRIPT_PATH, 'text/javascript; charset=utf-8', SCRIPT, true);
  file('/icon.svg', 'image/svg+xml', SITE_ICON, false);
  const { theme, logo, policies } = site;
  if (theme !== null) file(theme.path, 'text/css; charset=utf-8', theme.css, true);
  if (logo !== null) file(logo.path, logo.type, logo.bytes, true);
  for (const policy of policies) {
    app.get(policyPath(policy), async (context) => {
      const visit = await open(context);
      return serve(context, visit, policyPath(policy), async () => policyAnswer(visit.frame, policy));
    });
  }
}

function policyAnswer(frame: Frame, policy: PolicyText): Answer {
  return { status: 200, type: HTML, body: documentText(PolicyPage({ frame, policy })), keep: true };
}
