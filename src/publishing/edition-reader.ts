import type { Category } from '../model/event.ts';
import type { ArticleId, EventId, FeedId, StorylineId } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Change, Revision, RevisionLine } from '../model/revision.ts';
import type { SourceKind } from '../model/source.ts';
import type { StorylineLink } from '../model/storyline.ts';
import type { Day, Instant } from '../model/time.ts';

/** A window on a list: `limit` entries after skipping `offset`. */
interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** An event as a card: what the front page and the API's list show of its newest revision. */
export interface EventSummary {
  readonly event: EventId;
  readonly name: string;
  readonly title: string;
  readonly category: Category;
  readonly importance: number;
  /** The sentences of the bottom line, in order, and who they are from (no name twice). */
  readonly bottomLine: readonly { readonly text: string; readonly source: string }[];
  readonly reports: number;
  readonly origins: number;
  /** Number of the newest revision, and when it was published: the time of last change. */
  readonly revision: number;
  readonly updated: Instant;
  readonly firstReported: Instant | null;
}

/** One report as it came in. */
export interface ReportLine {
  readonly article: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly kind: SourceKind;
  readonly country: string | null;
  readonly url: string | null;
  readonly published: Instant | null;
  /** When its publisher was last seen to change its words; null while they are as first read. */
  readonly changed: Instant | null;
  readonly lang: string;
  /** The published event it belongs to; null when there is none (yet). */
  readonly event: { readonly id: EventId; readonly name: string } | null;
}

/** How a feed is doing; the API gives it as it stands here. */
export interface FeedHealth {
  readonly feed: FeedId;
  /** The publisher's name. */
  readonly source: string;
  readonly home: string | null;
  readonly country: string | null;
  readonly kind: SourceKind;
  readonly url: string;
  /** Names of the folders of the list it was imported from, the outermost first. */
  readonly folders: readonly string[];
  /** Whether the pages of its publisher's reports are fetched; else its own words are all that is read. */
  readonly fullText: boolean;
  readonly lastSuccess: Instant | null;
  /** Polls in a row that failed; 0 after one that went well. */
  readonly failures: number;
  /** The problem of the last poll, also of one that was read all the same; null when there was none. */
  readonly lastProblem: (Pick<Problem, 'code' | 'message'> & { readonly at: Instant }) | null;
  /** Items taken from it so far. */
  readonly items: number;
  /** How long it is left between two polls, learned from how often it changes; null = not learned yet. */
  readonly intervalSeconds: number | null;
  /** Not to be polled before; null = as soon as there is time. */
  readonly nextPoll: Instant | null;
  /** It is gone for good, or moved to another feed's address, and is polled no more. */
  readonly retired: boolean;
}

/** A problem with the moment it happened. */
export interface ProblemLine extends Problem {
  readonly at: Instant;
}

/** An open dated step of a published event. */
export interface UpcomingStep {
  readonly event: EventId;
  readonly name: string;
  readonly category: Category;
  readonly question: Question;
}

/** What a reader looks for. */
export interface SearchQuery {
  /** As it was typed; words within double quotes must follow one another. Without a word in it nothing is found. */
  readonly text: string;
  /** The event's; of reports, only those of such events are found. */
  readonly category?: Category | null;
  /** ISO 3166-1 alpha-2 code in capitals: where an event is, or the publisher of a report. */
  readonly country?: string | null;
  /** First and last day: events with news between them, reports published between them. */
  readonly since?: Day | null;
  readonly until?: Day | null;
  /** From 1 on. */
  readonly page?: number;
}

/** A piece of a text; `found` = it is one of the words looked for. */
export interface SearchSegment {
  readonly text: string;
  readonly found: boolean;
}

export interface SearchHit {
  readonly kind: 'explainer' | 'report';
  /** The event's short name, or the report's headline. */
  readonly title: readonly SearchSegment[];
  /** A path of ours for an explainer, the publisher's address for a report; null when it has none. */
  readonly address: string | null;
  /** The sentence of the explainer that holds most of the words; empty for a report. */
  readonly passage: readonly SearchSegment[];
  /** When the explainer last changed, or the report was published. */
  readonly at: Instant | null;
  /** The publisher of a report; null for an explainer. */
  readonly source: { readonly name: string; readonly country: string | null } | null;
  /** The explainer itself, or the published event that the report belongs to; null when there is none. */
  readonly event: { readonly id: EventId; readonly name: string; readonly category: Category } | null;
}

/** A page of what was found: explainers first, those most about the words first; then reports, newest first. */
export interface SearchFound {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** There are more than `total`: only the newest matches are counted. */
  readonly atLeast: boolean;
  readonly page: number;
  /** Pages there are; at least 1. */
  readonly pages: number;
}

/** A storyline with its published events, for its page and for the pages of these events. */
export interface StorylineView {
  readonly id: StorylineId;
  /** Short name: "Sarn Bridge inquiry". It may change while the storyline is young; the id never does. */
  readonly name: string;
  /** In order of time, by first report; of a very long one the newest. `link` says why an event stands here, null = it began here. */
  readonly events: readonly { readonly event: EventSummary; readonly link: StorylineLink | null }[];
}

/** A storyline in a list. */
export interface StorylineSummary {
  readonly id: StorylineId;
  readonly name: string;
  /** Published events, two or more. */
  readonly events: number;
  /** First report of the first event and of the last one; null where none is dated. */
  readonly began: Instant | null;
  readonly newest: Instant | null;
  /** When one of its events last changed. */
  readonly updated: Instant;
}

/** How often a publisher's sentences are used. */
export interface SourceUse {
  /** The publisher's name. */
  readonly source: string;
  readonly events: number;
  readonly sentences: number;
}

