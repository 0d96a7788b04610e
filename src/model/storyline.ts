import type { EventId, StorylineId } from './id.ts';

/** Why an event stands in a storyline: the event it was found to belong with, and what the two have in common. */
export interface StorylineLink {
  /** An event that was there before, in the order of acceptance; its id then (a merge may have given it another since). */
  readonly event: EventId;
  /** Names that both have, those that tell most first, in lower case. */
  readonly names: readonly string[];
  /** Words of the matter that both have, those that tell most first, as stems. */
  readonly words: readonly string[];
  /** Days without a report between the two; 0 where their reports overlap, null where a date is unknown. */
  readonly daysApart: number | null;
  /** How alike the two are, 0 to 1, with the time between them. */
  readonly score: number;
  /** The score from which on two events are of one storyline. */
  readonly asked: number;
}

/** The storyline that an event stands in, and why. The event that a storyline began with has none of its own. */
export interface EventStoryline {
  readonly id: StorylineId;
  readonly link: StorylineLink;
}

/** Events that follow from one another: a war, a negotiation, a trial, a storm and its aftermath. */
export interface Storyline {
  /** The id that the event had which it began with; kept however the storyline grows. */
  readonly id: StorylineId;
  /** Short name from the names and words that its events share: "Sarn Bridge inquiry". */
  readonly name: string;
  /** In order of time (by first report), each with its link; `link` null = the storyline began with it. */
  readonly events: readonly { readonly event: EventId; readonly link: StorylineLink | null }[];
}
