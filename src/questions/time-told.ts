import { addDays, dayOf, type Instant } from '../model/time.ts';
import type { Told } from './clause-polarity.ts';
import { toldDay } from './told-day.ts';
import type { Tracked } from './tracked.ts';
import { LEAD_SENTENCES, type Witness } from './witness.ts';

/** Days after the question for which an undated step is looked for. */
export const UNDATED_HORIZON_DAYS = 14;
/** What had no date is still told as the news of it so many days later, where the same words tell it. */
const LATE_DAYS = 60;
/** A day either side allows for time zones and for reports of the morning after. */
const SLACK_DAYS = 1;

/**
 * When an act is told to have taken place: on the one day on which it was due, as the news of that day, by a date of its own or
 * without one in the time in which it was expected, or after the time for what had no date; null for any other time.
 */
export type TimeTold = 'on the day' | 'as the news of the day' | 'in its time' | 'in time' | 'late';

/**
 * @param tracked the question
 * @param witness the sentence
 * @param verb the verb that tells the act
 * @param published when its article was published
 * @param told how it tells it
 */
export function timeTold(
  tracked: Tracked,
  { sentence, newsOfTheDay }: Witness,
  verb: number,
  published: Instant,
  told: Told,
): TimeTold | null {
  const asked = tracked.basis.report.analysed.article.published;
  if (asked === null) return null;
  const { due } = tracked;
  const { deadline } = tracked.basis;
  const reported = dayOf(published);
  const earliest = due === null || deadline ? dayOf(asked) : addDays(due.from, -SLACK_DAYS);
  const latest = due?.to ?? addDays(dayOf(asked), UNDATED_HORIZON_DAYS);
  if (told === 'ruled out') return reported <= addDays(latest, SLACK_DAYS) ? 'in time' : null;
  if (reported < earliest) return null;
  if (told === 'not done' && due !== null && reported <= due.to) return null;
  const date = toldDay(sentence, verb, reported);
  if (date === 'other' || date === null) {
    if (due === null && sentence.index >= LEAD_SENTENCES) return null;
    if (
      date === 'other' &&
      (sentence.index >= LEAD_SENTENCES || sentence.tokens[verb]?.lemma !== tracked.basis.matter.act)
    )
      return null;
    if (reported > addDays(latest, 2 * SLACK_DAYS))
      return due === null && told === 'done' && reported <= addDays(latest, LATE_DAYS) ? 'late' : null;
    // What is told before the day without a date is the plan, or another time.
    if (due?.precision === 'day' && !deadline && reported < due.from) return null;
    const fresh = due?.precision === 'day' && newsOfTheDay && reported <= addDays(due.to, SLACK_DAYS);
    return fresh && reported >= due.from && !deadline ? 'as the news of the day' : 'in time';
  }
  // "Earlier this year" is not the day on which a step was due.
  if (date.precision === 'year' && due?.precision === 'day') return null;
  if (due?.precision === 'day' && date.from === date.to && date.from >= due.from && date.to <= due.to)
    return 'on the day';
  // What a sentence dates after a deadline came too late for it; an undated one may be of the evening before.
  const slack = deadline && date.precision === 'day' ? 0 : SLACK_DAYS;
  return date.from <= addDays(latest, slack) && date.to >= earliest ? 'in its time' : null;
}
