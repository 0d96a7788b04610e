import type { LineCleaner } from './cleaner.ts';
import { endsAsSentence, normalised } from './words.ts';

/** Bylines and times stand at the top or at the very end. */
const TOP_LINES = 8;
const MOST_WORDS = 20;
/** "Published figures show that 12 died ..." is a sentence: longer than a time stamp, and ended by a full stop. */
const SENTENCE_WORDS = 12;

const BY = /^(?:by|von|par|por|di|door|written by|reported by|posted by|story by|words by)\s*:?\s+\p{Lu}/iu;
const STAMP =
  /^[^\p{L}\p{N}]*(?:(?:first|last)\s+)?(?:published|updated|posted|modified|created|publi[ée]|actualizado|publicado|aktualisiert|ver[öo]ffentlicht|stand)\b(?=.*\d)/iu;
const MONTH = '(?:jan|feb|m[aä]r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[\\p{L}]*\\.?';
/** A line of nothing but a date and perhaps a time. */
const DATE_ONLY = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*[^\\p{L}\\p{N}]+)?(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\.?\\s+${MONTH}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})\\b[^\\p{L}]*(?:\\d{4})?(?:[^\\p{L}\\p{N}]|\\d|am|pm|a\\.m\\.|p\\.m\\.|at|[ecmp][sd]t|utc|gmt|ist|bst|cet|hrs|et|pt)*$`,
  'iu',
);
const READING_TIME =
  /^[^\p{L}\p{N}]*\d{1,3}\s*(?:-\s*)?min(?:ute)?s?\b(?:\s+(?:read|ago))?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*\d{1,2}\s+(?:hours?|days?|weeks?)\s+ago[^\p{L}\p{N}]*$/iu;

/** A year and a time of day in a short line at the top, in any language: "22 de janeiro de 2018 às 0:13". */
const TIME = '(?:[01]?\\d|2[0-3])[:h][0-5]\\d';
const YEAR = '(?:19|20)\\d{2}';
const CLOCK = new RegExp(`\\b${YEAR}\\b.*?\\b${TIME}\\b|\\b${TIME}\\b.*?\\b${YEAR}\\b`);
const STAMP_WORDS = 12;

/** Drops lines that only say who wrote it and when. */
export const bylineLine: LineCleaner = (block, place) => {
  if (place.words > MOST_WORDS || /^h[1-3]$/.test(block.tag)) return null;
  const text = block.text;
  if (STAMP.test(text) && !(endsAsSentence(text) && place.words > SENTENCE_WORDS)) return 'byline or time';
  if (DATE_ONLY.test(text) || READING_TIME.test(text)) return 'byline or time';
  if (place.index >= TOP_LINES) return null;
  if (CLOCK.test(text) && place.words <= STAMP_WORDS && !endsAsSentence(text)) return 'byline or time';
  if (BY.test(text) && (!endsAsSentence(text) || CLOCK.test(text))) return 'byline or time';
  return place.byline !== null && normalised(text) === normalised(place.byline) ? 'byline or time' : null;
};
