import { dayOf, daysBetween, type Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { withoutQuotes } from './quoted.ts';

/** Something still to come at the time of the report. */
const AHEAD =
  /\b(?:will|won['’]t|would|shall|(?:is|are|was|were|be) (?:(?:now|widely|also|still) )?(?:due|set|scheduled|expected|forecast|likely|poised|to)|expected to|ahead of|on the eve of|upcoming|hopes? to|plans? to|expects?|ha(?:s|ve) until|prepar(?:es?|ing) (?:to|for))\b/i;
/** What was not known yet. */
const NOT_YET =
  /\b(?:too early to|(?:not|un)(?: yet)? ?(?:clear|known|certain)|remains? to be seen|awaiting|no word)\b/i;
/** Standing demands do not age as forecasts do. */
const POSITION =
  /\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|wants?|refus(?:es|ed|ing)|reject(?:s|ed|ing)?|rul(?:es|ed) out|oppos(?:es|ed)|must|condition|will not|would not|won['’]t|never|guarantees?)\b/i;
const SAYING = /\b(?:said|says|told|announced|warned|added|declared|reported)\b/i;
/** From this age on, in days, an outlook of the older half of the reports is overtaken by the newer ones. */
const AGED = 1.5;
const OLDER_HALF = 0.6;

/**
 * Whether a sentence announces what was due by the day of the page: it was right before, and is read as wrong now.
 * @param asOf the moment of the page
 */
export function isPreview({ form, sentence, from }: Candidate, asOf: Instant): boolean {
  const { published } = from.report.article;
  if (published === null) return false;
  const ahead = AHEAD.exec(withoutQuotes(sentence.text));
  if (ahead === null || !AHEAD.test(form.text)) return false;
  const reported = dayOf(published);
  const today = dayOf(asOf);
  const due = sentence.dates.filter(
    ({ precision, to, start }) =>
      (precision === 'day' || precision === 'week') &&
      to >= reported &&
      (start > ahead.index ? !SAYING.test(sentence.text.slice(ahead.index, start)) : to > reported),
  );
  return due.length > 0 && due.every(({ to }) => to < today || (to === today && reported < today));
}

/**
 * Whether an outlook has been overtaken: a forecast or an unknown from the older reports of an event that went on for days.
 * Standing positions, and steps with a day still to come, are not.
 */
export function isOvertaken(candidate: Candidate, asOf: Instant): boolean {
  const { form, from, recency, sentence, role } = candidate;
  const { published } = from.report.article;
  if (published === null || recency >= OLDER_HALF || daysBetween(published, asOf) < AGED) return false;
  const text = withoutQuotes(form.text);
  if (NOT_YET.test(text)) return true;
  if (POSITION.test(text) || !AHEAD.test(text)) return false;
  const today = dayOf(asOf);
  if (sentence.dates.some(({ precision, from: first }) => precision === 'day' && first >= today))
    return false;
  return (
    role === 'expectation' ||
    role === 'previous event' ||
    role === 'main event' ||
    /\b(?:expected|expects?|due|set|scheduled|forecast|will)\b/i.test(text)
  );
}
