import type { Sighting, Tracked } from './tracked.ts';

/** One sentence of this score is clear by itself. */
const CLEAR = 0.75;
/** Under this a sentence does not even count beside another. */
const POSSIBLE = 0.6;
const TOLD: Readonly<Record<Sighting['status'], string>> = {
  happened: 'says that it happened',
  'did not': 'says that it did not happen',
  moved: 'says that it was moved',
};

/**
 * Settles or moves a question when enough says so: one clear sentence, or two independent origins that agree.
 * A question that moved stays open for its new date.
 * @param tracked the question; changed in place
 * @param sighting what a later sentence says
 */
export function settle(tracked: Tracked, sighting: Sighting): void {
  if (tracked.status === 'happened' || sighting.score < POSSIBLE) return;
  // What was called off may still take place; nothing else reopens it.
  if (tracked.status === 'did not' && (sighting.status !== 'happened' || sighting.score <= CLEAR)) return;
  const { origin } = sighting.report.link;
  if (sighting.score > CLEAR) {
    const source = sighting.report.analysed.article.source.name;
    close(tracked, sighting, `One clear report, by ${source}, ${TOLD[sighting.status]}.`);
    return;
  }
  const other = [...tracked.doubtful].find(
    ([from, one]) => from !== origin && one.status === sighting.status,
  );
  if (other !== undefined) {
    close(tracked, other[1], `Two independent reports agree: each ${TOLD[sighting.status]}.`);
  } else if ((tracked.doubtful.get(origin)?.score ?? 0) < sighting.score) {
    tracked.doubtful.set(origin, sighting);
  }
}

function close(tracked: Tracked, sighting: Sighting, reason: string): void {
  tracked.status = sighting.status;
  tracked.outcome = { sighting, reason };
  tracked.doubtful.clear();
  if (sighting.newDue !== null) tracked.due = sighting.newDue;
}
