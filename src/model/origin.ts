import type { ArticleId, OriginId } from './id.ts';

/** Why an article stands under its origin. */
export type OriginReason = 'own report' | 'same text' | 'adapted copy' | 'agency credit';

/**
 * An article's independent report. The origin's id is derived from the first article that carried it;
 * copies, reprints and shortened agency copy point to that same origin.
 */
export interface OriginLink {
  readonly article: ArticleId;
  readonly origin: OriginId;
  readonly reason: OriginReason;
  /** The earlier article it copies; null for an own report. */
  readonly of: ArticleId | null;
  /** Share of the smaller text's shingles that the two share, 0 to 1; null for an own report. */
  readonly containment: number | null;
  /** The agency credited, where one is. */
  readonly agency: string | null;
}
