import { MONTH_NAMES } from '../lib/month-names.ts';
import { type Article, articleText } from '../model/article.ts';
import type { Edit, Evidence } from '../model/statement.ts';
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../model/time.ts';

type Substitution = Extract<Edit, { kind: 'substitute' }>;

const PRONOUN = /^(?:he|she)$/i;
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|van|von) )*[\p{Lu}][\p{L}.'’-]*){1,4}$/u;
/** An antecedent farther back than this is no longer in the reader's ear. */
const ANTECEDENT_REACH = 500;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DATE_WORDS =
  /^(?:on )?(?:(?:last|next|this) )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|today|tomorrow)(?: (morning|afternoon|evening|night))?$/i;
const NEAR_PART = /^(?:this (morning|afternoon|evening)|(?:to|last )(night))$/u;
const PERIOD_WORDS = /^(last|next|this) (month|year)$/i;
const DAYS_AGO = /^(\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) days? ago$/i;
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const WEEK_WORDS = /^(last|next|this) week$/i;
const WRITTEN_WEEK = /^(?:in )?the week of (.+)$/i;
const WRITTEN_DATE =
  /^(?:on )?(?:the (?:morning|afternoon|evening|night) of )?(\d{1,2}) (\p{L}+)(?: (\d{4}))?$/iu;
/** A weekday means the nearest one on the side its sentence says: never farther than a week (one more with "next" or "last"). */
const WEEK = 7;

/**
 * Whether a replacement is one of the closed list and rests on what the report says.
 * @param passage the evidence whose words are replaced
 * @param article the report it stands in
 * @returns null when it holds; else the reason against it, in a reader's words
 */
export function substitutionFault(edit: Substitution, evidence: Evidence, article: Article): string | null {
  const words = evidence.passage.slice(edit.start, edit.end);
  if (edit.rule === 'relative date to date') return dateFault(words, edit, article);
  const text = articleText(article);
  const basis = edit.basis;
  if (basis === null || basis.article !== article.id) return 'the name is not read off the report';
  if (text.slice(basis.start, basis.end) !== edit.to) return 'the report does not have the name there';
  if (!FULL_NAME.test(edit.to)) return 'the replacement is no full name';
  return edit.rule === 'pronoun to name'
    ? pronounFault(words, edit.to, text, evidence)
    : surnameFault(words, edit, text, evidence.passage);
}

function pronounFault(words: string, name: string, text: string, evidence: Evidence): string | null {
  if (!PRONOUN.test(words)) return 'the word replaced is not "he" or "she"';
  const start = evidence.span.start;
  const before = text.slice(Math.max(0, start - ANTECEDENT_REACH), start);
  return before.includes(lastWord(name)) ? null : 'the name does not stand shortly before';
}

function surnameFault(words: string, edit: Substitution, text: string, passage: string): string | null {
  if (!edit.to.endsWith(` ${words}`)) return 'the replacement is not a longer form of the name';
  const before = passage.slice(0, edit.start);
  const first = edit.to.split(' ')[0] ?? '';
  if (before.trimEnd().endsWith(first)) return 'the first name would stand twice';
  return otherBearer(words, edit.to, text) ? 'the report names two people of that name' : null;
}

/** Whether somebody else of that surname is named: "Ann Lund" in a report where "Lund" is to become "Ivo Lund". */
function otherBearer(surname: string, full: string, text: string): boolean {
  let from = text.indexOf(` ${surname}`);
  for (; from !== -1; from = text.indexOf(` ${surname}`, from + 1)) {
    const first = /(\p{Lu}\p{Ll}+)$/u.exec(text.slice(Math.max(0, from - 20), from))?.[1];
    if (first !== undefined && FIRST_NAMES_CLASH.test(first) && !full.includes(first)) return true;
  }
  return false;
}

/** Capitalised words before a surname that are a title or the start of a sentence, not a first name. */
const FIRST_NAMES_CLASH =
  /^(?!(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|President|Premier|Chancellor|Minister|Secretary|Senator|Sen|Rep|Governor|Gov|Mayor|Judge|Justice|King|Queen|Prince|Princess|Pope|General|Gen|Colonel|Col|Captain|Capt|Major|Lieutenant|Lt|Sergeant|Officer|Chief|Chairman|Chairwoman|Director|Ambassador|Commissioner|Coach|Congressman|Congresswoman|Representative|Leader|Envoy|Spokesman|Spokeswoman|But|And|The|When|While|After|Before|As|If|That|Then|With|For|From|To|In|On|At|By|Both|Neither|Like|Under|Since|Because|Although|Though|Where|What|Why|How|Will|Did|Is|Was|Has|Have|Had|Does|Do|Can|Could|Would|Should|May|Also|Even|Meanwhile|Asked|Instead|Democrat|Republican|Russian|American|British|Attorney|Deputy|Vice|Detective|Inspector|Archbishop|Bishop|Cardinal|Father|Rev|Reverend|Speaker|Foreign|Defence|Defense|Prime|Former|Elect|Of|Against|About|Between|Over|Not|Yet|Still|So|Or|Nor)$)/u;

