import type { AnalysedArticle, AnalysedSentence } from '../../model/analysis.ts';
import { isEnglish } from '../../model/language.ts';
import type { Check } from '../../model/statement.ts';
import type { CheckedSentence, Passage, WordingCheck } from '../../model/wording-check.ts';
import { type ComparedSentence, compareSentence } from './compare-sentence.ts';
import type { Finding } from './findings.ts';
import { quotationFault } from './quotations.ts';
import type { SourceSentence, Sources } from './source-sentences.ts';
import { copiedShare, wordingFeatures, wordingScore } from './wording-features.ts';
import { SCORE_WEIGHTS, SUPPORT_WEIGHTS } from './wording-weights.ts';

/** Enough copied, or enough found in the passages: at these shares nine of ten sentences of models' summaries were right. */
const COPIED_ENOUGH = 0.8;
const FOUND_ENOUGH = 0.9;
/** A claim longer than this is no sentence for an explainer; it would take the reader longer to check than to read the report. */
export const LONGEST_CLAIM = 2_000;

type Reason = Check['reasons'][number];

/**
 * The gate for words that were not copied: what they name, number, date, quote, deny and leave open must be so in one or two
 * sentences of one report, and nearly all they say must be found there.
 * @param claim the sentences that are checked, at most `LONGEST_CLAIM` characters together
 * @param sources what they may rest on
 * @returns the verdict with one reason a rule, the score and the passages
 */
export function checkWording(claim: readonly AnalysedSentence[], sources: Sources): WordingCheck {
  const text = claim.map((sentence) => sentence.text).join(' ');
  if (text.length > LONGEST_CLAIM)
    return refusedUnread(`${text.slice(0, 200)} ...`, 'it is too long to be checked');
  const sayable = claim.filter(({ tokens }) => tokens.some(({ stem }) => stem !== ''));
  if (sayable.length === 0) return refusedUnread(text, 'it has no words');
  const compared = sayable.map((sentence) => compareSentence(sentence, sources));
  const features = wordingFeatures(compared);
  const score = wordingScore(features, SCORE_WEIGHTS);
  const reasons = [
    valuesReason('names are those of the passages', 'name', compared),
    valuesReason('numbers are those of the passages', 'number', compared),
    valuesReason('days and months are those of the passages', 'calendar', compared),
    reason('quotations are word for word', quotationFault(text, sources)),
    findingReason('it denies what the passages deny, and nothing else', ['denied'], compared),
    findingReason('it is as sure as the passages', ['surer', 'unsure'], compared),
    findingReason('no word says the opposite', ['contradicted'], compared),
    reason('the rules for rewording know its language', firstFault(compared, languageFault)),
    reason('what it says is found in the passages', firstFault(compared, coverageFault)),
  ];
  return {
    claim: text,
    verdict: reasons.every(({ held }) => held) ? 'supported' : 'refused',
    reasons,
    score,
    support: wordingScore(features, SUPPORT_WEIGHTS),
    copied: copiedShare(compared),
    sentences: compared.map(shown),
  };
}

function refusedUnread(claim: string, detail: string): WordingCheck {
  const reasons = [{ rule: 'it can be checked', held: false, detail }];
  return { claim, verdict: 'refused', reasons, score: 0, support: 0, copied: 0, sentences: [] };
}

function reason(rule: string, fault: string | null): Reason {
  return { rule, held: fault === null, detail: fault ?? 'holds' };
}

/** A sentence that stands in a report word for word says what the report says, whatever a closer look would find. */
function firstFault(
  compared: readonly ComparedSentence[],
  of: (one: ComparedSentence) => string | null,
): string | null {
  for (const one of compared) {
    const fault = one.copied.whole ? null : of(one);
    if (fault !== null) return fault;
  }
  return null;
}

function valuesReason(rule: string, of: Finding['of'], compared: readonly ComparedSentence[]): Reason {
  return reason(
    rule,
    firstFault(compared, ({ findings }) => {
      const finding = findings.find((one) => one.of === of);
      return finding === undefined ? null : valueFault(finding);
    }),
  );
}

function valueFault({ kind, word, instead }: Finding): string {
  if (kind === 'replaced') return `"${word}" stands where the reports have "${instead}"`;
  return kind === 'elsewhere'
    ? `"${word}" is in the reports, but not in the passages`
    : `the reports do not have "${word}"`;
}

function findingReason(
  rule: string,
  kinds: readonly Finding['kind'][],
  compared: readonly ComparedSentence[],
): Reason {
  return reason(
    rule,
    firstFault(compared, ({ findings }) => {
      const finding = findings.find(({ kind }) => kinds.includes(kind));
      return finding === undefined ? null : saidFault(finding);
    }),
  );
}

function saidFault({ kind, word, instead }: Finding): string {
  if (kind === 'contradicted') return `"${word}" is the opposite of "${instead}"`;
  if (kind === 'surer') return `the passages leave "${word}" open`;
  if (kind === 'unsure') return `"${word}" is not in the passages`;
  return instead === null
    ? `"${word}" is denied, which the passages do not do`
    : `the passages say "${instead}"`;
}

function languageFault({ passages }: ComparedSentence): string | null {
  const known = passages.every(({ report }) => isEnglish(report.article.lang));
  return known ? null : 'only English can be reworded; in other languages a sentence has to be copied';
}

function coverageFault({ copied, found, findings }: ComparedSentence): string | null {
  const enough = found >= FOUND_ENOUGH || (copied.share >= COPIED_ENOUGH && copied.spliced === 0);
  const added = findings.find(({ kind }) => kind === 'new');
  if (enough && added === undefined) return null;
  if (enough) return `the reports do not have "${added?.word}", nor a word like it in its place`;
  const lacking = findings
    .filter(({ kind }) => kind === 'new' || kind === 'elsewhere')
    .map(({ word }) => `"${word}"`);
  const named = lacking.length === 0 ? '' : `; not ${lacking.slice(0, 5).join(', ')}`;
  return `the passages have ${Math.floor(100 * found)}% of its words${named}`;
}

function shown({ sentence, passages }: ComparedSentence): CheckedSentence {
  return { text: sentence.text, passages: passages.map(passageOf) };
}

function passageOf({ report, sentence }: SourceSentence): Passage {
  const { article }: AnalysedArticle = report;
  return {
    span: sentence.span,
    passage: sentence.text,
    article: article.id,
    source: article.source.name,
    country: article.source.country,
    title: article.title,
    url: article.url,
    published: article.published,
  };
}
