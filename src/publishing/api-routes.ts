import type { Instant } from '../model/time.ts';
import { HTML, JSON_TYPE, rendered, sendOn, sendPage, sendProblem } from './answers.ts';
import { type ApiOutcome, ENDPOINTS, type Endpoint, enveloped } from './api.ts';
import { ApiPage } from './api-page.tsx';
import { problemAnswer, queryFaults } from './api-problem.ts';
import { documentText } from './document.tsx';
import { withQuery } from './links.ts';
import { openApi } from './openapi.ts';
import { LIKE_AN_ID, missing, type Serving } from './serving.ts';

// Longer addresses are read by nobody but those who look for a weakness.
const LONGEST_QUERY = 2_000;

/** The JSON API, its description and its reference page. */
export function apiRoutes(serving: Serving): void {
  const { app, site } = serving;
  // Programs in a browser ask first.
  app.options('/api/v1/*', (context) =>
    context.body(null, 204, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    }),
  );
  const description = rendered({
    status: 200,
    type: JSON_TYPE,
    body: JSON.stringify(openApi(site)),
    keep: true,
  });
  app.get('/api/v1/openapi.json', (context) => sendPage(context, description));
  app.get('/api', async (context) => {
    const visit = await serving.open(context);
    return serving.serve(context, visit, '/api', async () => ({
      status: 200,
      type: HTML,
      body: documentText(ApiPage({ frame: visit.frame })),
      keep: true,
    }));
  });
  for (const endpoint of ENDPOINTS) endpointRoute(serving, endpoint);
}

/** Whatever else lies under the API: nothing there, or not to be written to. */
export function apiRest({ app, open }: Serving): void {
  app.all('/api/*', async (context) => {
    const { frame } = await open(context);
    if (context.req.method === 'GET' || context.req.method === 'HEAD') {
      return sendProblem(context, missing(frame, context.req.path));
    }
    const answer = problemAnswer('method-not-allowed', 'The API can be asked by GET and HEAD.', frame);
    return sendProblem(context, answer, { allow: 'GET, HEAD, OPTIONS' });
  });
}

function endpointRoute(serving: Serving, endpoint: Endpoint): void {
  serving.app.get(`/api/v1${endpoint.path}`, async (context) => {
    const visit = await serving.open(context);
    const parts: Readonly<Record<string, string>> = context.req.param();
    if (Object.values(parts).some((part) => !LIKE_AN_ID.test(part))) {
      return sendProblem(context, missing(visit.frame, context.req.path));
    }
    const refuse = (detail: string, faults: ReturnType<typeof queryFaults> = []) =>
      sendProblem(context, problemAnswer('bad-query', detail, visit.frame, faults));
    if (context.req.url.length > LONGEST_QUERY) return refuse('The address is too long.');
    const repeated = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
    if (repeated !== undefined) return refuse(`The parameter ${repeated[0]} is given more than once.`);
    const query = endpoint.query.safeParse(visit.query);
    if (!query.success) {
      const faults = queryFaults(query.error);
      return refuse(faults.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), faults);
    }
    const normal = query.data as Readonly<Record<string, string | number>>;
    const path = Object.entries(parts).reduce(
      (so, [part, value]) => so.replace(`:${part}`, value),
      endpoint.path,
    );
    let modified: Instant | null = null;
    return serving.serve(
      context,
      visit,
      withQuery(`/api/v1${path}`, normal),
      async () => {
        const outcome: ApiOutcome<unknown> = await endpoint.answer(visit, parts, query.data as never);
        if (outcome.kind === 'moved') return sendOn(context, withQuery(outcome.to, normal));
        if (outcome.kind === 'not found') return missing(visit.frame, context.req.path);
        modified = outcome.modified ?? null;
        const body = JSON.stringify(enveloped(visit.frame, outcome.value as object));
        return { status: 200, type: JSON_TYPE, body, keep: endpoint.keep };
      },
      () => modified,
    );
  });
}