function dateFault(words: string, edit: Substitution, article: Article): string | null {
  if (article.published === null) return 'the report has no date';
  const period = PERIOD_WORDS.exec(words);
  if (period !== null) return periodFault(period, edit.to, article.published);
  const week = WEEK_WORDS.exec(words);
  if (week !== null) return weekFault(stepOf(week[1]), edit.to, dayOf(article.published));
  const ago = DAYS_AGO.exec(words);
  if (ago !== null) return agoFault(countOf(ago[1] ?? ''), edit.to, dayOf(article.published));
  const near = NEAR_PART.exec(words.toLowerCase());
  const [, said, part] =
    near === null
      ? (DATE_WORDS.exec(words.toLowerCase()) ?? [])
      : [words, words.toLowerCase() === 'last night' ? 'yesterday' : 'today', near[1] ?? near[2]];
  if (said === undefined) return 'the words replaced are no relative date';
  if ((part !== undefined) !== / of /.test(edit.to) || !edit.to.includes(part ?? ''))
    return 'the time of day is lost';
  const reported = dayOf(article.published);
  const day = readDate(edit.to, reported);
  if (day === null) return 'the replacement is no date';
  return fits(said, words, day, reported) ? null : 'the date is not the day the report means';
}

/** "last month" in a report of August 2025 is "July 2025", "next year" is "2026". */
function periodFault([, which, unit]: RegExpExecArray, to: string, published: Instant): string | null {
  const step = stepOf(which);
  const months = unit?.toLowerCase() === 'year' ? 12 * step : step;
  const place = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + months;
  const year = Math.floor(place / 12);
  const written = unit?.toLowerCase() === 'year' ? String(year) : `${MONTH_NAMES[place % 12]} ${year}`;
  return to.replace(/^in /i, '') === written ? null : 'the date is not the time the report means';
}

function stepOf(which: string | undefined): number {
  const lower = which?.toLowerCase();
  return lower === 'last' ? -1 : lower === 'next' ? 1 : 0;
}

/** "next week" is the week of the Monday that follows the report. */
function weekFault(step: number, to: string, reported: Day): string | null {
  const day = readDate(WRITTEN_WEEK.exec(to)?.[1] ?? '', reported);
  if (day === null) return 'the replacement is no week';
  const sinceMonday = (new Date(reported).getUTCDay() + 6) % WEEK;
  return day === addDays(reported, WEEK * step - sinceMonday)
    ? null
    : 'the date is not the week the report means';
}

function countOf(written: string): number {
  const lower = written.toLowerCase();
  return /^\d/.test(lower) ? Number(lower) : lower.startsWith('a') ? 1 : COUNTS.indexOf(lower);
}

/** One day of play, as for a weekday. */
function agoFault(count: number, to: string, reported: Day): string | null {
  const day = readDate(to, reported);
  if (day === null) return 'the replacement is no date';
  return Math.abs(daysBetween(reported, day) + count) <= 1
    ? null
    : 'the date is not the day the report means';
}

function fits(said: string, words: string, day: Day, reported: Day): boolean {
  const distance = daysBetween(reported, day);
  // Reports near midnight carry the next day's date in UTC, or the day before's: one day of play.
  if (said === 'today') return Math.abs(distance) <= 1;
  if (said === 'yesterday') return distance <= 0 && distance >= -2;
  if (said === 'tomorrow') return distance >= 0 && distance <= 2;
  const reach = /\b(?:last|next)\b/i.test(words) ? 2 * WEEK : WEEK;
  return WEEKDAYS[new Date(day).getUTCDay()] === said && Math.abs(distance) <= reach;
}

/** A written date; without a year, the one nearest to the report. */
function readDate(written: string, reported: Day): Day | null {
  const [, date, month, year] = WRITTEN_DATE.exec(written) ?? [];
  const place = MONTH_NAMES.indexOf(month ?? '');
  if (date === undefined || place === -1) return null;
  const own = Number(reported.slice(0, 4));
  const years = year === undefined ? [own - 1, own, own + 1] : [Number(year)];
  const days = years.map((y) => `${y}-${String(place + 1).padStart(2, '0')}-${date.padStart(2, '0')}` as Day);
  const real = days.filter((day) => !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day);
  real.sort((a, b) => Math.abs(daysBetween(reported, a)) - Math.abs(daysBetween(reported, b)));
  return real[0] ?? null;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
