import type { AnalysedArticle } from '../model/analysis.ts';
import type { OriginLink } from '../model/origin.ts';

/**
 * A report without the paragraphs that its publisher repeats in report after report: they tell of the publisher, and
 * nothing of the event. Places in its text stay what they are.
 * @param link the report's origin, which names those paragraphs; left out when it is not known
 */
export function withoutFurniture(analysed: AnalysedArticle, link: OriginLink | undefined): AnalysedArticle {
  const furniture = link?.furniture;
  if (furniture === undefined) return analysed;
  const isReport = ({ part, paragraph }: AnalysedArticle['sentences'][number]): boolean =>
    part !== 'body' || !furniture.includes(paragraph);
  return { ...analysed, sentences: analysed.sentences.filter(isReport) };
}
