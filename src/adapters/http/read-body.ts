import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

const MEGABYTE = 1024 * 1024;

/** The body is larger than the limit, on the wire or decompressed. */
export class TooLargeError extends Error {
  constructor(limit: number) {
    super(`It is larger than ${limit < MEGABYTE ? `${limit} bytes` : `${Math.floor(limit / MEGABYTE)} MB`}.`);
    this.name = 'TooLargeError';
  }
}

/** The body's compression is one that was not asked for, or it is broken. */
export class CodingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CodingError';
  }
}

/** What we can read, as sent in Accept-Encoding. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

/** One coding is usual, two are a proxy's doing, more are an attack. */
const MOST_CODINGS = 2;

/**
 * Reads a body whole and takes its compression off.
 * @param body the body on the wire; destroyed when it is larger than the limit
 * @param contentEncoding the Content-Encoding header, or null
 * @param limit bytes, of what comes over the wire and of what it decompresses to, each
 * @returns the bytes; rejects with TooLargeError, CodingError or the stream's own error
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | null,
  limit: number,
): Promise<Uint8Array> {
  const codings = codingsOf(contentEncoding);
  let bytes = await collect(body, limit);
  for (const coding of codings) bytes = await decompress(bytes, coding, limit);
  return bytes;
}

/**
 * Reads a body up to the limit and leaves the rest. A compressed one is read whole or not at all.
 * @param body the body on the wire; destroyed at the limit
 * @param contentEncoding as for `readBody`
 * @param limit bytes
 * @returns at most `limit` bytes; rejects as `readBody` does
 */
export async function readStart(
  body: Readable,
  contentEncoding: string | null,
  limit: number,
): Promise<Uint8Array> {
  if (codingsOf(contentEncoding).length > 0) return readBody(body, contentEncoding, limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

async function collect(body: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by throwing destroys the body and with it the connection.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLargeError(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The codings in the order in which they come off. */
function codingsOf(header: string | null): readonly string[] {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) throw new CodingError('It is compressed too many times over.');
  return codings.reverse();
}

const decoders = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  rawDeflate: promisify(inflateRaw),
};

/** `maxOutputLength` stops the decompression as it goes: a small body that unfolds to gigabytes costs the limit. */
async function decompress(bytes: Uint8Array, coding: string, limit: number): Promise<Uint8Array> {
  if (bytes.byteLength === 0) return bytes;
  try {
    return await decoderOf(coding, bytes)(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeError(limit);
    if (error instanceof CodingError) throw error;
    throw new CodingError(`Its ${coding} compression is broken: ${(error as Error).message}.`);
  }
}

function decoderOf(coding: string, bytes: Uint8Array): (typeof decoders)['gzip'] {
  if (coding === 'gzip' || coding === 'x-gzip') return decoders.gzip;
  if (coding === 'br') return decoders.br;
  // Some servers send bare deflate where RFC 9110 section 8.4.1.2 wants the zlib wrapping, which starts with 8 in its low bits.
  if (coding === 'deflate') return (bytes[0] ?? 0) % 16 === 8 ? decoders.deflate : decoders.rawDeflate;
  throw new CodingError(`It is compressed in an unknown way (${coding.slice(0, 40)}).`);
}
