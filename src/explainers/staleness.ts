import type { Instant } from '../model/time.ts';
import { daysBetween } from '../model/time.ts';
import type { Candidate } from './candidate.ts';

/** Words that were right on the day of the report only, and that no date replaces. */
const OF_THE_DAY =
  /\b(?:this (?:weekend|week|morning|afternoon|evening)|next (?:week|weekend)|last (?:week|weekend|night)|tonight|overnight|later in the day|so far|currently|at the moment|in the coming (?:hours|days)|within (?:hours|days)|(?:hours|days?) ago|hours later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s)(?!\p{L})/iu;
/** What was still to come. */
const AHEAD =
  /\b(?:will|(?:is|are|was|were) (?:due|set|scheduled|expected|likely|to)|ahead of|on the eve of|prepar(?:es?|ing) (?:to|for)|upcoming|later in the day|hopes? to|plans? to|(?:is|are) (?:now )?(?:starting|beginning|getting ready) to)\b/i;
/** A report this many days older than the page is read as old. */
const OLD = 0.75;

/** @returns 0 for a sentence that still reads right at that moment, up to 1 for a preview of what has happened since */
export function staleness({ form, from }: Candidate, asOf: Instant): number {
  const { published } = from.report.article;
  if (published === null || daysBetween(published, asOf) < OLD) return 0;
  const text = form.text.replace(/["“][^"“”]*["”]/gu, ' ');
  return (OF_THE_DAY.test(text) ? 0.5 : 0) + (AHEAD.test(text) ? 0.5 : 0);
}
