import type { AnalysedArticle, AnalysedSentence, Token } from '../model/analysis.ts';

/** A word of a title between blanks, its marks stripped, with what the analysis says of it. */
export interface TitleWord {
  readonly text: string;
  /** As it stands, with its marks. */
  readonly raw: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Stems that carry content; several for "Trump-Putin", none for "the". */
  readonly stems: readonly string[];
  readonly name: boolean;
  readonly place: boolean;
  readonly person: boolean;
  /** A comma, dash or the like follows: a phrase does not run on. */
  readonly ends: boolean;
}

/** Labels that stand before or after a headline and are no part of it. */
const LABEL_BEFORE =
  /^\s*(?:\W*(?:live(?: updates?| blog)?|breaking(?: news)?|watch|video|photos|pictures|in pictures|analysis|opinion|comment|editorial|exclusive|explainer|explained|updated?|update \d|just in|developing|factbox|timeline|q&a|interview|listen|podcast|read|report|special report|wrapup \d)\s*[:|–—-]\s*)+/i;
const LABEL_AFTER =
  /\s*(?:[-–—|:]\s*(?:live(?: updates?| blog)?|as it happened|video|in pictures|report|reports|sources|analysis|opinion)|[([](?:video|photos|pictures|updated?|live|watch)[)\]])\s*$/i;
/** Longer titles are cut first: they are hostile or no titles. */
const TITLE_LIMIT = 300;

/**
 * Where the headline proper stands in a title: without labels, the publisher's name, and a kicker before a colon.
 * @returns offsets into the title, end exclusive
 */
export function headlineRange(title: string, publisher: string): { start: number; end: number } {
  let end = Math.min(title.length, TITLE_LIMIT);
  end = withoutPublisher(title.slice(0, end), publisher).length;
  end = title.slice(0, end).replace(LABEL_AFTER, '').length;
  let start = LABEL_BEFORE.exec(title.slice(0, end))?.[0].length ?? 0;
  start += kickerLength(title.slice(start, end));
  return { start, end };
}

/** "Top Female Music Execs: Academy ...", "Schumer on Waters: Calling for ...": what follows are somebody's words. */
const SPEAKER_BEFORE =
  /^\s*(?:\p{Lu}[\p{L}.'’-]*(?:\s+(?:on|and|of|the|\p{Lu}[\p{L}.'’-]*)){0,5}):\s+["“‘']?\p{Lu}/u;

const SAYS_BEFORE = /^[^:]{3,60}\b(?:says?|tells?|told|said|to) (?:\p{L}+ ?){0,3}:\s/u;

/** @returns whether a headline gives what somebody says, rather than what happened: "X: words", or words in quotation marks before it */
export function isQuoteHeadline(title: string): boolean {
  if (/^\s*["“‘'«]/u.test(title) || SAYS_BEFORE.test(title)) return true;
  return SPEAKER_BEFORE.test(title) && /["“‘'«]/u.test(title);
}

function withoutPublisher(title: string, publisher: string): string {
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' :: ', ' • '].map((mark) => title.lastIndexOf(mark)));
  if (cut <= 0) return title;
  const head = title.slice(0, cut);
  const tail = title.slice(cut + 3).trim();
  const same = publisher !== '' && plain(tail).includes(plain(publisher).slice(0, 40));
  const short = tail.split(/\s+/).length <= 3 && head.split(/\s+/).length >= 4;
  return same || (short && (title[cut + 1] === '|' || /^[\p{Lu}\d]/u.test(tail))) ? head : title;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
}

/** "Alaska summit: Trump and Putin fail to ..." - up to four words and a colon, when a headline of four words is left. */
function kickerLength(title: string): number {
  const kicker = /^\s*[^:\s]+(?:\s+[^:\s]+){0,3}:\s+/u.exec(title)?.[0] ?? '';
  return title.slice(kicker.length).trim().split(/\s+/).length >= 4 ? kicker.length : 0;
}

/** @returns the words of the article's headline proper, in order */
export function titleWords({ article, sentences }: AnalysedArticle): readonly TitleWord[] {
  const { start, end } = headlineRange(article.title, article.source.name);
  const title = sentences.filter(({ part }) => part === 'title');
  return wordsBetween(article.title, start, end, title);
}

/** @returns the words of a sentence in the same form, for a name where no headline makes one */
export function sentenceWords(sentence: AnalysedSentence): readonly TitleWord[] {
  const start = DATELINE.exec(sentence.text)?.[0].length ?? 0;
  return wordsBetween(sentence.text, start, sentence.text.length, [sentence]);
}

/** "WASHINGTON (AP) — ". */
const DATELINE = /^\p{Lu}[^.;:]{1,60}?\s*(?:\)\s*[-–—:]*|[–—]|\s-)\s+(?=\p{Lu})/u;

function wordsBetween(
  text: string,
  start: number,
  end: number,
  sentences: readonly AnalysedSentence[],
): readonly TitleWord[] {
  const offset = sentences[0]?.span.start ?? 0;
  const shifted = <P extends { readonly start: number; readonly end: number }>(
    from: number,
    places: readonly P[],
  ) => places.map((place) => ({ ...place, start: place.start + from, end: place.end + from }));
  const tokens = sentences.flatMap(({ span, tokens: own }) => shifted(span.start - offset, own));
  const names = sentences.flatMap(({ span, names: own }) => shifted(span.start - offset, own));
  const headline = text.slice(start, end);
  return [...headline.matchAll(/\S+(?:\s[–—-](?=\s))?/gu)].flatMap((match) => {
    const from = start + match.index;
    const to = from + match[0].length;
    const word = ABBREVIATION.test(match[0])
      ? match[0]
      : match[0].replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, '');
    if (word === '') return [];
    const inside = tokens.filter((token) => token.start >= from && token.end <= to && token.stem !== '');
    const named = names.filter((name) => name.start < to && name.end > from);
    return [
      {
        text: word,
        raw: match[0],
        lower: word.toLowerCase(),
        lemma: inside.at(-1)?.lemma ?? word.toLowerCase(),
        pos: inside.at(-1)?.pos ?? 'X',
        stems: inside.filter(carriesContent).map(({ stem }) => stem),
        name: named.length > 0,
        person: named.some(({ kind }) => kind === 'person'),
        place: named.some(({ kind, country }) => kind === 'place' || country !== null),
        ends: !ABBREVIATION.test(match[0]) && /(?:[,;:.!?)\]–—]["'”’]?|\s[–—-])$/u.test(match[0]),
      },
    ];
  });
}

/** "U.S.", "Dr.": the last point belongs to the word. */
const ABBREVIATION =
  /^(?:(?:\p{Lu}\.){2,}|\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Jr|Sr)\.)$/u;

function carriesContent({ stop, stem }: Token): boolean {
  return !stop && stem.length > 1;
}
