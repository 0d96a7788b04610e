import type { EventId, StorylineId } from '../model/id.ts';
import type { StorylineLink } from '../model/storyline.ts';
import type { Instant } from '../model/time.ts';
import type { StoryReport } from './story-report.ts';

/** What of an event is compared to find what follows from what: plain counts, so it can be stored. */
export interface StoryState {
  readonly event: EventId;
  /** How many events had opened before it. */
  readonly opened: number;
  /** The title that opened it. */
  readonly title: string;
  /** Reports that it was described by, at most `DESCRIBED`. */
  readonly articles: number;
  /** First and last report; null where none has a date. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Names in the leads with the number of reports that have them; persons by surname, without countries. */
  readonly names: readonly Counted[];
  /** Stems in title and lead that are no names and no numbers, with the number of reports that have them. */
  readonly words: readonly Counted[];
  /** Countries named in the leads. */
  readonly countries: readonly string[];
  readonly storyline: StorylineId | null;
  readonly link: StorylineLink | null;
  /** The event, merged into this one, by which it stands in its storyline: to be given back when both are parted again. */
  readonly placedBy?: EventId;
}

export type Counted = readonly [key: string, reports: number];

/** The first reports say what an event is; the later ones of a long event add its background. */
export const DESCRIBED = 6;
/** Names and words kept: those that most of the reports have, in the order of the first one's text. */
const MOST_NAMES = 24;
const MOST_WORDS = 32;
const MOST_COUNTRIES = 4;

/** A new event as its first report describes it. */
export function storyOf(event: EventId, opened: number, features: StoryReport): StoryState {
  return {
    event,
    opened,
    title: features.title,
    articles: 1,
    from: features.published,
    to: features.published,
    names: features.leadNames.slice(0, MOST_NAMES).map((name) => [name, 1]),
    words: topicWords(features)
      .slice(0, MOST_WORDS)
      .map((word) => [word, 1]),
    countries: features.countries.slice(0, MOST_COUNTRIES),
    storyline: null,
    link: null,
  };
}

/** The event with one more report; once described, only its time goes on. */
export function withReport(story: StoryState, features: StoryReport): StoryState {
  return joined(story, storyOf(story.event, story.opened, features));
}

/** Two descriptions of what turned out to be one event, under the name and the storyline of the first. */
export function joined(into: StoryState, from: StoryState): StoryState {
  const times = {
    from: earlier(into.from, from.from),
    to: earlier(from.to, into.to) === into.to ? (from.to ?? into.to) : into.to,
  };
  const place =
    into.storyline === null && from.storyline !== null
      ? { storyline: from.storyline, link: from.link, placedBy: from.event }
      : {};
  if (into.articles >= DESCRIBED) return { ...into, ...times, ...place };
  return {
    ...into,
    ...times,
    ...place,
    articles: into.articles + from.articles,
    names: added(into.names, from.names, MOST_NAMES),
    words: added(into.words, from.words, MOST_WORDS),
    countries: [...new Set([...into.countries, ...from.countries])].slice(0, MOST_COUNTRIES),
  };
}

/** The event described anew by the reports it has now, the first ones and the newest; its place in storylines stays. */
export function describedAnew(story: StoryState, reports: readonly StoryReport[]): StoryState {
  const { event, opened, storyline, link, placedBy } = story;
  const [first, ...others] = reports;
  if (first === undefined) return story;
  const described = others.reduce(withReport, storyOf(event, opened, first));
  return { ...described, storyline, link, ...(placedBy === undefined ? {} : { placedBy }) };
}

/** Parts from an event what had been merged into it: where it stood by that one in a storyline, that one does again. */
export function withPlaceOf(
  from: StoryState,
  into: StoryState,
): readonly [from: StoryState, into: StoryState] {
  if (from.placedBy !== into.event) return [from, into];
  const { placedBy, storyline, link, ...rest } = from;
  return [
    { ...rest, storyline: null, link: null },
    { ...into, storyline, link },
  ];
}

/** The earlier of two moments, as far as they are known. */
function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

function added(into: readonly Counted[], from: readonly Counted[], most: number): readonly Counted[] {
  const counts = new Map(into);
  for (const [key, count] of from) counts.set(key, (counts.get(key) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
}

/** Stems of title and lead, the most repeated first: not the parts of names ("egypt", "egyptian"), which are compared as names. */
function topicWords({ terms, names }: StoryReport): readonly string[] {
  const parts = names.flatMap(([name]) => name.split(/[\s-]+/u));
  const begins = new Set(parts.map((part) => part.slice(0, NAME_STEM)));
  return terms
    .filter(
      ([stem, , lead]) =>
        lead > 0 && stem.length > 2 && !/\d/u.test(stem) && !begins.has(stem.slice(0, NAME_STEM)),
    )
    .sort((a, b) => b[2] - a[2])
    .map(([stem]) => stem);
}

/** Letters by which a stem is known as a name's: "japan" and "japanes". */
const NAME_STEM = 5;
