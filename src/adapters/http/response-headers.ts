/** Headers of a response, names in lower case. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** @returns the header's first value, or null */
export function headerOf(headers: ResponseHeaders, name: string): string | null {
  const value = headers[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

/**
 * How long a response stays fresh (RFC 9111 section 4.2.1): max-age, else Expires less Date, less the Age it already has.
 * @returns seconds, not below 0; 0 for no-cache; null when the headers say nothing
 */
export function freshSeconds(headers: ResponseHeaders): number | null {
  const control = headerOf(headers, 'cache-control') ?? '';
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (maxAge !== undefined) {
    const age = Number(headerOf(headers, 'age') ?? 0);
    return Math.max(0, Number(maxAge) - (Number.isFinite(age) ? age : 0));
  }
  if (/(?:^|[\s,])no-(?:cache|store)\b/i.test(control)) return 0;
  const expires = Date.parse(headerOf(headers, 'expires') ?? '');
  const date = Date.parse(headerOf(headers, 'date') ?? '');
  return Number.isNaN(expires) || Number.isNaN(date) ? null : Math.max(0, (expires - date) / 1000);
}

/**
 * How long the server asks to be left alone (RFC 9110 section 10.2.3).
 * @param now milliseconds since 1970, for a date in the header
 * @returns seconds, not below 0, or null when it does not ask
 */
export function retryAfterSeconds(headers: ResponseHeaders, now: number): number | null {
  const value = headerOf(headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
