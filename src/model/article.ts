import type { ArticleId } from './id.ts';
import type { Picture } from './picture.ts';
import type { Source } from './source.ts';
import type { Instant } from './time.ts';

/** One report by one source. Texts are plain text, white space folded, furniture taken out. */
export interface Article {
  readonly id: ArticleId;
  readonly source: Source;
  /** Canonical address, or null for texts handed in without one. */
  readonly url: string | null;
  readonly title: string;
  /** The summary line under the title, or null. */
  readonly standfirst: string | null;
  readonly byline: string | null;
  /** When it was published: the earliest of page date, feed date and first seen; null when nothing is known. */
  readonly published: Instant | null;
  /** When its publisher was last seen to change its words; null while they are as first read. */
  readonly changed: Instant | null;
  /** BCP 47 primary language tag in lower case; 'und' when not known. */
  readonly lang: string;
  readonly paragraphs: readonly string[];
  /** The agency or partner the report credits ("Reuters", "with AP"), found in dateline, byline or end note. */
  readonly credit: string | null;
  /** The main picture; left out or null when none is known. */
  readonly picture?: Picture | null;
  /** Where the text came from: the page itself, the feed's summary alone, or handed in by the caller. */
  readonly basis: 'page' | 'feed' | 'given';
}

/**
 * The one text that every span of an article points into: title, standfirst and paragraphs, one a line.
 * @param article the article
 * @returns its text; offsets of spans are UTF-16 code units into this string
 */
export function articleText(article: Article): string {
  const head = article.standfirst === null ? [article.title] : [article.title, article.standfirst];
  return [...head, ...article.paragraphs].join('\n');
}
