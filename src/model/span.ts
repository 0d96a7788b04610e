import type { ArticleId } from './id.ts';

/** A place in an article: UTF-16 offsets into `articleText`, end exclusive. The unit of evidence. */
export interface Span {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** One sentence of an article: `text` is exactly what `span` points at. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly part: 'title' | 'standfirst' | 'body';
  /** Index of its paragraph in the body; 0 for title and standfirst. */
  readonly paragraph: number;
  /** Place within its article, counted over all parts: the title is 0. */
  readonly index: number;
}
