import { eld } from 'eld/extrasmall';

/** Characters from which detection is to be trusted over a page's own word; headlines alone are too short. */
const ENOUGH = 200;
/** Characters looked at: more changes nothing and costs time. */
const SAMPLE = 2000;

/**
 * The language of a text. Pages often declare their template's language, so a long text outweighs the declaration.
 * @param declared primary tag that page or feed declares, or null
 * @param text title and body
 * @returns BCP 47 primary tag in lower case, 'und' when nothing tells
 */
export function languageOf(declared: string | null, text: string): string {
  const claim = primaryTag(declared);
  const sample = text.slice(0, SAMPLE);
  if (claim !== null && sample.length < ENOUGH) return claim;
  const detected = eld.detect(sample);
  if (detected.language !== '' && detected.isReliable()) return detected.language;
  return claim ?? 'und';
}

function primaryTag(tag: string | null): string | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}
