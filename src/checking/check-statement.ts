import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Check, DraftStatement } from '../model/statement.ts';
import { cutsFault, substitutionsFault, wordingFault } from './check-edits.ts';
import { passageFault } from './check-passage.ts';
import { quoteFault } from './check-quotes.ts';
import { supportFault } from './check-support.ts';

type Reason = Check['reasons'][number];

/**
 * Checks one sentence against the stored reports, believing nothing the draft says about itself.
 * @param statement the sentence with its evidence and recorded changes
 * @param articles the stored reports
 * @returns the verdict with one reason a rule; rules after a missing passage are not tried
 */
export function checkStatement(statement: DraftStatement, articles: ReadonlyMap<ArticleId, Article>): Check {
  const [first] = statement.evidence;
  const passages = reason('passages are in the stored reports', passagesFault(statement, articles));
  const article = articles.get(first.article);
  if (!passages.held || article === undefined) return { verdict: 'refused', reasons: [passages] };
  const edited = { ...statement, evidence: first };
  const reasons = [
    passages,
    reason('the sentence is the passage with the recorded changes', wordingFault(edited)),
    reason('only words that may go were left out', cutsFault(edited)),
    reason('replacements are read off the report', substitutionsFault(edited, article)),
    reason('quotations are word for word', quoteFault(statement.text, first.passage, statement.edits)),
    reason('the speaker is named in the report', speakerFault(statement, article)),
    reason('further reports say the same', supportsFault(statement)),
  ];
  return { verdict: reasons.every(({ held }) => held) ? 'supported' : 'refused', reasons };
}

function reason(rule: string, fault: string | null): Reason {
  return { rule, held: fault === null, detail: fault ?? 'holds' };
}

function passagesFault(statement: DraftStatement, articles: ReadonlyMap<ArticleId, Article>): string | null {
  for (const evidence of statement.evidence) {
    const fault = passageFault(evidence, articles);
    if (fault !== null) return fault;
  }
  return null;
}

function speakerFault({ role, speaker }: DraftStatement, article: Article): string | null {
  if (speaker === null) {
    const needsOne = role === 'evaluation' || role === 'expectation';
    return needsOne ? 'a view or expectation without its speaker' : null;
  }
  if (speaker === article.source.name) return null;
  return articleText(article).includes(speaker) ? null : 'the report does not name the speaker';
}

function supportsFault({ evidence, origins }: DraftStatement): string | null {
  const [first, ...others] = evidence;
  for (const further of others) {
    const fault = supportFault(first, further);
    if (fault !== null) return fault;
  }
  const counted = new Set(evidence.map(({ origin }) => origin)).size;
  return counted === origins ? null : 'the number of independent reports is wrong';
}
