import { errors } from 'undici';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import { AddressRefusedError } from './connector.ts';
import { CodingError, TooLargeError } from './read-body.ts';

/**
 * What went wrong with a request, as a problem.
 * @param error what was thrown, by us, by undici or by the system
 * @returns its code with a sentence
 */
export function problemOf(error: unknown): { readonly code: ProblemCode; readonly message: string } {
  if (error instanceof AddressRefusedError) return { code: 'address-refused', message: `${error.message}.` };
  if (error instanceof TooLargeError) return { code: 'too-large', message: error.message };
  if (error instanceof CodingError) return { code: 'bad-encoding', message: error.message };
  if (error instanceof errors.HeadersOverflowError) {
    return { code: 'too-large', message: 'Its headers are larger than the limit.' };
  }
  if (isTimeout(error)) return { code: 'timeout', message: 'The server took too long.' };
  return { code: 'network', message: networkMessage(error) };
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    (error instanceof Error && error.name === 'TimeoutError')
  );
}

const CAUSES: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'There is no such host.'],
  ['EAI_AGAIN', 'The name of the host could not be resolved for now.'],
  ['ECONNREFUSED', 'The host refused the connection.'],
  ['ECONNRESET', 'The connection broke.'],
  ['UND_ERR_SOCKET', 'The connection broke.'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'The answer broke off.'],
  ['EHOSTUNREACH', 'The host could not be reached.'],
  ['ENETUNREACH', 'The network could not be reached.'],
  ['CERT_HAS_EXPIRED', 'The certificate of the host has expired.'],
]);

function networkMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  return CAUSES.get(code) ?? `The request failed: ${reason.slice(0, 200)}.`;
}

/** @returns the problem that a status which is no success stands for */
export function statusProblem(status: number): Pick<Problem, 'code' | 'message'> {
  const code = status === 404 || status === 410 ? 'not-found' : 'http-status';
  return { code, message: `The server answered with status ${status}.` };
}
