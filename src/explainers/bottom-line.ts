import { contentWords } from '../lib/word-overlap.ts';
import { daysBetween } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { chooseSentences, repeats, retells } from './choose.ts';
import { OF_PEOPLE } from './doubtful-figures.ts';
import type { Page } from './page.ts';
import { staleness } from './staleness.ts';
import { tollsIn } from './toll.ts';
import { scoreLeads } from './what-happened.ts';

/** A bottom line is read at a glance. */
const MOST_WORDS = 45;
/** Another report's telling of the event may be as long as this; the shorter of the two goes into the bottom line. */
const ECHO_WORDS = 38;
/** A second sentence shorter than this says little, however full the first one is. */
const LEAST_ROOM = 18;
/** Content words that another report's lead shares with the page's first sentence: both state the event. */
const LEAD_SHARE = 0.35;
/** A view or an outlook does not tell the event. */
const TELLING = new Set(['main event', 'consequence', 'context', 'previous event']);
/** "If he is right that", "When the resident checked", "It is the deadliest": a bottom line comes to the point at once. */
const SUPPOSES = /^(?:it|if|unless|even (?:if|though)|although|whether|when)\b/i;
/** "Good news like this": read before all else, nothing may point elsewhere. */
const POINTING =
  /\b(?:such|th(?:is|ese|ose)|that (?!\p{Ll}+ (?:has|have|had|is|are|was|were|will))\p{Ll}+ (?:was|is|has))\b/iu;
/** It names the event by so many of its words. */
const NAME_SHARE = 0.3;
/** The opening of a report. */
const OPENING = 2;
const NEARLY_AS_CENTRAL = 0.7;
/** The second sentence tells what is at stake in the event itself. */
const CLEAR_STAKE = 0.26;
const ON_TOPIC = 0.55;
/** What Happened keeps three sentences when the bottom line takes one. */
const ENOUGH_FACTS = 4;
/** A count that is so many times higher is of something else. */
const MOST_RISE = 3;
/** The second sentence has to add something. */
const SAID_ALREADY = 0.34;

/**
 * The telling of the event that the bottom line opens with: the lead of another report, so that the page does not say the same words
 * twice.
 * @param lead the sentence that What Happened opens with
 * @returns none where no other report tells the event in one short sentence
 */
export function chooseEcho(page: Page, lead: Candidate): Candidate | undefined {
  const name = contentWords(page.name);
  const others = scoreLeads(page).filter(
    ({ candidate }) =>
      candidate.words <= ECHO_WORDS &&
      candidate.from !== lead.from &&
      candidate.onTopic &&
      !SUPPOSES.test(candidate.form.text) &&
      candidate.place <= OPENING &&
      TELLING.has(candidate.role) &&
      candidate.centrality >= NEARLY_AS_CENTRAL * lead.centrality &&
      isOfTheTime(candidate, lead) &&
      NAME_SHARE * name.size <= [...name].filter((word) => candidate.content.has(word)).length &&
      staleness(candidate, page.asOf) < 0.5 &&
      (retells(candidate, lead) ||
        ([...candidate.acts].some((act) => lead.acts.has(act)) && overlapOf(candidate, lead) >= LEAD_SHARE)),
  );
  const [echo] = chooseSentences(others, [], page.budget, {
    words: ECHO_WORDS,
    part: 1,
    perPublisher: 1,
    sentences: 1,
  });
  return echo;
}

/**
 * The bottom line: what happened in one sentence, and why it matters, what is next or what happened last in another. Where no second
 * report tells the event, it opens with the sentence that What Happened opens with: whoever reads nothing else must learn of the event.
 * @param sections what the parts hold
 * @param echo the telling that `chooseEcho` found
 * @returns two sentences at most
 */
export function chooseBottomLine(
  page: Page,
  sections: {
    readonly happened: readonly Candidate[];
    readonly matters: readonly Candidate[];
    readonly next: readonly Candidate[];
  },
  echo: Candidate | undefined,
): readonly Candidate[] {
  const lead = sections.happened[0];
  if (lead === undefined) return [];
  const first = echo ?? lead;
  const room = Math.max(LEAST_ROOM, MOST_WORDS - first.words);
  const second =
    newestToll(page, first) ??
    secondOf(sections, first, room, page) ??
    newestOf(sections.happened, lead, room);
  return second === undefined ? [first] : [first, second];
}

