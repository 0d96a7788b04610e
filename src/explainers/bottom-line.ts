import type { Candidate } from './candidate.ts';
import { chooseSentences, repeats } from './choose.ts';
import type { Page } from './page.ts';
import { staleness } from './staleness.ts';
import { scoreLeads } from './what-happened.ts';

/** A bottom line is read at a glance. */
const MOST_WORDS = 45;
/** The first of two sentences leaves room for the second. */
const SHORT = 30;
/** The page's own first sentence may be a little longer. */
const LEAD_WORDS = 36;
/** A second sentence shorter than this says little, however full the first one is. */
const LEAST_ROOM = 18;
/** Content words that another report's lead shares with the page's first sentence: both state the event. */
const LEAD_SHARE = 0.4;
/** The opening of a report. */
const OPENING = 2;
const NEARLY_AS_CENTRAL = 0.75;
/** The second sentence tells what is at stake in the event itself. */
const CLEAR_STAKE = 0.26;
const ON_TOPIC = 0.45;
/** The second sentence has to add something. */
const SAID_ALREADY = 0.34;

/**
 * The bottom line: what happened in one short sentence, and why it matters or what is next in another. Another report's lead is
 * preferred to the section's own first sentence, so that the page does not say the same words twice.
 * @param sections what the parts hold
 * @returns two sentences at most
 */
export function chooseBottomLine(
  page: Page,
  sections: {
    readonly happened: readonly Candidate[];
    readonly matters: readonly Candidate[];
    readonly next: readonly Candidate[];
  },
): readonly Candidate[] {
  const lead = sections.happened[0];
  if (lead === undefined) return [];
  const first =
    otherLead(page, lead, sections.happened) ??
    (lead.words <= LEAD_WORDS ? lead : (shorterTelling(sections.happened, lead) ?? lead));
  const room = Math.max(LEAST_ROOM, MOST_WORDS - first.words);
  const second = secondOf(sections, first, room, page);
  return second === undefined ? [first] : [first, second];
}

/** A fact that states the event in fewer words than the sentence the page opens with. */
function shorterTelling(happened: readonly Candidate[], lead: Candidate): Candidate | undefined {
  return happened.find(
    (fact) =>
      fact !== lead && fact.words <= SHORT && fact.place <= OPENING && overlapOf(fact, lead) >= LEAD_SHARE,
  );
}

/** The lead of another report that states the same event. */
function otherLead(page: Page, lead: Candidate, happened: readonly Candidate[]): Candidate | undefined {
  const others = scoreLeads(page).filter(
    ({ candidate }) =>
      candidate.words <= SHORT &&
      candidate.from !== lead.from &&
      candidate.place <= OPENING &&
      candidate.role === 'main event' &&
      candidate.centrality >= NEARLY_AS_CENTRAL * lead.centrality &&
      candidate.day === lead.day &&
      staleness(candidate, page.asOf) === 0 &&
      overlapOf(candidate, lead) >= LEAD_SHARE &&
      !repeats(candidate, happened.slice(1)),
  );
  const [other] = chooseSentences(others, [], page.budget, {
    words: SHORT,
    part: 1,
    perPublisher: 1,
    sentences: 1,
  });
  return other;
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
    candidate.centrality >= ON_TOPIC * first.centrality;
  const weigh = (candidate: Candidate): number =>
    candidate.stakes +
    candidate.centrality +
    (matters.includes(candidate) ? 0.15 : 0) +
    0.3 * candidate.recency -
    0.5 * candidate.difficulty;
  return [...matters.filter(tellsStake), ...next.filter(({ onTopic }) => onTopic)]
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
