import { overlap } from '../lib/word-overlap.ts';
import type { Due } from '../model/question.ts';
import { actClasses, sameAct } from './act-classes.ts';
import type { Candidate, Matter } from './candidate.ts';
import type { Tracked } from './tracked.ts';

/** Share of the smaller object's words that two announcements of one step have in common at least. */
const OBJECT_SHARED = 0.34;
/** For a meeting either side may be the subject: then both sides together must agree this far. */
const PARTIES_SHARED = 0.6;
/** On one day, this much in common is one occasion, however it is put ("vote on", "the vote will take place"). */
const SAME_DAY_SHARED = 0.6;
const MEET = actClasses('meet');
const PRESENCE = ['visit', 'meet', 'attend', 'appear'].flatMap(actClasses);

/**
 * Whether a candidate announces a step that is tracked already.
 * @param tracked the step
 * @param candidate what another sentence announces
 */
export function isSameStep(tracked: Tracked, candidate: Candidate): boolean {
  const { basis } = tracked;
  if (basis.text === candidate.text) return true;
  if (!datesAgree(tracked.due, candidate.due) && !candidate.moves) return false;
  const { matter } = candidate;
  if (
    isSameDay(tracked.due, candidate.due) &&
    (sameActs(basis.matter, matter) || (isPresence(basis.matter) && isPresence(matter))) &&
    sharesName(basis.matter, matter)
  )
    return true;
  if (
    isSameDay(tracked.due, candidate.due) &&
    overlap(parties(basis.matter), parties(matter)) >= SAME_DAY_SHARED
  )
    return true;
  return isSameMatter(basis.matter, matter);
}

function isSameMatter(a: Matter, b: Matter): boolean {
  if (a.asks !== b.asks) return false;
  if (a.asks !== null) return isSameActor(a, b) && (sameActs(a, b) ? objectsAgree(a, b) : shareObject(a, b));
  if (!sameActs(a, b)) return false;
  if (isMeeting(a) && overlap(parties(a), parties(b)) >= PARTIES_SHARED) return true;
  if (!isSameActor(a, b)) return false;
  return objectsAgree(a, b);
}

/** To travel somewhere, to be there and to meet somebody there is one step of one day. */
function isPresence({ act }: Matter): boolean {
  return act !== null && actClasses(act).some((one) => PRESENCE.includes(one));
}

function isMeeting({ act }: Matter): boolean {
  return act !== null && actClasses(act).some((one) => MEET.includes(one));
}

function objectsAgree(a: Matter, b: Matter): boolean {
  return a.objectStems.size === 0 || b.objectStems.size === 0 || shareObject(a, b);
}

function shareObject(a: Matter, b: Matter): boolean {
  return overlap(a.objectStems, b.objectStems) >= OBJECT_SHARED;
}

function sameActs(a: Matter, b: Matter): boolean {
  return a.act !== null && b.act !== null && sameAct(a.act, b.act);
}

/** One actor does one such act a day ("travel to Washington", "be at the White House"). */
function isSameDay(a: Due | null, b: Due | null): boolean {
  return (
    a !== null && b !== null && a.precision === 'day' && a.from === b.from && a.to === b.to && a.from === a.to
  );
}

function sharesName(a: Matter, b: Matter): boolean {
  return overlap(a.actorNames, b.actorNames) > 0;
}

function isSameActor(a: Matter, b: Matter): boolean {
  if (a.actorNames.size > 0 && b.actorNames.size > 0) return sharesName(a, b);
  return overlap(a.actorStems, b.actorStems) >= 0.5;
}

function parties(matter: Matter): ReadonlySet<string> {
  return new Set([...matter.actorStems, ...matter.objectStems]);
}

function datesAgree(a: Due | null, b: Due | null): boolean {
  return a === null || b === null || (a.from <= b.to && b.from <= a.to);
}
