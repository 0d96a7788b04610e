import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { sameSecret } from '../lib/same-secret.ts';
import type { Decision } from '../model/decision.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { DecisionId } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import { JSON_TYPE, rendered, sendOn, sendPage } from './answers.ts';
import { API_PROBLEMS, type ApiProblemCode } from './api-problem.ts';
import type { EditionReader } from './edition-reader.ts';
import type { GroupingDesk, WishInput } from './grouping-desk.ts';
import { GROUPING, type GroupingEndpoint } from './grouping-endpoints.ts';
import type { decisionOutput } from './grouping-schemas.ts';
import { eventApiPath, withQuery } from './links.ts';

/** The edition that is answered from, with its desk; a desk of null answers nothing. */
interface GroupingEdition {
  readonly reader: Pick<EditionReader, 'event'>;
  readonly grouping?: GroupingDesk | null;
}

export interface GroupingApiOptions {
  readonly edition: () => GroupingEdition | Promise<GroupingEdition>;
  /** What a sender of decisions must know; '' = nobody may send any. */
  readonly token: string;
}

/** A decision of a thousand reports by their addresses. */
const MOST_BYTES = 256 * 1024;

/**
 * Routes under `/api/v1`: why reports are grouped as they are, what was joined and parted, and what people decided. Reading
 * is open to all; deciding needs the token of the settings (`Authorization: Bearer ...`).
 */
export function groupingApi({ edition, token }: GroupingApiOptions): Hono {
  const app = new Hono();

  app.get(GROUPING.acts.path, async (context) => {
    const query = GROUPING.acts.query.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { reader, desk } = await opened();
    if (desk === null) return closed(context);
    const found = await reader.event(context.req.param('id'));
    if (found.kind === 'not found') return problem(context, 'not-found', 'There is no such event.');
    if (found.kind === 'moved')
      return sendOn(context, withQuery(`${eventApiPath(found.to)}/acts`, context.req.query()));
    const { event } = found.revision;
    return json(context, GROUPING.acts, { event, steps: await desk.steps({ event, ...query.data }) });
  });

  app.get(GROUPING.why.path, async (context) => {
    const query = GROUPING.why.query.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const why = await desk.why(query.data.article, query.data.other ?? null);
    return why.ok ? json(context, GROUPING.why, why.value) : refused(context, why.problem);
  });

  app.get(GROUPING.decisions.path, async (context) => {
    const query = GROUPING.decisions.query.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const decisions = await desk.decisions(query.data);
    return json(context, GROUPING.decisions, { decisions: decisions.map(decisionAnswer) });
  });

  app.get(GROUPING.decision.path, async (context) => {
    const query = GROUPING.decision.query.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const decision = await desk.decision(context.req.param('id') as DecisionId);
    if (decision === null) return problem(context, 'not-found', 'There is no decision of this number.');
    return json(context, GROUPING.decision, decisionAnswer(decision));
  });

  app.post(
    GROUPING.decide.path,
    (context, next) => {
      if (token === '') {
        return Promise.resolve(
          problem(context, 'closed', 'This site takes no decisions: the setting WEE_DESK_TOKEN is empty.'),
        );
      }
      const given = /^Bearer (.{1,500})$/.exec(context.req.header('authorization') ?? '')?.[1];
      if (given !== undefined && sameSecret(given, token)) return next();
      context.header('www-authenticate', 'Bearer');
      return Promise.resolve(problem(context, 'no-token', 'The token is missing or wrong.'));
    },
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (context) => problem(context, 'too-large', `At most ${MOST_BYTES} bytes.`),
    }),
    async (context) => {
      const body = await context.req.json().catch(() => undefined);
      const input = GROUPING.decide.body.safeParse(body);
      if (!input.success) return problem(context, 'bad-body', z.prettifyError(input.error));
      const { desk } = await opened();
      if (desk === null) return closed(context);
      const { note, ...wish } = input.data;
      const decided = await desk.decide(wish satisfies WishInput, note ?? null);
      if (!decided.ok) return refused(context, decided.problem);
      const { id, state } = decided.value;
      context.header('location', `/api/v1/decisions/${id}`);
      return json(
        context,
        GROUPING.decide,
        decisionAnswer(decided.value),
        state.kind === 'waiting' ? 202 : 201,
      );
    },
  );

  async function opened() {
    const { reader, grouping = null } = await edition();
    return { reader, desk: grouping };
  }
  return app;
}

function decisionAnswer({
  id,
  at,
  wish,
  note,
  state,
}: Decision): Omit<z.infer<typeof decisionOutput>, 'version'> {
  const outcome = state.kind === 'done' || state.kind === 'undone' ? state.outcome : null;
  return {
    id,
    at,
    wish,
    note,
    state: state.kind,
    reason: state.kind === 'refused' ? state.reason : null,
    undoneBy: state.kind === 'undone' ? state.by : null,
    acts: (outcome?.acts ?? []).flatMap((act) => actAnswer(act, outcome?.moved ?? [])),
  };
}

function actAnswer(act: GroupingAct, moved: readonly string[]) {
  if (act.kind === 'opened' || act.kind === 'joined') return [];
  const from = 'from' in act ? act.from : null;
  const into = 'into' in act ? act.into : null;
  const articles = 'article' in act ? [act.article] : act.kind === 'split' ? act.articles : moved;
  return [{ kind: act.kind, from, into, articles: [...articles] }];
}

/** Sends what the schema describes, and nothing that it does not. */
async function json(
  context: Context,
  { output }: GroupingEndpoint,
  value: object,
  status: 200 | 201 | 202 = 200,
): Promise<Response> {
  const body = JSON.stringify(output.parse({ version: 'v1', ...value }));
  if (status === 200) return sendPage(context, rendered({ status, type: JSON_TYPE, body, keep: false }));
  return context.body(body, status, {
    'content-type': JSON_TYPE,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

function refused(context: Context, { code, message }: Problem): Response {
  return problem(context, code in API_PROBLEMS ? (code as ApiProblemCode) : 'not-possible', message);
}

function badQuery(context: Context, error: z.ZodError): Response {
  return problem(context, 'bad-query', z.prettifyError(error));
}

function closed(context: Context): Response {
  return problem(context, 'not-found', 'This edition keeps no reasons.');
}

/** A problem as RFC 9457 has it. */
function problem(context: Context, code: ApiProblemCode, detail: string): Response {
  const { status, title } = API_PROBLEMS[code];
  return context.body(JSON.stringify({ type: `/api#${code}`, title, status, detail, code }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
  });
}
