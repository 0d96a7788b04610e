import { isFiniteVerb } from '../../lib/clause.ts';
import type { Token } from '../../model/analysis.ts';
import { WEEKDAYS } from './name-words.ts';
import { isPlainSpeech, isSayVerb } from './say-verbs.ts';
import { type SpeakerPhrase, speakerAfter, speakerBefore } from './speakers.ts';

/** A verb of speech with its subject, and the words it reports (null when these can only be a quotation). */
export interface SpeechFrame {
  /** Token of the verb, or of "according". */
  readonly verb: number;
  readonly subject: SpeakerPhrase | null;
  /** Tokens [from, to) of what is said. */
  readonly content: { readonly from: number; readonly to: number } | null;
  /** "..., saying that": its speaker is that of the frame before. */
  readonly continues: boolean;
}

/** "that" belongs to a verb of speech within this many tokens: "told reporters in Kyiv on Friday that". */
const THAT_REACH = 12;
/** Less is no assertion: "Smith said on Friday." */
const LEAST_WORDS = 3;

/**
 * Verbs of speech in a sentence, outside quotation marks.
 * @param tokens the sentence's tokens
 * @param isQuoted whether a token stands inside quotation marks
 */
export function speechFrames(tokens: readonly Token[], isQuoted: (at: number) => boolean): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  tokens.forEach((token, at) => {
    const according = token.lemma === 'accord' || token.lemma === 'according';
    if (!(according || isVerbOfSpeech(tokens, at)) || isQuoted(at)) return;
    const frame = according ? accordingTo(tokens, at) : verbFrame(tokens, at, isQuoted);
    if (frame !== null) frames.push(frame);
  });
  return frames.map((frame, at) => upTo(frame, frames[at + 1]));
}

/** What is said ends where ", saying that" goes on with more. */
function upTo(frame: SpeechFrame, next: SpeechFrame | undefined): SpeechFrame {
  const { content } = frame;
  if (content === null || next === undefined || !next.continues) return frame;
  if (content.from >= next.verb || content.to < next.verb) return frame;
  const shorter = { from: content.from, to: next.verb - 1 };
  return { ...frame, content: long(shorter) ? shorter : null };
}

/** "C, according to S" and "According to S, C". */
function accordingTo(tokens: readonly Token[], at: number): SpeechFrame | null {
  if (tokens[at + 1]?.text !== 'to') return null;
  const subject = speakerAfter(tokens, at + 1);
  if (subject === null) return null;
  const comma = tokens.findIndex((token, index) => index >= subject.to && token.text === ',');
  const content =
    at <= 1
      ? { from: comma === -1 ? subject.to : comma + 1, to: end(tokens) }
      : { from: 0, to: beforeComma(tokens, at) };
  return { verb: at, subject, content: long(content) ? content : null, continues: false };
}

function verbFrame(
  tokens: readonly Token[],
  at: number,
  isQuoted: (at: number) => boolean,
): SpeechFrame | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const previous = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (previous === 'to') return null;
  const participle = /ing$/u.test(token.text);
  if (!participle && isPassive(tokens, at)) return null;
  if (participle && tokens[at - 1]?.text !== ',') return null;
  const inverted = isInverted(tokens, at, isQuoted);
  const subject = participle
    ? mainSubject(tokens, at)
    : inverted
      ? speakerAfter(tokens, at)
      : speakerBefore(tokens, at);
  if (subject === null && !participle) return null;
  if (/^(?:what|how|which|whom)$/i.test(tokens[(subject?.from ?? 0) - 1]?.text ?? '')) return null;
  if (inverted || endsHere(tokens, at) || isInserted(tokens, at, subject)) {
    const from = subject === null || inverted ? at : subject.from;
    const content = { from: 0, to: beforeComma(tokens, from) };
    return {
      verb: at,
      subject,
      content: long(content) && tokens[content.to]?.text === ',' ? content : null,
      continues: participle,
    };
  }
  return { verb: at, subject, content: contentAfter(tokens, at, isQuoted), continues: participle };
}

/** The tagger takes "reports" for a noun now and then: "The Post reports that". */
function isVerbOfSpeech(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.pos === 'VERB') return isSayVerb(token.lemma);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return token.pos === 'NOUN' && before?.pos === 'PROPN' && after?.text === 'that' && isSayVerb(token.lemma);
}

