import { analyseArticle } from '../articles/analyse.ts';
import { checkWording as checkSentences, LONGEST_CLAIM } from '../checking/wording/check-wording.ts';
import { readSources } from '../checking/wording/source-sentences.ts';
import { oneLine } from '../lib/plain-text.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, SourceId } from '../model/id.ts';
import { pageLanguage } from '../model/language.ts';
import type { WordingCheck } from '../model/wording-check.ts';

/** Claims come from anywhere: of one beyond the gate's limit only so much is read that the gate sees it. */
const READ = 2 * LONGEST_CLAIM;

/**
 * The gate for wording that is nobody's copy, a model's, an editor's or a reader's: may it be published on the strength of these
 * reports? Pure. Made once for many claims about the same reports.
 * Example (run as a test in `src/app/check-wording.test.ts`): `claimChecker(articles)('Lund resigned on Monday.').verdict`
 * @param articles the reports a claim may rest on
 * @returns a function from one claim, of a sentence or a few, to its verdict, with reasons and the passages that come nearest
 */
export function claimChecker(articles: readonly Article[]): (claim: string) => WordingCheck {
  const sources = readSources(articles.map(analyseArticle));
  const lang = pageLanguage(articles.map((article) => article.lang));
  return (claim) => {
    const text = oneLine(claim.slice(0, READ));
    const { sentences } = analyseArticle({ ...CLAIM, lang, paragraphs: [text] });
    return checkSentences(
      sentences.filter(({ part }) => part === 'body'),
      sources,
    );
  };
}

/** A claim is read like the only paragraph of a report without publisher and date. */
const CLAIM: Article = {
  id: 'claim' as ArticleId,
  source: { id: 'claim' as SourceId, name: '', home: null, country: null, kind: 'unknown' },
  url: null,
  title: '',
  standfirst: null,
  byline: null,
  published: null,
  lang: 'en',
  paragraphs: [],
  credit: null,
  changed: null,
  basis: 'given',
};
