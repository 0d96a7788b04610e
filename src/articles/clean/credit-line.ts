import type { LineCleaner } from './cleaner.ts';

const MOST_WORDS = 60;
const CREDITS =
  /^[^\p{L}\p{N}]*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|translat(?:ed|ion)|edited|written|production)\b(?:[^.]{0,40})? by\b|with (?:inputs?|reporting|files|material|additional reporting|information) (?:from|by)\b)|\b(?:contributed to this (?:report|story|article|post)|contributed (?:reporting|additional reporting)|assisted in (?:the )?reporting)\b/iu;
/** An agency or initials alone: "AFP", "dpa/AP", "ab/cd (Reuters, AFP)", "- with AP". */
const AGENCY_ALONE =
  /^[^\p{L}\p{N}]*(?:with |source: |— ?)?(?:[a-z]{2,3}(?:\/[a-z]{2,3})*\s*)?\(?(?:[A-Z]{2,6}\/)?(?:(?:AFP|AP|Reuters|dpa|PA|PTI|ANI|IANS|UPI|EFE|ANSA|TASS|Xinhua|Bloomberg|agencies|KNA|epd|sid|Associated Press|CNN Wire|PA Media)(?:\s*[,/&+]\s*|\s+and\s+)?){1,5}\)?[^\p{L}\p{N}]*$/u;

/** The last lines of a report, where its makers are named. */
const END_LINES = 6;

/** Drops lines that say who reported, edited or helped; the agency named in them is kept as the credit. */
export const creditLine: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS) return null;
  if (CREDITS.test(block.text)) return 'credit line';
  const atEnd = place.index >= place.blocks.length - END_LINES;
  return (atEnd || place.index < 3) && AGENCY_ALONE.test(block.text) ? 'credit line' : null;
};
