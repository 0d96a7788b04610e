import type { Name, Quote, Token } from '../../model/analysis.ts';
import type { Sentence } from '../../model/span.ts';
import { WEEKDAYS } from './name-words.ts';
import { type OpenMark, type Quoted, quotedIn } from './quote-marks.ts';
import { mainSubject, type SpeechFrame, speechFrames } from './reported-speech.ts';
import { speakerText } from './speakers.ts';

/** A sentence as far as its quotes need it. */
export interface QuoteText extends Pick<Sentence, 'text' | 'part' | 'paragraph'> {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** Fewer quoted words are a term or irony ("guests"), unless they are all of the sentence. */
const LEAST_WORDS = 4;

/** A sentence that is nothing but a quotation keeps the speaker before it for at most this many sentences. */
const KEEPS_SPEAKER = 5;

/** What is carried from one sentence to the next. */
interface State {
  readonly open: OpenMark;
  readonly speaker: string | null;
  /** Sentences since that speaker was named. */
  readonly since: number;
  /** The last person named, for "he" and "she". */
  readonly person: string | null;
}

const START: State = { open: null, speaker: null, since: 0, person: null };

/**
 * Who says what: direct quotations by their marks, and what verbs of speech report, each with its speaker as the text
 * names him ("he" and "she" are the last person named).
 * @param sentences all sentences of one English article, in order
 * @returns the quotes of each sentence, in order; a quotation over several sentences is one quote in each of them
 */
export function quotesOf(sentences: readonly QuoteText[]): Quote[][] {
  let state = START;
  const leftOpen: boolean[] = [];
  const found = sentences.map((sentence, at) => {
    const entered = startsParagraph(sentences, at) ? enterParagraph(state, sentence) : state;
    const { quotes, next } = quotesIn(sentence, entered);
    state = next;
    leftOpen.push(next.open !== null);
    return quotes;
  });
  for (let at = found.length - 2; at >= 0; at -= 1) {
    if (leftOpen[at] === true && !startsParagraph(sentences, at + 1))
      found[at] = namedLater(found[at], found[at + 1]);
  }
  return found;
}

function startsParagraph(sentences: readonly QuoteText[], at: number): boolean {
  const [before, sentence] = [sentences[at - 1], sentences[at]];
  return before?.part !== sentence?.part || before?.paragraph !== sentence?.paragraph;
}

/** `"It is over. We won," said Smith`: the first sentence's speaker is named in the second. */
function namedLater(quotes: readonly Quote[] = [], next: readonly Quote[] = []): Quote[] {
  const speaker = next.find(({ kind }) => kind === 'direct')?.speaker ?? null;
  return quotes.map((quote) =>
    quote.speaker === null && quote.kind === 'direct' ? { ...quote, speaker } : quote,
  );
}

/** An unclosed quotation goes on in the next paragraph where that opens with a mark again. */
function enterParagraph(state: State, sentence: QuoteText): State {
  const opensWithMark = /^["“‘'«]/u.test(sentence.text);
  return { ...state, open: null, speaker: opensWithMark ? state.speaker : null };
}

function quotesIn(sentence: QuoteText, state: State): { quotes: Quote[]; next: State } {
  const { text, tokens, names } = sentence;
  const { quoted, open } = quotedIn(text, state.open);
  const inside = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      quoted.some((stretch) => token.start >= stretch.start && token.end <= stretch.end)
    );
  };
  const person = names.findLast(
    (name) =>
      name.kind === 'person' &&
      quoted.every((stretch) => name.end <= stretch.start || name.start >= stretch.end),
  );
  const people = { inSentence: person?.full ?? null, before: state.person, group: state.speaker };
  const said = withSpeakers(sentence, speechFrames(tokens, inside), people);
  const named =
    said.find(({ speaker }) => speaker !== null)?.speaker ??
    (quoted.length > 0 ? subjectOf(sentence, inside, people) : null);
  const alone = quoted.length > 0 && isOnlyQuoted(text, quoted);
  const kept = alone && state.since < KEEPS_SPEAKER ? state.speaker : null;
  const direct = quoted
    .filter((stretch) => alone || isUtterance(text.slice(stretch.start, stretch.end)))
    .map(
      (stretch): Quote => ({
        ...place(text, stretch.start, stretch.end),
        kind: 'direct',
        speaker: nearest(sentence, said, stretch) ?? kept ?? named,
      }),
    );
  const indirect = said.flatMap(({ frame, speaker }) => indirectQuote(sentence, frame, speaker, direct));
  const speaker = named ?? (alone ? state.speaker : null);
  return {
    quotes: [...direct, ...indirect]
      .filter((quote) => quote.end > quote.start)
      .sort((a, b) => a.start - b.start || b.end - a.end),
    next: {
      open,
      speaker,
      since: named === null ? state.since + 1 : 0,
      person: person?.full ?? state.person,
    },
  };
}