/** "Sales were great, he said, wiping his face": a subject after a comma, a comma after the verb. */
function isInserted(tokens: readonly Token[], at: number, subject: SpeakerPhrase | null): boolean {
  return subject !== null && tokens[at + 1]?.text === ',' && tokens[subject.from - 1]?.text === ',';
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some((token) => token.lemma === 'be' && token.pos === 'AUX');
}

/** `"...," said Smith`: the verb follows a comma or a closing mark, its subject follows the verb and no verb the subject. */
function isInverted(tokens: readonly Token[], at: number, isQuoted: (at: number) => boolean): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !/^[,”“"’'?!]$/u.test(before.text) || /ing$/u.test(tokens[at]?.text ?? ''))
    return false;
  const subject = speakerAfter(tokens, at);
  if (subject === null) return false;
  if (before.text !== ',' || isQuoted(at - 2)) return true;
  if (!/^(?:say|add|report|write|tell|ask)$/u.test(tokens[at]?.lemma ?? '')) return false;
  return /^[,.;(]?$/u.test(tokens[subject.to]?.text ?? '');
}

/** "..., Smith said.", "..., he told reporters in Kyiv on Friday.": nothing is reported behind the verb. */
function endsHere(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || /^(?:VERB|AUX|SCONJ)$/u.test(token.pos) || /^["“‘:]$/u.test(token.text))
      return false;
    if (index > at + THAT_REACH) return false;
  }
  return tokens.slice(0, at).some((token) => token.text === ',') || at + 2 >= tokens.length;
}

/** What follows the verb: after "that" where there is one, else after the hearer ("told the BBC"). */
function contentAfter(
  tokens: readonly Token[],
  verb: number,
  isQuoted: (at: number) => boolean,
): { from: number; to: number } | null {
  const to = end(tokens);
  const lemma = tokens[verb]?.lemma ?? '';
  for (let at = verb + 1; at < Math.min(to, verb + THAT_REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined || isQuoted(at)) break;
    if (token.text === 'that' && token.pos !== 'DET')
      return long({ from: at + 1, to }) ? { from: at + 1, to } : null;
    if ((token.pos === 'VERB' || token.pos === 'AUX') && at > verb + 1) break;
  }
  if (!isPlainSpeech(lemma) && !isQuoted(verb + 2)) return null;
  const from = contentStart(
    tokens,
    lemma === 'tell' ? (speakerAfter(tokens, verb)?.to ?? verb + 1) : verb + 1,
  );
  if (from === null || !long({ from, to })) return null;
  if (NEEDS_CLAUSE.test(lemma) && !tokens.slice(from, to).some((_, at) => isFiniteVerb(tokens, from + at)))
    return null;
  return { from, to };
}

/** Verbs that take things as well ("added Latin hits", "told a joke"): without "that" a clause must follow. */
const NEEDS_CLAUSE =
  /^(?:say|add|note|report|tell|explain|believe|think|argue|write|conclude|show|reveal|confirm)$/u;

/** What is said begins after a weekday ("said Friday the deal"); "wrote for", "said in" and "said, adding" report nothing. */
function contentStart(tokens: readonly Token[], at: number): number | null {
  const from = WEEKDAYS.has(tokens[at]?.text.toLowerCase() ?? '') ? at + 1 : at;
  const first = tokens[from]?.text.toLowerCase() ?? '';
  return /^(?:[,;:.—–-]|for|about|in|on|at|by|with|after|as|when|during|and|over|from|so)$/u.test(first)
    ? null
    : from;
}

/**
 * The subject of the first verb of the sentence: who "..., saying that" most often tells of.
 * @param before only a verb before this token counts
 */
export function mainSubject(tokens: readonly Token[], before: number): SpeakerPhrase | null {
  const verb = tokens.findIndex((token) => /^(?:VERB|AUX)$/u.test(token.pos) && !/ing$/u.test(token.text));
  return verb === -1 || verb >= before ? null : speakerBefore(tokens, verb);
}

/** Without the full stop. */
function end(tokens: readonly Token[]): number {
  return /^[.!?]$/u.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
}

/** The comma before a clause, or the clause's own start. */
function beforeComma(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.text === ',' ? at - 1 : at;
}

function long({ from, to }: { from: number; to: number }): boolean {
  return to - from >= LEAST_WORDS;
}
