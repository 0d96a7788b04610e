import { z } from 'zod';
import type { Answer } from './answers.ts';
import { absolute } from './links.ts';
import { type Frame, SAMPLE_NOTICE } from './site-frame.ts';

/** Every way in which the API can fail, with its status and what it means. */
export const API_PROBLEMS = {
  'bad-query': { status: 400, title: 'A parameter is unknown or its value cannot be used' },
  'bad-body': { status: 400, title: 'What was sent is no decision' },
  'no-token': { status: 401, title: 'The token for decisions is missing or wrong' },
  closed: { status: 403, title: 'This site takes no decisions' },
  'unknown-article': { status: 404, title: 'There is no such report' },
  'unknown-event': { status: 404, title: 'There is no such event' },
  'unknown-decision': { status: 404, title: 'There is no such decision' },
  ambiguous: { status: 409, title: 'Several reports may be meant' },
  'not-possible': { status: 409, title: 'The decision cannot be carried out as the events stand' },
  'too-large': { status: 413, title: 'What was sent is too large' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address can only be read' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const;
export type ApiProblemCode = keyof typeof API_PROBLEMS;

/** What is wrong with one parameter. */
interface ParameterFault {
  readonly parameter: string;
  readonly message: string;
}

/** A problem document (RFC 9457), with our code and what is wrong with each parameter. */
export const problemSchema = z.object({
  type: z.string().describe('Address of the explanation of this kind of problem'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(Object.keys(API_PROBLEMS) as [ApiProblemCode, ...ApiProblemCode[]]),
  errors: z
    .array(z.object({ parameter: z.string(), message: z.string() }).readonly())
    .readonly()
    .optional()
    .describe('One for each parameter that cannot be used'),
  notice: z.string().optional().describe('Only while the sample edition is shown'),
});

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/**
 * @param detail this case in a sentence
 * @param frame null = the edition could not be opened
 * @returns the answer of the API that something failed
 */
export function problemAnswer(
  code: ApiProblemCode,
  detail: string,
  frame: Frame | null,
  errors: readonly ParameterFault[] = [],
): Answer {
  const { status, title } = API_PROBLEMS[code];
  const body: z.input<typeof problemSchema> = {
    type: absolute(frame?.site.baseUrl ?? '', `/api#${code}`),
    title,
    status,
    detail,
    code,
    ...(errors.length === 0 ? {} : { errors }),
    ...(frame?.sample ? { notice: SAMPLE_NOTICE } : {}),
  };
  return { status, type: PROBLEM_TYPE, body: JSON.stringify(body), keep: false };
}

/** @returns what zod found wrong with a query, one fault a parameter, in words */
export function queryFaults(error: z.ZodError): readonly ParameterFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({
          parameter: parameter.slice(0, 100),
          message: 'is not a parameter of this address',
        }))
      : [{ parameter: issue.path.join('.'), message: issue.message }],
  );
}
