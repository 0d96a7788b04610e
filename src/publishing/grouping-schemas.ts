import { z } from 'zod';

/** What the routes about grouping take and give, as schemas: they check what comes, and describe what goes. */

const id = z.string().trim().min(1).max(2_000);
const version = z.literal('v1');
const note = z.string().trim().min(1).max(1_000).nullish();
/** More reports than any event that a person would go through one by one. */
const MOST_ARTICLES = 1_000;

/** A decision as it is sent: what `POST /api/v1/decisions` takes. */
export const decisionInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), events: z.tuple([id, id]), note }),
  z.strictObject({
    kind: z.literal('split'),
    event: id,
    articles: z.array(id).min(1).max(MOST_ARTICLES),
    note,
  }),
  z.strictObject({ kind: z.literal('move'), article: id, event: id, note }),
  z.strictObject({ kind: z.literal('undo'), decision: z.string().regex(/^\d{1,15}$/), note }),
]);

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number);

/** A window on a list. An unknown parameter is refused, so that a misspelt one is noticed. */
export const windowQuery = z.strictObject({
  limit: wholeNumber
    .pipe(z.number().int().min(1).max(100))
    .default(20)
    .describe('Entries on a page; 20 when left out'),
  offset: wholeNumber
    .pipe(z.number().int().min(0).max(100_000))
    .default(0)
    .describe('Entries to pass over; 0 when left out'),
});

/** Of addresses that are asked nothing. */
export const noQuery = z.strictObject({});

export const whyQuery = z.strictObject({
  article: id.describe('Id or address of a report'),
  other: id.optional().describe('Of another, to be compared with it'),
});

const instant = z.string();
const likeness = z.object({
  event: z.string(),
  score: z.number(),
  asked: z.number(),
  terms: z.array(z.string()),
  names: z.array(z.string()),
  daysApart: z.number().nullable(),
  parts: z.array(z.object({ label: z.string(), value: z.number() })),
  veto: z.string().nullable(),
});

/** One step in the life of events. */
const stepOutput = z.object({
  kind: z.enum(['opened', 'joined', 'no event', 'merged', 'split', 'moved']),
  at: instant.nullable(),
  article: z.string().nullable(),
  from: z.string().nullable(),
  into: z.string().nullable(),
  decision: z.string().nullable(),
  text: z.string(),
  reasons: z.array(z.string()),
  likeness: likeness.nullable(),
});

export const whyOutput = z.object({
  version,
  text: z.string(),
  together: z.boolean().nullable(),
  reports: z.array(
    z.object({
      article: z.string(),
      title: z.string(),
      source: z.string(),
      url: z.string().nullable(),
      published: instant.nullable(),
      event: z.object({ id: z.string(), name: z.string() }).nullable(),
      steps: z.array(stepOutput),
    }),
  ),
  nearness: z.object({ likeness, reasons: z.array(z.string()) }).nullable(),
});

const decision = z.object({
  id: z.string(),
  at: instant,
  wish: z.object({ kind: z.enum(['merge', 'split', 'move', 'undo']) }).loose(),
  note: z.string().nullable(),
  state: z.enum(['waiting', 'done', 'undone', 'refused']),
  /** Why it was refused; null otherwise. */
  reason: z.string().nullable(),
  undoneBy: z.string().nullable(),
  /** Events that lead elsewhere by it, that were made by it, or that reports were moved to. */
  acts: z.array(
    z.object({
      kind: z.enum(['merged', 'split', 'moved', 'no event']),
      from: z.string().nullable(),
      into: z.string().nullable(),
      articles: z.array(z.string()),
    }),
  ),
});

export const decisionOutput = decision.extend({ version });
export const decidedOutput = decision.extend({ version });
export const stepsOutput = z.object({ version, event: z.string(), steps: z.array(stepOutput) });
export const decisionsOutput = z.object({ version, decisions: z.array(decision) });