/** Revisions of published events by the day of their publication. */
export interface Archive {
  /** When the first and the last revision were published; null while there is none. */
  between(): Promise<{ readonly first: Instant; readonly last: Instant } | null>;
  /** How many events have a revision of each day, `until` included, newest day first; days without are left out. */
  days(query: {
    readonly from: Day;
    readonly until: Day;
  }): Promise<readonly { readonly day: Day; readonly events: number }[]>;
  /** The last revision of each event that changed on a day, the event that changed last first. */
  day(query: { readonly day: Day; readonly limit: number }): Promise<readonly Revision[]>;
}

/** A report by name. */
export interface NamedReport {
  readonly article: ArticleId;
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  readonly lang: string;
}

/** How the reports of an event came together, the last first in each list. */
export interface ComingTogether {
  /** Events made one or parted, and reports moved, by the machine or by a person. */
  readonly steps: readonly {
    /** What was done, by whom, and why, in a reader's words. */
    readonly text: string;
    readonly reasons: readonly string[];
    readonly at: Instant | null;
    /** The event at the other end; null when its address leads here. */
    readonly other: EventId | null;
    /** The first of the reports that went along. */
    readonly reports: readonly NamedReport[];
  }[];
  /** Reports that came by themselves; the first one opened the event. */
  readonly arrivals: readonly {
    readonly report: NamedReport;
    readonly opened: boolean;
    readonly at: Instant | null;
  }[];
}

/** What the address of an event leads to. */
type EventLookup =
  | { readonly kind: 'found'; readonly revision: Revision }
  | { readonly kind: 'moved'; readonly to: EventId }
  | { readonly kind: 'not found' };

/**
 * All that publishing reads. "Published" means that the event has at least one revision and was not merged away.
 * The store implements it; nothing here writes. A method that fails throws: the site answers with status 500.
 */
export interface EditionReader {
  /** Published events by their newest revision, most important first, ties by event id. `category` and `country` null = all. */
  events(
    query: Window & { readonly category: Category | null; readonly country?: string | null },
  ): Promise<readonly EventSummary[]>;
  /** Countries in which published events are, with how many, by code. */
  countries(): Promise<readonly { readonly country: string; readonly events: number }[]>;
  /** How many published explainers use sentences of each publisher, and how many sentences. */
  sourceUse(): Promise<readonly SourceUse[]>;
  /** Revisions of published events that corrected something, newest first. */
  corrections(query: Window): Promise<readonly Revision[]>;
  /** What was published when. */
  readonly archive: Archive;
  /** The newest revision of an event; `id` is any text a reader typed. */
  event(id: string): Promise<EventLookup>;
  /** What each revision of an event changed, oldest first; empty for an unknown one. */
  history(event: EventId): Promise<readonly RevisionLine[]>;
  /** The newest revisions of an event, newest first. */
  revisions(query: { readonly event: EventId; readonly limit: number }): Promise<readonly Revision[]>;
  /** An event as it stood in one revision; null when it has none of that number. */
  revision(event: EventId, number: number): Promise<Revision | null>;
  /** The net changes of an event for a reader who last saw the revision of that number; 0 = since the first one. */
  changesSince(event: EventId, revision: number): Promise<readonly Change[]>;
  /** How the reports of an event, and of those merged into it, came together; `limit` bounds each list. */
  comingTogether(query: { readonly event: EventId; readonly limit: number }): Promise<ComingTogether>;
  /** Revisions of all published events, newest first, ties by event id. */
  updates(query: Window): Promise<readonly Revision[]>;
  /** Revisions of published events in the order of publication, `edition` counting up: those after one of them. */
  publications(query: {
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly { readonly edition: number; readonly revision: Revision }[]>;
  /** Events that were first published since a moment, newest first. */
  newlyPublished(query: {
    readonly since: Instant;
    readonly limit: number;
  }): Promise<readonly { readonly event: EventId; readonly title: string; readonly at: Instant }[]>;
  /** When something was last published; null when nothing was. */
  changed(): Promise<Instant | null>;
  /** Articles as they came, newest first. */
  reports(query: Window): Promise<readonly ReportLine[]>;
  /**
   * Open steps of all published events that are due on `from` or later, soonest first.
   * `upcomingSteps` in `upcoming-steps.ts` reads them off an explainer.
   */
  comingUp(query: { readonly from: Day; readonly limit: number }): Promise<readonly UpcomingStep[]>;
  /** Full text of published explainers and of the headlines of all reports. */
  search(query: SearchQuery): Promise<SearchFound>;
  /** A storyline by its id (any text a reader typed); null for an unknown one and where fewer than two events are published. */
  storyline(id: string): Promise<StorylineView | null>;
  /** The storyline of an event; null where it stands alone. */
  storylineOf(event: EventId): Promise<StorylineView | null>;
  /** Storylines of two published events or more, the one that changed last first. */
  storylines(query: Window): Promise<readonly StorylineSummary[]>;
  /** Every feed known, by source name. */
  feeds(): Promise<readonly FeedHealth[]>;
  /** The last problems, newest first. */
  problems(query: { readonly limit: number }): Promise<readonly ProblemLine[]>;
  /** A UUID that is this edition's for good: ids in feeds are made of it, so that they do not depend on the site's address. */
  identity(): Promise<string>;
  /** Changes whenever anything published changes (not with every poll): the key of cached pages. */
  version(): Promise<string>;
}

/** The part of a reader that tells how feeds are doing. */
export type HealthReader = Pick<EditionReader, 'feeds' | 'problems'>;
