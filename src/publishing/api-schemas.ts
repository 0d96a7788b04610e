import { z } from 'zod';
import { CATEGORIES } from '../model/event.ts';
import { SOURCE_KINDS } from '../model/source.ts';
import { ROLES } from '../model/statement.ts';

/** The nouns of the model as the API gives them. Later versions may add fields; none is taken away or changes its meaning. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const text = z.string();
const whole = z.number().int();
const share = z.number().min(0).max(1);
const instant = z.string().describe('Moment in UTC, as 2025-08-15T19:30:00Z');
const day = z.string().describe('Day, as 2025-08-15');
const country = z.string().nullable().describe('ISO 3166-1 alpha-2 code');
const address = z.string().nullable().describe('Address of the report, as its publisher gives it');

export const categorySchema = z.enum(CATEGORIES);
const sourceKind = z.enum(SOURCE_KINDS);

const span = z.object({ article: text, start: whole, end: whole }).describe('Offsets in UTF-16 code units');

const evidence = z
  .object({
    span,
    passage: text.describe('The words of the report, letter by letter'),
    article: text,
    origin: text.describe('The independent report behind it; copies share one'),
    source: text.describe('The publisher'),
    country,
    title: text,
    url: address,
    published: instant.nullable(),
  })
  .describe('A passage that a statement rests on');

const edit = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('cut'), start: whole, end: whole, rule: text }),
    z.object({
      kind: z.literal('substitute'),
      start: whole,
      end: whole,
      to: text,
      rule: text,
      basis: span.nullable(),
    }),
  ])
  .describe('A recorded change to the passage; offsets are into it');

const statement = z
  .object({
    id: text,
    text,
    reworded: z
      .object({ by: text, copied: text })
      .optional()
      .describe('Who worded it, and the sentence as it was copied; left out where `text` is copied'),
    role: z.enum(ROLES),
    evidence: list(evidence).describe(
      'The passage it was taken from first, then one for each further origin',
    ),
    edits: list(edit),
    origins: whole,
    speaker: text.nullable(),
    check: z.object({
      verdict: z.enum(['supported', 'refused']),
      reasons: list(z.object({ rule: text, held: z.boolean(), detail: text })),
    }),
  })
  .describe('One sentence with its evidence and its check');

const due = z.object({ from: day, to: day, precision: z.enum(['day', 'week', 'month', 'year']) });

const question = z
  .object({
    id: text,
    kind: text,
    text,
    actor: text,
    evidence: list(evidence),
    statement: text,
    edits: list(edit),
    origins: whole,
    asked: instant.nullable(),
    due: due.nullable(),
    status: text,
    outcome: z.object({ evidence, reason: text, newDue: due.nullable() }).nullable(),
  })
  .describe('A dated next step or an open question');

const sourceReport = z
  .object({
    article: text,
    origin: text,
    reason: text,
    shared: z
      .object({
        article: text,
        share,
        passages: list(z.object({ span, of: span, words: whole, opening: text })),
      })
      .nullable(),
    source: text,
    kind: sourceKind,
    lang: text.optional(),
    country,
    title: text,
    url: address,
    published: instant.nullable(),
    changed: instant.nullable(),
  })
  .describe('A report of the event');

const difference = z
  .object({
    class: text,
    label: text,
    kind: z.enum(['update', 'conflict']),
    values: list(z.object({ text, evidence })),
  })
  .describe('A quantity on which reports differ or that changed');

export const explainerSchema = z
  .object({
    event: text,
    name: text,
    title: text,
    category: categorySchema,
    importance: z.object({ score: z.number(), reasons: list(z.object({ label: text, value: z.number() })) }),
    asOf: instant,
    engine: text,
    bottomLine: list(statement),
    whatHappened: list(statement),
    whyItMatters: list(z.object({ affected: text.nullable(), statements: list(statement) })),
    whatComesNext: z.object({ statements: list(statement), questions: list(question) }),
    timeline: list(z.object({ day, basis: z.enum(['event', 'report']), statement })),
    differences: list(difference),
    reports: whole,
    origins: whole,
    sources: list(sourceReport),
    firstReported: instant.nullable(),
    lastReported: instant.nullable(),
    refused: list(z.object({ text, source: text, reason: text })),
  })
  .describe('The content of the page of an event');

export const changeSchema = z
  .object({
    kind: z.enum(['added', 'number changed', 'corrected', 'withdrawn', 'question settled', 'question added']),
    statement: text.nullable(),
    text,
    was: text.nullable(),
  })
  .describe('A difference between two revisions');

export const eventSummarySchema = z
  .object({
    event: text,
    name: text,
    title: text,
    category: categorySchema,
    importance: z.number(),
    bottomLine: list(z.object({ text, source: text })),
    reports: whole,
    origins: whole.describe('Independent reports among them'),
    revision: whole,
    updated: instant,
    firstReported: instant.nullable(),
  })
  .describe('An event as a card');

export const feedHealthSchema = z
  .object({
    feed: text,
    source: text,
    home: text.nullable(),
    country,
    kind: sourceKind,
    url: text,
    folders: list(text),
    fullText: z.boolean(),
    lastSuccess: instant.nullable(),
    failures: whole,
    lastProblem: z.object({ code: text, message: text, at: instant }).nullable(),
    items: whole,
    intervalSeconds: z.number().nullable(),
    nextPoll: instant.nullable(),
    retired: z.boolean(),
  })
  .describe('A feed and how it is doing');

const segment = z.object({ text, found: z.boolean() });

export const searchHitSchema = z
  .object({
    kind: z.enum(['explainer', 'report']),
    title: list(segment),
    address: text.nullable().describe('The page of the explainer, or the report at its publisher'),
    passage: list(segment),
    at: instant.nullable(),
    source: z.object({ name: text, country }).nullable(),
    event: z.object({ id: text, name: text, category: categorySchema }).nullable(),
  })
  .describe('What was found, in pieces; `found` marks the words looked for');

export const storylineSummarySchema = z
  .object({
    id: text,
    name: text,
    events: whole,
    began: instant.nullable(),
    newest: instant.nullable(),
    updated: instant,
    links: z.object({ self: text }),
  })
  .describe('Events that follow from one another');

export const links = z.object({ self: text, page: text });

export const storylineSchema = z
  .object({
    id: text,
    name: text,
    links: z.object({ self: text }),
    events: list(
      eventSummarySchema.extend({
        links,
        why: z
          .object({
            event: text,
            names: list(text),
            words: list(text),
            daysApart: z.number().nullable(),
            score: z.number(),
            asked: z.number(),
          })
          .nullable()
          .describe('What ties it to an earlier event; null = the storyline began with it'),
      }),
    ),
  })
  .describe('Events that follow from one another, in order of time');

/** What every answer carries. */
export const envelope = {
  version: z.literal('v1'),
  edition: z.enum(['live', 'sample']),
  notice: text.optional().describe('Only while the sample edition is shown: its texts are invented'),
  licence: text.describe('On what terms this may be used'),
};

/** Nouns that stand in several answers, under the names that the reference gives them. */
export const NOUNS = {
  Category: categorySchema,
  Change: changeSchema,
  Difference: difference,
  Edit: edit,
  EventSummary: eventSummarySchema,
  Evidence: evidence,
  Explainer: explainerSchema,
  FeedHealth: feedHealthSchema,
  Question: question,
  SearchHit: searchHitSchema,
  SourceReport: sourceReport,
  Statement: statement,
  Storyline: storylineSchema,
  StorylineSummary: storylineSummarySchema,
} as const;

export { list };
