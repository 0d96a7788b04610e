import { analyseArticle } from '../src/articles/analyse.ts';
import { compareSentence } from '../src/checking/wording/compare-sentence.ts';
import { readSources, type Sources } from '../src/checking/wording/source-sentences.ts';
import { copiedShare, wordingFeatures } from '../src/checking/wording/wording-features.ts';
import type { AnalysedSentence } from '../src/model/analysis.ts';
import { readJsonLines } from './jsonl.ts';
import { labelledText } from './labelled-text.ts';

/** A claim with what people said of it. */
export interface LabelledClaim {
  /** What is drawn together when the interval is estimated. */
  readonly unit: string;
  readonly supported: boolean;
  readonly features: readonly number[];
  /** Share of its three words in a row that stand so in the report. */
  readonly copied: number;
  /** Share of the unit's sentences that people found supported; 0 or 1 for one claim a unit. */
  readonly share: number;
}

/** @returns the sentences of a text that stands for itself */
export function sentencesOf(text: string): readonly AnalysedSentence[] {
  return analyseArticle(labelledText('claim', text.replace(/\s+/gu, ' '), null)).sentences.filter(
    ({ part }) => part !== 'title',
  );
}

/** @returns a report's text ready for comparison */
export function sourcesOf(id: string, text: string): Sources {
  return readSources([analyseArticle(labelledText(id, text, null))]);
}

/** @returns what the gate sees of a claim */
export function featuresOf(claim: string, sources: Sources): Pick<LabelledClaim, 'features' | 'copied'> {
  const compared = sentencesOf(claim).map((sentence) => compareSentence(sentence, sources));
  return { features: wordingFeatures(compared), copied: copiedShare(compared) };
}

/** WiCE (Kamoi et al., EMNLP 2023): a sentence of Wikipedia against the page it cites; supported or not wholly. */
export async function wiceClaims(dataDir: string): Promise<readonly LabelledClaim[]> {
  const claims = await readJsonLines<{ id: string; claim: string; label: string; evidence: string[] }>(
    dataDir,
    'wice/claims.jsonl',
  );
  return claims.map(({ id, claim, label, evidence }) => {
    const supported = label === 'supported';
    return {
      unit: id,
      supported,
      share: Number(supported),
      ...featuresOf(claim, sourcesOf(id, evidence.join('\n'))),
    };
  });
}

/** QAGS (Wang, Cho and Lewis, ACL 2020): sentences of summaries that models wrote, against the article. */
export async function qagsClaims(dataDir: string, part: 'cnndm' | 'xsum'): Promise<readonly LabelledClaim[]> {
  const items = await readJsonLines<{
    id: string;
    part: string;
    article: string;
    score: number;
    sentences: { sentence: string; label: number }[];
  }>(dataDir, 'qags/items.jsonl');
  return items
    .filter((item) => item.part === part)
    .flatMap(({ id, article, sentences, score }) => {
      const sources = sourcesOf(id, article);
      return sentences.map(({ sentence, label }) => ({
        unit: id,
        supported: label === 1,
        share: score,
        ...featuresOf(sentence, sources),
      }));
    });
}

/** SummEdits, news (Laban et al., EMNLP 2023): summaries with an edit of a word or two, against the article. */
export async function summEditsClaims(dataDir: string): Promise<readonly LabelledClaim[]> {
  const docs = await readJsonLines<{ id: string; text: string }>(dataDir, 'summedits-news/docs.jsonl');
  const sources = new Map(docs.map(({ id, text }) => [id, sourcesOf(id, text)]));
  const claims = await readJsonLines<{ doc: string; claim: string; label: number }>(
    dataDir,
    'summedits-news/claims.jsonl',
  );
  return claims.flatMap(({ doc, claim, label }) => {
    const source = sources.get(doc);
    return source === undefined
      ? []
      : [{ unit: doc, supported: label === 1, share: label, ...featuresOf(claim, source) }];
  });
}
