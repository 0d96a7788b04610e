import chardet from 'chardet';
import { knownEncoding } from './declared-encoding.ts';

/** Bytes looked at: more changes no guess, and each thousand costs half a millisecond. */
const SAMPLE = 20_000;
/** Letters beyond ASCII: German has 2 in 100, Vietnamese under 40; where most are, the script is another. */
const BEYOND_LATIN = 0.5;

/**
 * The encoding that bytes look like, by the frequency of their characters (chardet). Only words that hold a byte
 * beyond ASCII are looked at: markup and scripts say nothing, and would pass for English.
 * @param bytes bytes that are no UTF-8
 * @returns its WHATWG name, or null when nothing can be told
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const name = chardet.detect(sampleOf(bytes));
  // KOI8-U has the Ukrainian letters where KOI8-R has lines for drawing boxes, and is the same otherwise.
  return name === null ? null : knownEncoding(name === 'KOI8-R' ? 'koi8-u' : name);
}

/** @returns true where most letters lie beyond ASCII, as in no language that is written in Latin letters */
export function isBeyondLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of sampleOf(bytes)) {
    if (byte >= 0x80) high += 1;
    if (byte > 0x40) letters += 1;
  }
  return letters > 0 && high / letters > BEYOND_LATIN;
}

/** Runs of bytes from "@" on hold whole characters of every encoding but GB 18030's rarest, and hardly any markup. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = Buffer.alloc(SAMPLE);
  let length = 0;
  let start = 0;
  let isHigh = false;
  for (let index = 0; index <= bytes.length && length < SAMPLE; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) isHigh = true;
    if (byte >= 0x40) continue;
    if (isHigh) {
      for (let at = start; at < index && length < SAMPLE; at += 1) sample[length++] = bytes[at] ?? 0;
      if (length < SAMPLE) sample[length++] = 0x20;
    }
    start = index + 1;
    isHigh = false;
  }
  return sample.subarray(0, length);
}
