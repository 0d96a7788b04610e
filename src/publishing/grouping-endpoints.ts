import type { z } from 'zod';
import {
  decidedOutput,
  decisionInput,
  decisionOutput,
  decisionsOutput,
  noQuery,
  stepsOutput,
  whyOutput,
  whyQuery,
  windowQuery,
} from './grouping-schemas.ts';

/** An address of the API about grouping: what it is asked or sent, and what it answers with. */
export interface GroupingEndpoint {
  readonly method: 'GET' | 'POST';
  /** After `/api/v1`; `:name` marks a part that is a value. */
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly query: z.ZodObject;
  /** What is sent; null where nothing is. */
  readonly body: z.ZodType | null;
  readonly output: z.ZodType;
}

const described = <const E extends GroupingEndpoint>(endpoint: E): E => endpoint;

/** Routes, OpenAPI and reference are made of this table. */
export const GROUPING = {
  acts: described({
    method: 'GET',
    path: '/events/:id/acts',
    name: 'Acts',
    about:
      'What was joined, parted and moved of an event and those merged into it, the last first, each with its reasons. An event that was merged leads on (308).',
    query: windowQuery,
    body: null,
    output: stepsOutput,
  }),
  why: described({
    method: 'GET',
    path: '/why',
    name: 'Why',
    about:
      'How a report came to its event: words and names in common, days apart, the score and what it is made of. With `other`, how near two reports are, compared among the newest.',
    query: whyQuery,
    body: null,
    output: whyOutput,
  }),
  decisions: described({
    method: 'GET',
    path: '/decisions',
    name: 'Decisions',
    about: 'What people decided about events, the last first, and what came of it.',
    query: windowQuery,
    body: null,
    output: decisionsOutput,
  }),
  decision: described({
    method: 'GET',
    path: '/decisions/:id',
    name: 'Decision',
    about: 'One decision: done, undone, refused with a reason, or waiting for the engine.',
    query: noQuery,
    body: null,
    output: decisionOutput,
  }),
  decide: described({
    method: 'POST',
    path: '/decisions',
    name: 'Decide',
    about:
      'Merges two events, splits reports off one, moves a report, or undoes a decision; with `Authorization: Bearer` and the token of the setting WEE_DESK_TOKEN. Answers 201, or 202 while it waits for the engine; what cannot be done is refused at once and not kept.',
    query: noQuery,
    body: decisionInput,
    output: decidedOutput,
  }),
} as const;

export const GROUPING_ENDPOINTS: readonly GroupingEndpoint[] = Object.values(GROUPING);
