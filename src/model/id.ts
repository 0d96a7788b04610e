/**
 * Branded ids: strings that the compiler keeps apart, so that an article's id is never taken for an event's.
 * They are derived from content (see `lib/hash.ts`), never drawn at random: same input, same ids.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Branded<'SourceId'>;
export type FeedId = Branded<'FeedId'>;
export type ArticleId = Branded<'ArticleId'>;
export type OriginId = Branded<'OriginId'>;
export type EventId = Branded<'EventId'>;
/** The id of the event that the storyline began with. */
export type StorylineId = Branded<'StorylineId'>;
export type StatementId = Branded<'StatementId'>;
export type QuestionId = Branded<'QuestionId'>;
export type DecisionId = Branded<'DecisionId'>;