/** Where the toll has risen since: the report of the highest that is not in more doubt. */
function newestToll(page: Page, first: Candidate): Candidate | undefined {
  const doubt = page.doubt(first);
  if (doubt === 0) return undefined;
  const counts = new Map(
    first.sentence.figures.flatMap(({ class: fate, low }) =>
      OF_PEOPLE.has(fate) ? [[fate, low] as const] : [],
    ),
  );
  const rise = ({ sentence }: Candidate): number =>
    Math.max(
      0,
      ...[...sentence.figures, ...tollsIn(sentence)]
        .filter(({ text }) => /\p{N}/u.test(text))
        .map(({ class: fate, low }) => low / (counts.get(fate) || Number.POSITIVE_INFINITY)),
    );
  const later = page.candidates.filter(
    (candidate) =>
      candidate.onTopic &&
      candidate.words <= ECHO_WORDS &&
      page.doubt(candidate) <= doubt &&
      (candidate.day ?? '') >= (first.day ?? '') &&
      rise(candidate) > 1 &&
      rise(candidate) <= MOST_RISE,
  );
  const [newest] = chooseSentences(
    later.map((candidate) => ({ candidate, score: rise(candidate) + candidate.recency })),
    [],
    page.budget,
    { words: ECHO_WORDS, part: 1, perPublisher: 1, sentences: 1 },
  );
  return newest;
}

/** The storm off the coast is not the storm that was far out two days before. */
function isOfTheTime(candidate: Candidate, { day }: Candidate): boolean {
  return candidate.day === null || day === null || Math.abs(daysBetween(candidate.day, day)) <= 1;
}

/** Of an event that moves, what happened last: the fact of the latest day, if What Happened can do without it. */
function newestOf(happened: readonly Candidate[], lead: Candidate, room: number): Candidate | undefined {
  if (happened.length < ENOUGH_FACTS) return undefined;
  return happened
    .filter(
      (fact) =>
        fact !== lead &&
        fact.words <= room &&
        fact.dayNamed &&
        fact.place <= OPENING &&
        (fact.role === 'main event' || fact.role === 'consequence') &&
        fact.centrality >= ON_TOPIC * lead.centrality &&
        (fact.day ?? '') > (lead.day ?? ''),
    )
    .sort((a, b) => ((b.day ?? '') < (a.day ?? '') ? -1 : (b.day ?? '') > (a.day ?? '') ? 1 : 0))[0];
}

/** The one that tells most of what is at stake, among those that fit and do not say the first again. */
function secondOf(
  { matters, next }: { readonly matters: readonly Candidate[]; readonly next: readonly Candidate[] },
  first: Candidate,
  room: number,
  { asOf }: Page,
): Candidate | undefined {
  const tellsStake = (candidate: Candidate): boolean =>
    candidate.onTopic &&
    candidate.stakes >= CLEAR_STAKE &&
    candidate.role !== 'evaluation' &&
    !candidate.vagueTime &&
    !POINTING.test(candidate.form.text) &&
    !SUPPOSES.test(candidate.form.text) &&
    candidate.centrality >= ON_TOPIC * first.centrality;
  const weigh = (candidate: Candidate): number =>
    candidate.stakes +
    candidate.centrality +
    (matters.includes(candidate) ? 0.15 : 0) +
    0.3 * candidate.recency -
    0.5 * candidate.difficulty;
  return [...matters, ...next]
    .filter(tellsStake)
    .filter(
      (candidate) =>
        candidate.words <= room &&
        staleness(candidate, asOf) === 0 &&
        overlapOf(candidate, first) < SAID_ALREADY &&
        !repeats(candidate, [first]),
    )
    .sort((a, b) => weigh(b) - weigh(a) || (a.key < b.key ? -1 : 1))[0];
}

function overlapOf(a: Candidate, b: Candidate): number {
  let shared = 0;
  for (const word of a.content) if (b.content.has(word)) shared++;
  return shared / Math.max(1, Math.min(a.content.size, b.content.size));
}
