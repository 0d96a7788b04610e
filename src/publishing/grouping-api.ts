import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { sameSecret } from '../lib/same-secret.ts';
import type { Decision } from '../model/decision.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { DecisionId } from '../model/id.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { JSON_TYPE, rendered, sendOn, sendPage } from './answers.ts';
import type { EditionReader } from './edition-reader.ts';
import type { GroupingDesk, WishInput } from './grouping-desk.ts';
import {
  decisionInput,
  decisionOutput,
  decisionsOutput,
  stepsOutput,
  whyOutput,
  whyQuery,
  windowQuery,
} from './grouping-schemas.ts';
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

  app.get('/events/:id/acts', async (context) => {
    const query = windowQuery.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { reader, desk } = await opened();
    if (desk === null) return closed(context);
    const found = await reader.event(context.req.param('id'));
    if (found.kind === 'not found') return problem(context, 404, 'not-found', 'There is no such event.');
    if (found.kind === 'moved')
      return sendOn(context, withQuery(`${eventApiPath(found.to)}/acts`, context.req.query()));
    const { event } = found.revision;
    return json(context, stepsOutput, { event, steps: await desk.steps({ event, ...query.data }) });
  });

  app.get('/why', async (context) => {
    const query = whyQuery.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const why = await desk.why(query.data.article, query.data.other ?? null);
    return why.ok ? json(context, whyOutput, why.value) : refused(context, why.problem);
  });

  app.get('/decisions', async (context) => {
    const query = windowQuery.safeParse(context.req.query());
    if (!query.success) return badQuery(context, query.error);
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const decisions = await desk.decisions(query.data);
    return json(context, decisionsOutput, { decisions: decisions.map(decisionAnswer) });
  });

  app.get('/decisions/:id', async (context) => {
    const { desk } = await opened();
    if (desk === null) return closed(context);
    const decision = await desk.decision(context.req.param('id') as DecisionId);
    if (decision === null) return problem(context, 404, 'not-found', 'There is no decision of this number.');
    return json(context, decisionOutput, decisionAnswer(decision));
  });

  app.post(
    '/decisions',
    (context, next) => {
      if (token === '') {
        return Promise.resolve(
          problem(
            context,
            403,
            'closed',
            'This site takes no decisions: the setting WEE_DESK_TOKEN is empty.',
          ),
        );
      }
      const given = /^Bearer (.{1,500})$/.exec(context.req.header('authorization') ?? '')?.[1];
      if (given !== undefined && sameSecret(given, token)) return next();
      context.header('www-authenticate', 'Bearer');
      return Promise.resolve(problem(context, 401, 'no-token', 'The token is missing or wrong.'));
    },
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (context) => problem(context, 413, 'too-large', `At most ${MOST_BYTES} bytes.`),
    }),
    async (context) => {
      const body = await context.req.json().catch(() => undefined);
      const input = decisionInput.safeParse(body);
      if (!input.success) return problem(context, 400, 'bad-body', z.prettifyError(input.error));
      const { desk } = await opened();
      if (desk === null) return closed(context);
      const { note, ...wish } = input.data;
      const decided = await desk.decide(wish satisfies WishInput, note ?? null);
      if (!decided.ok) return refused(context, decided.problem);
      const { id, state } = decided.value;
      context.header('location', `/api/v1/decisions/${id}`);
      return json(
        context,
        decisionOutput,
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

function decisionAnswer({ id, at, wish, note, state }: Decision): z.infer<typeof decisionOutput> {
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
  schema: z.ZodType,
  value: unknown,
  status: 200 | 201 | 202 = 200,
): Promise<Response> {
  const body = JSON.stringify({ version: 'v1', ...Object(schema.parse(value)) });
  if (status === 200) return sendPage(context, rendered({ status, type: JSON_TYPE, body, keep: false }));
  return context.body(body, status, {
    'content-type': JSON_TYPE,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

const STATUS: Partial<Readonly<Record<ProblemCode, 404 | 409>>> = {
  'unknown-article': 404,
  'unknown-event': 404,
  'unknown-decision': 404,
};

function refused(context: Context, { code, message }: Problem): Response {
  return problem(context, STATUS[code] ?? 409, code, message);
}

function badQuery(context: Context, error: z.ZodError): Response {
  return problem(context, 400, 'bad-query', z.prettifyError(error));
}

function closed(context: Context): Response {
  return problem(context, 404, 'not-found', 'This edition keeps no reasons.');
}

const TITLES = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Content too large',
} as const;

/** A problem as RFC 9457 has it. */
function problem(context: Context, status: keyof typeof TITLES, code: string, detail: string): Response {
  return context.body(
    JSON.stringify({ type: 'about:blank', title: TITLES[status], status, detail, code }),
    status,
    {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    },
  );
}
