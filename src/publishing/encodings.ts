import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RenderedPage } from './page-cache.ts';

/** How the bytes of an answer may be packed, the smallest first. */
export type Encoding = 'br' | 'gzip' | 'identity';

const brotliPacked = promisify(brotliCompress);
const gzipPacked = promisify(gzip);

// Beyond these a page gets a percent smaller in several times the time; each page is packed once and then kept.
const BROTLI_QUALITY = 6;
const GZIP_LEVEL = 6;
// An answer of one network packet is not made smaller by packing.
const WORTH_BYTES = 1_000;
const PACKED_TYPES = /^image\/(png|jpeg|webp)/;

/** @returns the smallest packing that the reader takes; pictures and short answers go as they are */
export function encodingFor(page: RenderedPage, accepted: string | undefined): Encoding {
  if (accepted === undefined || page.bytes.length < WORTH_BYTES || PACKED_TYPES.test(page.type)) {
    return 'identity';
  }
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : 'identity';
}

function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';');
    return name.trim().toLowerCase() === encoding && !/q=0(\.0*)?\s*$/.test(weight);
  });
}

/** @returns the bytes of a page in an encoding; kept with the page, so that they are made once */
export async function encodedPage(page: RenderedPage, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return page.bytes;
  const held = page.encoded.get(encoding);
  if (held !== undefined) return held;
  const packed =
    encoding === 'br'
      ? await brotliPacked(page.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : await gzipPacked(page.bytes, { level: GZIP_LEVEL });
  const bytes = Uint8Array.from(packed);
  page.encoded.set(encoding, bytes);
  return bytes;
}
