import type { Article } from './article.ts';
import type { ArticleId, OriginId, StatementId } from './id.ts';
import type { OriginLink } from './origin.ts';
import type { Sentence, Span } from './span.ts';
import type { Instant } from './time.ts';

/** What a sentence does in a news report (after Choubey et al., ACL 2020, news discourse profiling). */
export const ROLES = [
  'main event',
  'consequence',
  'previous event',
  'context',
  'history',
  'anecdote',
  'evaluation',
  'expectation',
  'furniture',
] as const;
export type Role = (typeof ROLES)[number];

/** Rules by which words may be left out of a copied sentence. */
export type CutRule =
  | 'dateline'
  | 'credit'
  | 'parenthesis'
  | 'leading connective'
  | 'leading time'
  | 'trailing attribution'
  | 'relative clause'
  | 'closing clause';

/** Rules by which words may be replaced: a closed list. */
export type SubstitutionRule = 'pronoun to name' | 'surname to name' | 'relative date to date';

/** One recorded change to the passage; offsets are into the evidence's `passage`, end exclusive. */
export type Edit =
  | { readonly kind: 'cut'; readonly start: number; readonly end: number; readonly rule: CutRule }
  | {
      readonly kind: 'substitute';
      readonly start: number;
      readonly end: number;
      readonly to: string;
      readonly rule: SubstitutionRule;
      /** Where in the article the replacement is read off (the name's full form); null for dates. */
      readonly basis: Span | null;
    };

/** A passage that a statement rests on, with all a reader needs to judge it. */
export interface Evidence {
  readonly span: Span;
  /** Exactly what the span points at. */
  readonly passage: string;
  readonly article: ArticleId;
  readonly origin: OriginId;
  readonly source: string;
  readonly country: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly published: Instant | null;
}

/**
 * A sentence as evidence.
 * @param sentence the sentence, which must be one of `article`
 * @param article the article it stands in
 * @param link the article's origin
 * @returns the passage with its publisher, time and origin
 */
export function evidenceOf(sentence: Sentence, article: Article, link: OriginLink): Evidence {
  return {
    span: sentence.span,
    passage: sentence.text,
    article: article.id,
    origin: link.origin,
    source: article.source.name,
    country: article.source.country,
    title: article.title,
    url: article.url,
    published: article.published,
  };
}

/** How a sentence came to its place: told on request, never stored. */
export interface Choice {
  /** What the sentence does in its report, the likeliest first, with probabilities that sum to 1. */
  readonly roles: readonly { readonly role: Role; readonly probability: number }[];
  /** The features that spoke most for or against its likeliest role, with their weights. */
  readonly features: readonly { readonly feature: string; readonly weight: number }[];
  /** What it scored when it was chosen, less its likeness to what stood on the page; null where it was the only one of its day. */
  readonly score: number | null;
}

/** Words for a statement that are nobody's copy, a model's or a person's. */
export interface Rewording {
  /** Who worded it: "an editor", the name of a model. */
  readonly by: string;
  /** The sentence as it was copied, with the recorded edits: what stands where the wording fails the check. */
  readonly copied: string;
}

/** One sentence proposed for an explainer: the first evidence's passage with the recorded edits. */
export interface DraftStatement {
  readonly id: StatementId;
  readonly text: string;
  /** Left out where `text` is copied. */
  readonly reworded?: Rewording;
  readonly role: Role;
  /** The passage it was copied from first; then one passage for each further origin that supports it. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly edits: readonly Edit[];
  /** Independent origins among the evidence. */
  readonly origins: number;
  /** Who says it, where the sentence is somebody's words or view; null = the report's own assertion. */
  readonly speaker: string | null;
  /** Left out unless it was asked for. */
  readonly choice?: Choice;
}

/** The verdict that the evidence supports the statement: the one gate to publication. */
export interface Check {
  readonly verdict: 'supported' | 'refused';
  /** Rules that were tried, each with its outcome, in a reader's words. */
  readonly reasons: readonly { readonly rule: string; readonly held: boolean; readonly detail: string }[];
}

/** A statement that has been through the check. */
export interface Statement extends DraftStatement {
  readonly check: Check;
}
