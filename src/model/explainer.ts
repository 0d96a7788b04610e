import type { FigureClass } from './analysis.ts';
import type { Category, EventPlace, Importance } from './event.ts';
import type { ArticleId, EventId, OriginId } from './id.ts';
import type { OriginReason, SharedPassage } from './origin.ts';
import type { Question } from './question.ts';
import type { SourceKind } from './source.ts';
import type { Evidence, Statement } from './statement.ts';
import type { EventStoryline } from './storyline.ts';
import type { Day, Instant } from './time.ts';

/** Stakes for one party: "Ukraine", "Markets". The label is ours. `affected` null = everyone. */
export interface Stake<S> {
  readonly affected: string | null;
  readonly statements: readonly S[];
}

/** A dated day of the event with the sentence that tells what happened or was reported on it. */
export interface TimelineEntry<S> {
  readonly day: Day;
  /** The day comes from the sentence itself ('event'), or is only the day of the report. */
  readonly basis: 'event' | 'report';
  readonly statement: S;
}

/** Our mark behind a value whose report corrects an earlier one; everything before it is the passage's own words. */
export const CORRECTED_MARK = ' (corrected)';

/** One quantity on which reports differ or which changed, each value with who says it and when. */
export interface Difference {
  readonly class: FigureClass;
  /** What is counted, as a label of ours: "killed", "length of the meeting (hours)". */
  readonly label: string;
  /** 'update' = a later report carries the count on; 'conflict' = reports disagree. */
  readonly kind: 'update' | 'conflict';
  readonly values: readonly { readonly text: string; readonly evidence: Evidence }[];
}

/** What makes an article a copy of another. */
export interface SharedWithReport {
  readonly article: ArticleId;
  /** Share of the words of one of the two that stand in the other, 0 to 1. */
  readonly share: number;
  /** The longest passages; empty when the other article is not of the event. */
  readonly passages: readonly SharedPassage[];
}

/** One article of the event in the list of sources. */
export interface SourceReport {
  readonly article: ArticleId;
  readonly origin: OriginId;
  readonly reason: OriginReason;
  /** What it has in common with the earlier report that tells its origin; null for a report of its own. */
  readonly shared: SharedWithReport | null;
  readonly source: string;
  readonly kind: SourceKind;
  /** BCP 47 primary tag; missing in revisions of versions that did not record it. */
  readonly lang?: string;
  readonly country: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly published: Instant | null;
  /** When its publisher was last seen to change its words; null while they are as first read. */
  readonly changed: Instant | null;
}

/** A sentence that was proposed and not published, with the reason. */
export interface Refusal {
  readonly text: string;
  readonly source: string;
  readonly reason: string;
}

/** The content of an event's page. Drafts hold `DraftStatement`, what is published holds `Statement`. */
export interface Explainer<S = Statement> {
  readonly event: EventId;
  /** The event's short name. */
  readonly name: string;
  /** `${name} Explained: What Happened, Why It Matters, and What Comes Next` */
  readonly title: string;
  readonly category: Category;
  /** Words and sections that spoke for the category; missing in revisions of versions that did not record them. */
  readonly categoryWords?: readonly string[];
  readonly importance: Importance;
  /** The moment the explainer is written for. */
  readonly asOf: Instant;
  /** Version of the engine that wrote it. */
  readonly engine: string;
  /** Two sentences at most. */
  readonly bottomLine: readonly S[];
  readonly whatHappened: readonly S[];
  readonly whyItMatters: readonly Stake<S>[];
  readonly whatComesNext: {
    /** What parties demand, plan or expect, as sentences. */
    readonly statements: readonly S[];
    /** Dated next steps (kind 'step') and open questions, open first, by due date. */
    readonly questions: readonly Question[];
  };
  readonly timeline: readonly TimelineEntry<S>[];
  readonly differences: readonly Difference[];
  /** Where the event is; missing in revisions of versions that did not record it. */
  readonly place?: EventPlace | null;
  /** The storyline it was found to belong to; null where it began one or stands alone, missing in revisions of versions that did not record it. */
  readonly storyline?: EventStoryline | null;
  /** Number of articles, and of independent origins among them. */
  readonly reports: number;
  readonly origins: number;
  readonly sources: readonly SourceReport[];
  readonly firstReported: Instant | null;
  readonly lastReported: Instant | null;
  readonly refused: readonly Refusal[];
}
