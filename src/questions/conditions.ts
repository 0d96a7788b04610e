import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { actClasses } from './act-classes.ts';
import { type Actor, actorOf } from './actor.ts';
import type { Candidate, Report } from './candidate.ts';
import { complementEnd } from './complement.ts';
import { dueDate } from './due-date.ts';
import { matterOf } from './matter.ts';
import { isNounPhrase } from './noun-phrase.ts';
import { isInQuote, type QuotedRanges } from './quoted.ts';
import { readsWell } from './reads-well.ts';
import { asQuestion, render } from './render.ts';
import { isVerbal, lower, verbForm } from './word-forms.ts';

const CONSEQUENCE = /\b(?:will|would|could|may|might)\b/i;
/** Longest subject that is looked for. */
const REACH = 12;

/**
 * The condition on which a sentence makes something depend: "If no deal is reached by Friday, ...".
 * @param report the article
 * @param sentence one of its sentences
 * @param quoted the article's direct quotes, which are left alone
 * @returns "Will a deal be reached by ...?", or none. The condition must open the sentence, stand in the present, have a
 *   named or institutional actor (or "no ..."), and an act of a known class
 */
export function conditions(
  report: Report,
  sentence: AnalysedSentence,
  quoted: QuotedRanges,
): readonly Candidate[] {
  const { tokens, text, dates } = sentence;
  if (lower(tokens[0]) !== 'if' || sentence.part === 'title' || !CONSEQUENCE.test(text)) return [];
  if (isInQuote(quoted, sentence, 0)) return [];
  const none = lower(tokens[1]) === 'no';
  const start = none ? 2 : 1;
  const verb = presentVerb(tokens, start);
  if (verb === null) return [];
  const actor = actorOf(sentence, null, { start, end: verb.at, pronoun: false, said: null, leadDate: null });
  const end = complementEnd(tokens, verb.act, dates);
  if (actor === null || end === null || !(none || actor.kind === 'name' || actor.kind === 'institution'))
    return [];
  const act = actOf(tokens, verb.act);
  if (act === null || actClasses(act).length === 0) return [];
  const rest = render(sentence, verb.act + 1, end);
  const due = dueDate(sentence, verb.act, end, report.analysed.article.published);
  if (rest === null || due === 'past' || (due === null && end <= verb.act + (none ? 1 : 2))) return [];
  const subject = none ? withArticle(actor, tokens[verb.at - 1]) : actor.text;
  const question = `Will ${subject} ${tokens[verb.act]?.lemma ?? ''} ${rest}`.trim();
  const candidate: Candidate = {
    kind: 'open question',
    text: asQuestion(question),
    actor: actor.text,
    matter: matterOf(sentence, actor.range, sentence, act, { start: verb.act + 1, end }),
    due: due?.due ?? null,
    deadline: due?.deadline ?? false,
    moves: false,
    report,
    sentence,
  };
  return readsWell(candidate.text) ? [candidate] : [];
}

/** The verb in the present: where the subject ends, and the verb that tells the act ("fails to agree": agree). */
function presentVerb(
  tokens: readonly Token[],
  start: number,
): { readonly at: number; readonly act: number } | null {
  for (let at = start + 1; at < tokens.length && at <= start + REACH; at += 1) {
    const token = tokens[at] as Token;
    if (!isVerbal(token) || !isNounPhrase(tokens, start, at)) continue;
    if (token.pos === 'AUX' && token.lemma === 'do') {
      if (lower(token) === 'did') return null;
      const act = lower(tokens[at + 1]) === 'not' || lower(tokens[at + 1]) === "n't" ? at + 2 : at + 1;
      return tokens[act]?.pos === 'VERB' ? { at, act } : null;
    }
    if (token.lemma === 'fail' && lower(tokens[at + 1]) === 'to') return { at, act: at + 2 };
    if (token.pos === 'AUX') return lower(token) === 'is' || lower(token) === 'are' ? { at, act: at } : null;
    return verbForm(token) === 's' || (verbForm(token) === 'base' && plural(tokens[at - 1]))
      ? { at, act: at }
      : null;
  }
  return null;
}

function plural(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && lower(token) !== token.lemma;
}

/** The act; of "is reached" it is "reach", of "is not reached" none can be read. */
function actOf(tokens: readonly Token[], verb: number): string | null {
  const token = tokens[verb];
  if (token === undefined || token.lemma !== 'be') return token?.lemma ?? null;
  const inner = tokens[verb + 1];
  return inner?.pos === 'VERB' && verbForm(inner) === 'past' ? inner.lemma : null;
}

/** "no deal": "a deal"; "no talks": "any talks". */
function withArticle({ text }: Actor, head: Token | undefined): string {
  if (plural(head)) return `any ${text}`;
  return `${/^[aeio]/i.test(text) ? 'an' : 'a'} ${text}`;
}
