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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const certificate = CERTIFICATES.get(code);
  if (certificate !== undefined) return { code: 'certificate', message: certificate };
  if (code === 'ENOTFOUND') return { code: 'unknown-host', message: 'There is no host of this name.' };
  return { code: 'network', message: CAUSES.get(code) ?? `The request failed: ${reasonOf(error)}.` };
}

/** @returns whether the connection broke before there was an answer */
export function isBroken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(String(error.code))
  );
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
  ['EAI_AGAIN', 'The name of the host could not be resolved for now.'],
  ['ECONNREFUSED', 'The host refused the connection.'],
  ['ECONNRESET', 'The connection broke.'],
  ['UND_ERR_SOCKET', 'The connection broke.'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'The answer broke off.'],
  ['EPROTO', 'The server does not speak TLS (https) as it should.'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'The server does not speak TLS (https) as it should.'],
  ['EHOSTUNREACH', 'The host could not be reached.'],
  ['ENETUNREACH', 'The network could not be reached.'],
]);

const CERTIFICATES: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'The certificate of the host has expired.'],
  ['CERT_NOT_YET_VALID', 'The certificate of the host is not valid yet.'],
  ['CERT_REVOKED', 'The certificate of the host was revoked.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate is for another host.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate is signed by the host itself.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate is signed by nobody known.'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'The certificate is signed by nobody known, or its chain has a gap.'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'The certificate is signed by nobody known, or its chain has a gap.'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'The certificate is signed by nobody known, or its chain has a gap.'],
]);

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.slice(0, 200).replace(/\.$/, '');
}

/** What statuses mean to people; the rest goes by its class. */
const STATUSES: ReadonlyMap<number, string> = new Map([
  [401, 'it asks for a name and a password'],
  [402, 'it asks for payment'],
  [403, 'it refuses the request'],
  [404, 'there is nothing at this address'],
  [406, 'it cannot answer in a form that was asked for'],
  [410, 'what was at this address is gone for good'],
  [429, 'it was asked too often'],
  [451, 'it may not answer for legal reasons'],
  [503, 'it is overloaded or being repaired'],
]);

/** @returns the problem that a status which is no success stands for */
export function statusProblem(status: number): Pick<Problem, 'code' | 'message'> {
  const code = status === 404 || status === 410 ? 'not-found' : 'http-status';
  const meaning = STATUSES.get(status) ?? (status >= 500 ? 'it is in trouble' : null);
  return {
    code,
    message: `The server answered with status ${status}${meaning === null ? '' : `: ${meaning}`}.`,
  };
}

/** The problem of an address that its site does not let robots fetch. */
export const ROBOTS_PROBLEM: Pick<Problem, 'code' | 'message'> = {
  code: 'robots',
  message:
    "The site's robots.txt asks not to fetch this page, or cannot be had; the feed's own text is used.",
};
