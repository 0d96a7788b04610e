import { type Article, articleText } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Question } from '../model/question.ts';

/** What the templates of questions are made of besides words of the report. */
const TEMPLATE =
  words(`will would can could may might shall should must is are was were be been being am has have had do does did
  who whom whose what which when where why how many much long far soon the a an of to in on by at for from with and or not
  take place end week weekend months month year until before after between through as than it they
  january february march april may june july august september october november december`);
/** Verbs whose forms begin unlike each other. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  `go went gone|take took taken|come came|bring brought|buy bought|think thought|hold held|win won|fall fell|leave left|sell sold
  |stand stood|rise rose|run ran|see saw seen|sit sat|strike struck|tell told|write wrote|find found|fight fought|get got|give gave
  |speak spoke|break broke|choose chose|drive drove|drop dropped|lose lost|make made|wear wore|swear swore sworn|become became
  |begin began begun|lie lay lain|lay laid|say said|pay paid|teach taught|catch caught|build built|keep kept|meet met|lead led`
    .split('|')
    .map((line) => line.trim().split(' '))
    .map(([base = '', ...forms]) => [base, forms] as const),
);
/** The passage itself gives this share of a question's own words; the rest may be a name in full or what the subject stands for. */
const FROM_PASSAGE = 0.5;
const SHORT_WORD = 5;
const NUMBER = /^\p{N}/u;

/**
 * Whether a question is made of the report's words, in whatever form, and the template's: half of its own words at least from its
 * passages, each of them from the report, each number from the report, the date it is due or the date of the report.
 * @returns null when it is; else the reason against it, in a reader's words
 */
export function questionWordsFault(
  { text, evidence, due }: Question,
  articles: ReadonlyMap<ArticleId, Article>,
): string | null {
  const passages = vocabulary(evidence.map(({ passage }) => passage).join(' '));
  const report = vocabulary(
    evidence
      .flatMap(({ article }) => articles.get(article) ?? [])
      .map(articleText)
      .join(' '),
  );
  const dates = evidence.flatMap(({ published }) => published?.slice(0, 4) ?? []);
  const known = new Set([
    ...numbersOf([due?.from, due?.to]),
    ...dates,
    ...dates.map((year) => String(Number(year) + 1)),
  ]);
  const own = wordsOf(text).filter((word) => !TEMPLATE.has(word));
  let fromPassage = 0;
  for (const word of own) {
    if (covers(passages, word)) fromPassage++;
    else if (NUMBER.test(word) ? !known.has(word) && !isDayOrYear(word) : !covers(report, word))
      return `the report does not have the question's word "${word}"`;
  }
  const counted = own.filter((word) => !NUMBER.test(word)).length;
  return fromPassage >= FROM_PASSAGE * counted ? null : 'the question says something else than its passage';
}

/** A date in full stands for a weekday or month of the passage. */
function isDayOrYear(number: string): boolean {
  return /^(?:[12]?\d|3[01]|(?:19|20)\d\d)$/u.test(number);
}

function numbersOf(days: readonly (string | undefined)[]): readonly string[] {
  return days.flatMap((day) => (day === undefined ? [] : day.split('-').map((part) => String(Number(part)))));
}

/** The words of a text, with their first letters, by which other forms of them are found. */
interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
}

function vocabulary(text: string): Vocabulary {
  const found = new Set(wordsOf(text));
  return {
    words: found,
    openings: new Set([...found].flatMap((word) => [word.slice(0, 3), word.slice(0, 4)])),
  };
}

function covers({ words: known, openings }: Vocabulary, word: string): boolean {
  if (known.has(word) || (!NUMBER.test(word) && openings.has(opening(word)))) return true;
  return FORMS.get(word)?.some((form) => known.has(form)) ?? false;
}

/** "decide" and "decided" begin alike; of short words three letters have to do ("need", "needing"). */
function opening(word: string): string {
  return word.slice(0, word.length > SHORT_WORD ? 4 : 3);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