/** Whom a pronoun may stand for. */
interface People {
  readonly inSentence: string | null;
  readonly before: string | null;
  /** The last speaker, for "they" and "it". */
  readonly group: string | null;
}

/** Without a verb of speech the subject of the sentence speaks: "Smith lauded the 'new and innovative ideas'". */
function subjectOf(
  { text, tokens, names }: QuoteText,
  inside: (at: number) => boolean,
  people: People,
): string | null {
  const phrase = mainSubject(tokens, tokens.length);
  if (phrase === null || inside(phrase.from)) return null;
  const words = speakerText(text, tokens, names, phrase);
  return words === null ? null : resolved(words, names, tokens[phrase.from]?.start ?? 0, people);
}

interface Said {
  readonly frame: SpeechFrame;
  readonly speaker: string | null;
}

function withSpeakers(
  { text, tokens, names }: QuoteText,
  frames: readonly SpeechFrame[],
  people: People,
): Said[] {
  let last: string | null = null;
  return frames.map((frame) => {
    const phrase = frame.subject;
    const words = phrase === null ? null : speakerText(text, tokens, names, phrase);
    const own = words === null ? null : resolved(words, names, tokens[phrase?.from ?? 0]?.start ?? 0, people);
    const speaker: string | null = frame.continues ? (last ?? own) : own;
    last = speaker ?? last;
    return { frame, speaker };
  });
}

/** "he" and "she" are the person named before them in the sentence, else before it; "I" and "we" tell no reader who. */
function resolved(words: string, names: readonly Name[], start: number, people: People): string | null {
  const lower = words.toLowerCase();
  if (/^(?:i|we|you|us|me|my|our|your|who|what|which|that|this|these|those|one|there)$/u.test(lower))
    return null;
  if (lower === 'they' || lower === 'it') return people.group;
  if (lower !== 'he' && lower !== 'she') return WEEKDAYS.has(lower) ? null : words;
  const before = names.findLast((name) => name.kind === 'person' && name.end <= start);
  return before?.full ?? people.before ?? people.inSentence;
}

/** The speaker whose verb stands nearest to a quotation in its sentence. */
function nearest({ tokens }: QuoteText, said: readonly Said[], stretch: Quoted): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { frame, speaker } of said) {
    const verb = tokens[frame.verb];
    if (verb === undefined || speaker === null) continue;
    const distance = verb.start >= stretch.end ? verb.start - stretch.end : stretch.start - verb.end;
    if (distance < least) [best, least] = [speaker, distance];
  }
  return best;
}

function indirectQuote(
  { text, tokens }: QuoteText,
  frame: SpeechFrame,
  speaker: string | null,
  direct: readonly Quote[],
): Quote[] {
  if (frame.content === null || speaker === null) return [];
  const start = tokens[frame.content.from]?.start;
  const end = tokens[frame.content.to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return [];
  if (direct.some((quote) => quote.start - 2 <= start && end <= quote.end + 2)) return [];
  return [{ ...place(text, start, end), kind: 'indirect', speaker }];
}

function place(text: string, start: number, end: number): { start: number; end: number; text: string } {
  return { start, end, text: text.slice(start, end) };
}

/** Long enough, and not the title of a work ("This Week With George Smith"). */
function isUtterance(text: string): boolean {
  const count = wordCount(text);
  if (count < LEAST_WORDS) return false;
  const long = text.match(/[\p{L}'’]{4,}/gu) ?? [];
  return count > 8 || !long.every((word) => /^['’]?\p{Lu}/u.test(word));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

/** No more than two words stand outside the marks. */
function isOnlyQuoted(text: string, quoted: readonly Quoted[]): boolean {
  let outside = '';
  let done = 0;
  for (const { start, end } of quoted) {
    outside += `${text.slice(done, start)} `;
    done = end;
  }
  return wordCount(outside + text.slice(done)) <= 2;
}
