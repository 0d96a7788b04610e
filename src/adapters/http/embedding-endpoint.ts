import { lookup } from 'node:dns';
import { Agent } from 'undici';
import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { createConnector } from './connector.ts';
import { problemOf, statusProblem } from './fetch-problem.ts';
import { ACCEPTED_CODINGS, readBody } from './read-body.ts';
import { headerOf } from './response-headers.ts';

export interface EmbeddingOptions {
  /** Base address of an OpenAI-compatible API, as http://localhost:11434/v1. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; '' = none. Never logged. */
  readonly key: string;
  readonly userAgent: string;
  readonly timeoutMs: number;
}

/** Gives texts their vectors: the one place in which a model of language can take part in grouping. */
export interface EmbeddingEndpoint {
  readonly model: string;
  /** @returns a vector for each text, in their order, all of one size; never rejects */
  embed(texts: readonly string[]): Promise<Result<readonly (readonly number[])[]>>;
  close(): Promise<void>;
}

/** Fifty vectors of 4,096 numbers in full precision come to 4 MB. */
const MOST_BYTES = 16 * 1024 * 1024;
const HEADER_BYTES = 32 * 1024;
/** Read from an answer that is of no use, so that its connection can be used again. */
const DRAINED_BYTES = 16 * 1024;

const answerSchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().min(0).optional(), embedding: z.array(z.number()).min(2).max(8192) }),
  ),
});

/**
 * The address is the publisher's own setting, so it may be on this machine or in a private network; link-local addresses and clouds'
 * metadata stay refused. Redirects are not followed: the key is for one host.
 */
export function createEmbeddingEndpoint(options: EmbeddingOptions): EmbeddingEndpoint {
  const { timeoutMs, model } = options;
  const connect = createConnector({
    allowPrivate: true,
    timeoutMs,
    connectTo: () => null,
    resolve: lookup,
  });
  const agent = new Agent({
    connect,
    connections: 1,
    pipelining: 1,
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const url = new URL(`${options.url.replace(/\/+$/, '')}/embeddings`);
  const failed = (problem: Pick<Problem, 'code' | 'message'>): Result<never> => ({
    ok: false,
    problem: { ...problem, stage: 'events', subject: `${url.origin}${url.pathname}` },
  });

  return {
    model,
    async embed(texts) {
      try {
        const { statusCode, headers, body } = await agent.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'POST',
          headers: {
            'user-agent': options.userAgent,
            accept: 'application/json',
            'accept-encoding': ACCEPTED_CODINGS,
            'content-type': 'application/json',
            ...(options.key === '' ? {} : { authorization: `Bearer ${options.key}` }),
          },
          body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (statusCode < 200 || statusCode > 299) {
          await body.dump({ limit: DRAINED_BYTES });
          return failed(statusProblem(statusCode));
        }
        const bytes = await readBody(body, headerOf(headers, 'content-encoding'), MOST_BYTES);
        return vectorsIn(bytes, texts.length) ?? failed(NONSENSE);
      } catch (error) {
        return failed(problemOf(error));
      }
    },
    close: () => agent.destroy(),
  };
}

const NONSENSE: Pick<Problem, 'code' | 'message'> = {
  code: 'not-embeddings',
  message: 'The answer is no list of vectors, one for each text and all of one size.',
};

/** The vectors of an answer in the order of the texts; null when it is none. */
function vectorsIn(bytes: Uint8Array, count: number): Result<readonly (readonly number[])[]> | null {
  const parsed = answerSchema.safeParse(jsonOf(bytes));
  if (!parsed.success || parsed.data.data.length !== count) return null;
  const vectors: (readonly number[])[] = [];
  for (const [at, { index, embedding }] of parsed.data.data.entries()) vectors[index ?? at] = embedding;
  const size = vectors[0]?.length;
  for (let at = 0; at < count; at++) {
    const vector = vectors[at];
    if (vector === undefined || vector.length !== size || vector.every((each) => each === 0)) return null;
  }
  return { ok: true, value: vectors };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
