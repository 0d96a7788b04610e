import type { ProblemCode } from '../../model/problem.ts';
import type { Dropped } from '../clean/cleaner.ts';
import { SUBSCRIPTION_PROMPT } from '../clean/subscription.ts';
import { wordCount } from '../clean/words.ts';
import type { Block } from './block.ts';
import { WALLS } from './wall-words.ts';

/** Words of a brief on a page that calls itself an article; anything shorter is a stub or a wall. */
const DECLARED_WORDS = 30;
/** Words expected of a page that does not say what it is. */
const UNDECLARED_WORDS = 60;
/** Walls and error pages say little; a report that mentions a captcha is longer. */
const WALL_WORDS = 250;
/** A report cut off by a paywall shows at most this much; with more, what is shown is worth as much as a brief. */
const TEASER_WORDS = 250;
/** Characters looked at: no need to count the words of long texts exactly. */
const LOOKED_AT = 5000;
/** Share of characters in links from which a page that does not call itself an article is a list of other reports. */
const LINKED = 0.6;
/** The reason under which cleaners leave out ways to other reports. */
const RELATED = 'related reports';
/** A list of other reports has at least so many entries; reports have a few beside or below the text. */
const FEWEST_ENTRIES = 8;

/** What is known of a page when it is judged. */
export interface ReadText {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  /** The page calls itself an article. */
  readonly declared: boolean;
  /** The page says that it is not free to read. */
  readonly paid: boolean;
  /** The page is the front page of its site. */
  readonly isHome: boolean;
  /** All that the page shows; asked for only where hardly any text was found. */
  readonly wholeText: () => string;
}

/** What a page is instead of a report, with the code of the problem. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
}

/** @returns why what was read is no report, or null for a report */
export function refusalOf(read: ReadText): Refusal | null {
  const { title, declared } = read;
  const text = textOf(read);
  const words = wordCount(text);
  if (words < (declared ? DECLARED_WORDS : UNDECLARED_WORDS)) return tooFew(read, words);
  if (words <= WALL_WORDS) {
    for (const wall of WALLS) {
      const named = wall.title.test(title ?? '') && !(declared && words > UNDECLARED_WORDS);
      const said = !declared && wall.text.test(text) && words < UNDECLARED_WORDS * 2;
      if (named || said) return noArticle(`The page is ${wall.what}.`);
    }
  }
  if (declared) return null;
  if (read.isHome) return noArticle('The page is the front page of its site.');
  return isIndex(read, words) ? noArticle('The page is a list of other reports.') : null;
}

/** @returns true where a page shows only the first paragraphs of its report to readers without a subscription */
export function isTeaser(read: ReadText): boolean {
  const prompted = read.dropped.some((part) => part.reason === SUBSCRIPTION_PROMPT);
  return (read.paid || prompted) && wordCount(textOf(read)) < TEASER_WORDS;
}

function textOf({ blocks }: ReadText): string {
  let text = '';
  for (const block of blocks) {
    text += `${block.text}\n`;
    if (text.length > LOOKED_AT) break;
  }
  return text.slice(0, LOOKED_AT);
}

/** With hardly any text the page is refused in any case; what it shows otherwise only tells why. */
function tooFew(read: ReadText, words: number): Refusal {
  const whole = read.wholeText().slice(0, LOOKED_AT);
  for (const { what, title, text } of WALLS) {
    if (title.test(read.title ?? '') || text.test(whole)) return noArticle(`The page is ${what}.`);
  }
  return read.paid || isTeaser(read)
    ? {
        code: 'paywall',
        message: `The page shows ${words} words of its report to readers without a subscription.`,
      }
    : noArticle(`The page has ${words} words of text, too few for a report.`);
}

/** What is left of the text is links, or less than was left out as ways to other reports. */
function isIndex({ blocks, dropped }: ReadText, words: number): boolean {
  let characters = 0;
  let linked = 0;
  for (const block of blocks) {
    characters += block.text.length;
    linked += block.text.length * block.linked;
  }
  const elsewhere = dropped
    .filter((part) => part.reason === RELATED)
    .map((part) => part.text.slice(0, LOOKED_AT));
  return (
    linked > characters * LINKED ||
    (elsewhere.length >= FEWEST_ENTRIES && wordCount(elsewhere.join('\n').slice(0, LOOKED_AT)) > words)
  );
}

function noArticle(message: string): Refusal {
  return { code: 'not-an-article', message };
}
