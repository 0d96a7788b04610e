import type { Article } from './article.ts';
import type { ArticleId, OriginId } from './id.ts';
import { UNNAMED_SOURCE } from './source.ts';
import type { Span } from './span.ts';

/**
 * Why an article stands under its origin: it opened it, or it shares its words with an earlier one. 'agency credit': an
 * adapted copy of which both credit the agency; 'original': the agency's own report, seen after a copy of it.
 */
export type OriginReason = 'own report' | 'original' | 'same text' | 'adapted copy' | 'agency credit';

/**
 * An article's independent report. The origin's id is derived from the first article that carried it;
 * copies, reprints and shortened agency copy point to that same origin.
 */
export interface OriginLink {
  readonly article: ArticleId;
  readonly origin: OriginId;
  readonly reason: OriginReason;
  /** The earlier article it shares its words with; null for an own report. */
  readonly of: ArticleId | null;
  /** Share of the words of one (of the two, the one that has more) that stand in the other, 0 to 1; null for an own report. */
  readonly containment: number | null;
  /** The agency credited, where one is. */
  readonly agency: string | null;
  /** Paragraphs that its publisher repeats in report after report, by their place from 0: no words of the report. */
  readonly furniture?: readonly number[];
}

/** A passage that two articles have in common: its place in both. */
export interface SharedPassage {
  readonly span: Span;
  readonly of: Span;
  readonly words: number;
  /** Its first words, as `span` points at them. */
  readonly opening: string;
}

/**
 * How many independent reports stand behind an event: copies count with their origin, and a publisher confirms nothing
 * by reporting twice, so all of its own reports count once.
 * @param members the event's articles with their origins
 */
export function countIndependent(
  members: readonly { readonly article: Article; readonly link: OriginLink }[],
): number {
  const publisherOf = new Map<OriginId, string>();
  for (const { article, link } of members) {
    const opens = link.reason === 'own report' && !publisherOf.has(link.origin);
    if ((opens || link.reason === 'original') && article.source.name !== UNNAMED_SOURCE)
      publisherOf.set(link.origin, article.source.id);
  }
  return new Set(members.map(({ link }) => publisherOf.get(link.origin) ?? link.origin)).size;
}
