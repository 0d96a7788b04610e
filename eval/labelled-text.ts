import type { Article } from '../src/model/article.ts';
import type { ArticleId, SourceId } from '../src/model/id.ts';
import type { Instant } from '../src/model/time.ts';

/**
 * A labelled text as an article without a title, uncleaned, so that the labels' offsets stay true: an offset into the
 * article's text is the label's plus one.
 * @param id the set's id of the text
 * @param text its text as the labels count it
 * @param published time of publication, or null
 */
export function labelledText(id: string, text: string, published: Instant | null): Article {
  return {
    id: id as ArticleId,
    source: { id: 'labelled' as SourceId, name: 'Labelled set', home: null, country: null, kind: 'unknown' },
    url: null,
    title: '',
    standfirst: null,
    byline: null,
    published,
    lang: 'en',
    paragraphs: text.split('\n'),
    credit: null,
    changed: null,
    basis: 'given',
  };
}
