import type { Generated } from 'kysely';
import type { Category } from '../../model/event.ts';
import type { GroupingAct } from '../../model/grouping.ts';
import type { ArticleId, EventId, FeedId, QuestionId, SourceId, StorylineId } from '../../model/id.ts';
import type { ProblemCode } from '../../model/problem.ts';
import type { ItemChange, SourceKind } from '../../model/source.ts';
import type { Day, Instant } from '../../model/time.ts';

/** Nouns as JSON text: written once, read whole. Flags are 0 or 1, since SQLite has no boolean. */
type Json = string;
type Flag = 0 | 1;

export interface SourceTable {
  id: SourceId;
  name: string;
  home: string | null;
  country: string | null;
  kind: SourceKind;
  /** Whether pages of its reports are fetched; 0 = the feeds' own words are all that is read. */
  full_text: Generated<Flag>;
}

/** A feed's address and what polling has learnt of it. */
export interface FeedTable {
  id: FeedId;
  source: SourceId;
  url: string;
  name: string | null;
  folders: Generated<Json>;
  etag: string | null;
  last_modified: string | null;
  next_poll: Instant | null;
  interval_seconds: number | null;
  last_success: Instant | null;
  failures: number;
  retired: Flag;
  items: number;
  problem_code: ProblemCode | null;
  problem_message: string | null;
  problem_at: Instant | null;
}

/** A feed's entry: `done` is set in the transaction that stores its article or gives the reason why there is none. */
export interface ItemTable {
  feed: FeedId;
  key: string;
  published: Instant | null;
  seen: Instant;
  item: Json;
  done: Flag;
  /** How the feed changed the entry since it was last done; null when it did not. */
  again: ItemChange | null;
  /** Code of the problem for which the item gave no article; null when it gave one or is not yet done. */
  dropped: string | null;
}

/** An accepted article. `seq` is the order of acceptance, of which all later results are a function. */
export interface ArticleTable {
  seq: Generated<number>;
  id: ArticleId;
  url: string | null;
  published: Instant | null;
  accepted: Instant;
  /** The words as they are now; earlier ones are in `article_version`. */
  article: Json;
  /** How often its words were read: 1 = never changed. */
  version: Generated<number>;
  /** The id that the link it came by would give; null when it came without one, or before that was kept. */
  came_by: ArticleId | null;
  /** When its words were last read; null = at acceptance. */
  reread: Instant | null;
}

/** The words that a changed article had before. */
export interface ArticleVersionTable {
  id: ArticleId;
  version: number;
  /** When other words took their place. */
  until: Instant;
  article: Json;
}

/** What placing an article found: its origin, its event, and the features with which later ones are compared. */
export interface PlacementTable {
  seq: number;
  article: ArticleId;
  /** Null when the article is of a kind that makes no event (a recipe, a list of briefs). */
  event: EventId | null;
  link: Json;
  origin_features: Json;
  grouping_features: Json;
  /** What the article was to the grouping's window when it was taken in; null when that was not kept. */
  taken: Json | null;
}

/** One step in the life of events, in order: applied one after the other they give every article's event. */
export interface ActTable {
  id: Generated<number>;
  /** How far the order of acceptance had been placed. */
  seq: number;
  kind: GroupingAct['kind'];
  /** The article it is about; null where it is about several. */
  article: ArticleId | null;
  from_event: EventId | null;
  into_event: EventId | null;
  act: Json;
}

/** What a person decided, in the order in which it was given. */
export interface DecisionTable {
  id: Generated<number>;
  at: Instant;
  wish: Json;
  note: string | null;
  state: Json;
  /** 1 until it was carried out or found impossible. */
  waiting: Generated<Flag>;
}

/** An event with the columns that lists are sorted and filtered by. */
export interface EventTable {
  id: EventId;
  merged_into: EventId | null;
  /** `seq` of the last article that changed it; work is due while greater than `explained_seq`. */
  changed_seq: number;
  explained_seq: number;
  /** When the calendar alone makes work: a due date passes. */
  recheck_at: Instant | null;
  /** Number of the newest revision; 0 = not published. */
  revision: number;
  category: Category | null;
  /** The newest revision as a card of a list. */
  summary: Json | null;
  /** Importance on a scale that does not age, so that one index serves every day. */
  rank: number;
  updated: Instant | null;
  /** Its row in `search_explainer`; null = not published, or merged away. */
  search_row: number | null;
  /** Where it is, as ISO 3166-1 alpha-2; null where that is not known. */
  country: string | null;
}

/** An event as it is compared to find storylines. */
export interface StoryTable {
  event: EventId;
  /** How many events had opened before it. */
  opened: number;
  /** First report; storylines are told in this order. */
  began: Instant | null;
  storyline: StorylineId | null;
  /** Why it stands in its storyline; null for the event that the storyline began with. */
  link: Json | null;
  /** Null once it is merged into another event. */
  state: Json | null;
}

export interface StorylineTable {
  id: StorylineId;
  name: string;
  /** Events that ever stood in it. */
  events: number;
}

export interface RevisionTable {
  event: EventId;
  number: number;
  at: Instant;
  revision: Json;
  /** Counts the publications of this store from 1: the cursor of those who follow all changes. */
  edition: number;
}

/** The revisions of an event without their explainers, which are most of what a revision holds. */
export interface HistoryTable {
  event: EventId;
  number: number;
  line: Json;
}

/** Sentences of a publisher on the page of an event, as its newest revision has them. */
export interface SourceUseTable {
  event: EventId;
  /** The publisher's name. */
  source: string;
  sentences: number;
}

/** Revisions that corrected something. */
export interface CorrectionTable {
  event: EventId;
  number: number;
  at: Instant;
}

/** Open dated steps of the newest revision of each event, for the calendar of all events. */
export interface StepTable {
  event: EventId;
  question: QuestionId;
  due_from: Day;
  due_to: Day;
  step: Json;
}

export interface ProblemTable {
  id: Generated<number>;
  at: Instant;
  code: ProblemCode;
  stage: string;
  subject: string;
  message: string;
}

/** Full text of what is published; `rowid` tells the time (see `search-index.ts`). */
export interface SearchExplainerTable {
  rowid: number;
  name: string;
  /** One sentence a line. */
  body: string;
  facets: string;
  /** When the event was first reported. */
  first: Instant;
  event: EventId;
}

/** Full text of the headlines of all reports. */
export interface SearchReportTable {
  rowid: number;
  title: string;
  facets: string;
  article: ArticleId;
}

/** Vectors that an embedding model gave for texts, by the hash of each text. */
export interface EmbeddingTable {
  model: string;
  content: string;
  /** Packed (`lib/packed-vector.ts`). */
  vector: string;
}

export interface MetaTable {
  key: string;
  value: string;
}

export interface Tables {
  source: SourceTable;
  feed: FeedTable;
  item: ItemTable;
  article: ArticleTable;
  article_version: ArticleVersionTable;
  placement: PlacementTable;
  act: ActTable;
  decision: DecisionTable;
  event: EventTable;
  story: StoryTable;
  storyline: StorylineTable;
  revision: RevisionTable;
  history: HistoryTable;
  step: StepTable;
  problem: ProblemTable;
  source_use: SourceUseTable;
  correction: CorrectionTable;
  search_explainer: SearchExplainerTable;
  search_report: SearchReportTable;
  embedding: EmbeddingTable;
  meta: MetaTable;
}
