import type { DateRule, DateRules } from './date-rule.ts';
import {
  dayAlone,
  dayOfMonth,
  hoursAway,
  nearDay,
  numericDay,
  slashedDay,
  slashedDayOfMonth,
} from './day-dates.ts';
import { HOLIDAY_NAMES, holiday } from './holidays.ts';
import { COMPOUND_ORDINAL, ORDINAL } from './ordinal-words.ts';
import {
  bareMonth,
  inYear,
  monthOfYear,
  partOfYear,
  quarterNear,
  relativeMonth,
  season,
  unitNear,
  unitsAhead,
  unitsAway,
  year,
} from './period-dates.ts';
import { weekday, weekdayAndNumber, weekdayAndSlashes, weekdayOfMonth } from './weekday-dates.ts';

const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const WEEKDAY_BEFORE_NUMBER = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?)`;
const NUMBER = '(?:3[01]|[12]\\d|0?[1-9])';
const NTH = `(?:${NUMBER}(?:st|nd|rd|th))`;
const DAY = `(?:${NUMBER}(?:st|nd|rd|th)?)`;
const YEAR = '(?:1[0-9]|20)\\d\\d';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty)';
const PART = '(?:(?:early|late|mid|the (?:start|beginning|middle|end) of)[ -])';
const ROUGHLY = '(?:about |around |almost |nearly |some |more than |over |at least )?';
const LAST = `(?:(?: ?[-–] ?| to )(?<last>${DAY}))?`;
const OF_YEAR = `(?:(?: ?,| of| in)? ?(?<year>${YEAR}))?`;
/** An ordinal word is a day unless it counts the word behind it: "in January third-party ...", "the March first edition". */
const NO_NOUN = '(?!-|\\s[a-z\\u00c0-\\u024f])';

const rule = (source: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(source, 'gi'),
  read,
});

/**
 * Forms of dates in English news. Where two match at one place the longer wins, so their order has no weight; equally long ones
 * at one place are never of two groups.
 * Months, weekdays and years carry more than one meaning in English ("may", "march", "2000 people"), hence the guards.
 */
export const DATE_RULES: readonly DateRules[] = [
  {
    cue: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
    rules: [
      rule(
        `\\b(?:${WEEKDAY_BEFORE_NUMBER},? )?(?<month>${MONTH})(?:,? the|,(?= ${NTH}))? (?<day>${DAY})${LAST}(?!\\d|[.,]\\d|:\\d)${OF_YEAR}\\b`,
        dayOfMonth,
      ),
      rule(
        `\\b(?:${WEEKDAY_BEFORE_NUMBER},? )?(?:the )?(?<day>${DAY})${LAST}(?: day)?(?: of)? (?<month>${MONTH})${OF_YEAR}(?!\\w)`,
        dayOfMonth,
      ),
      rule(
        `\\b(?<month>${MONTH})(?: the)? (?<day>${COMPOUND_ORDINAL}|${ORDINAL}${NO_NOUN})${OF_YEAR}(?!\\w)`,
        dayOfMonth,
      ),
      rule(
        `\\b(?:the )?(?<day>${ORDINAL})(?: day)? of (?<month>${MONTH})(?![’']s\\b)${OF_YEAR}(?!\\w)`,
        dayOfMonth,
      ),
      rule(`\\b${PART}?(?<month>${MONTH})(?:(?: of)?,? |[-/])(?<year>${YEAR})\\b`, monthOfYear),
      rule(
        `\\b(?<which>last|next|this|this past|this coming) (?<month>${MONTH})(?![’']?s\\b|\\w)`,
        relativeMonth,
      ),
      rule(`\\b${PART}?(?<month>${MONTH})(?!\\w)`, bareMonth),
    ],
  },
  {
    cue: /\d[-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
    rules: [
      rule(`\\b(?<day>${DAY})(?<sign>[-/])(?<month>${MONTH})\\k<sign>(?<year>${YEAR})(?![\\d-])`, numericDay),
      rule(
        `\\b(?<year>${YEAR})(?<sign>[-/])(?<month>${MONTH})\\k<sign>(?<day>${NUMBER})(?![\\d-])`,
        numericDay,
      ),
    ],
  },
  {
    cue: /\d/u,
    rules: [
      rule(
        `(?<![\\d.,/$£€-])(?<year>(?:19|20)\\d\\d)(?<number>[01]\\d)(?<day>[0-3]\\d)(?![\\d%/-]|[.,]\\d)`,
        numericDay,
      ),
      rule(
        `(?<![\\d$£€¥#.,/–-])\\b${PART}?(?<year>${YEAR})(?:(?<dash>[-–/])(?<last>\\d{4}|\\d\\d))?(?![\\d%]|[.,:]\\d|[-–][a-z\\u00c0-\\u024f]|(?: ?(?:per|mph|kph|km|kg|am|pm|GMT|hours|°))\\b|s\\b|[’']s\\b(?= ?$))`,
        year,
      ),
    ],
  },
  {
    cue: /\d[-/.]\d/u,
    rules: [
      rule(
        `(?<![\\w/.-])(?<year>${YEAR})(?<sign>[-/.])(?<number>[01]?\\d)\\k<sign>(?<day>[0-3]?\\d)\\b(?!/|[-.]\\d)`,
        numericDay,
      ),
      rule(
        `(?<![\\d/.-])(?<first>\\d{1,2})(?<sign>[/.-])(?<second>\\d{1,2})\\k<sign>(?<year>${YEAR})(?![\\d/])`,
        slashedDay,
      ),
      rule(`(?<![\\d/.])(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d\\d)(?![\\d/])`, slashedDay),
      rule(
        `(?<=\\b(?:on|by|until|since|dated|due) )(?<first>\\d{1,2})/(?<second>\\d{1,2})(?![\\d/%]|[.,]\\d)`,
        slashedDayOfMonth,
      ),
    ],
  },
  {
    cue: /[Tt]he \d/u,
    rules: [
      rule(
        `\\b(?:on|by|until|since|before|after|(?<way>for)) the (?<day>${NTH})(?=[.,;:!?)]|$| (?:at|and|but|in|of this month|of the month)\\b)`,
        dayAlone,
      ),
      rule(`\\bthe (?<day>${NTH})(?: day)? (?:of )?(?<which>this|next|last) month\\b`, dayAlone),
    ],
  },
  {
    cue: /day/i,
    rules: [
      rule(
        `\\b(?:(?<which>last|next|previous|this past|this coming|this upcoming|this|coming|upcoming|past) )?(?<weekday>${WEEKDAY})\\b(?:,? (?:of )?(?<later>last|next|this) week\\b)?`,
        weekday,
      ),
      rule(
        `\\b(?:the )?(?<later>last|next|this|previous) week(?:,| -)?(?: on)? (?<weekday>${WEEKDAY})\\b`,
        weekday,
      ),
      rule(
        `\\b(?:the )?(?<number>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last) (?<weekday>${WEEKDAY}) (?:of|in) (?:(?<month>${MONTH})${OF_YEAR}|(?<which>this|next|last) month)(?!\\w)`,
        weekdayOfMonth,
      ),
    ],
  },
  {
    cue: /(?:day|mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?,? (?:the |\d)/i,
    rules: [
      rule(
        `\\b(?<weekday>${WEEKDAY_BEFORE_NUMBER}),? (?:(?:the )?(?<day>${NTH}|${COMPOUND_ORDINAL}|${ORDINAL}${NO_NOUN})(?![ -]?(?:anniversary|${MONTH}))|(?<=day )(?<number>${NUMBER})(?=[.,;:!?)]|$))`,
        (groups, context) =>
          weekdayAndNumber(groups.day === undefined ? { ...groups, day: groups.number } : groups, context),
      ),
      rule(
        `\\b(?<weekday>${WEEKDAY}),? (?<first>\\d{1,2})[/.](?<second>\\d{1,2})(?![\\d/%]|[.,]\\d)`,
        weekdayAndSlashes,
      ),
    ],
  },
  {
    cue: /day|week|month|year|fortnight/i,
    rules: [
      rule(
        `\\b(?:(?<early>early|earlier|late|later|the end of|end of) )?(?<which>last|next|this|the past|the coming|the previous|the following|the current|the) (?:(?:fiscal|calendar|school|academic) )?(?<unit>week|weekend|month|year)\\b(?![’']s (?:end|close))(?<possessive>[’']s end)?`,
        unitNear,
      ),
      rule(`\\byear(?:[’']s |-)end\\b`, (_, context) => inYear(context, 0)),
      rule(
        `\\b${ROUGHLY}(?<count>${COUNT})[ -](?<unit>day|week|fortnight|month|year)s? (?<way>ago|from now|earlier this (?:week|month|year))\\b`,
        unitsAway,
      ),
      rule(
        `\\bin (?:the next )?(?:about |around |just )?(?<count>${COUNT}) (?<unit>day|week|fortnight|month|year)s?(?<time>[’'] time)?\\b(?! (?:of|ago|to|before|after|in|at|with))`,
        unitsAhead,
      ),
    ],
  },
  {
    cue: /hour|minute/u,
    rules: [
      rule(
        `\\b${ROUGHLY}(?<count>half an|${COUNT}) (?<unit>hour|minute)s? (?<way>ago|from now)\\b`,
        hoursAway,
      ),
      rule(
        `\\bin (?:about |around |just )?(?<count>half an|${COUNT}) (?<unit>hour|minute)s?\\b(?! (?:of|and|ago|to|before|after|in|at|with))`,
        hoursAway,
      ),
    ],
  },
  {
    cue: /quarter|half of|[QHqh][1-4]/u,
    rules: [
      rule(
        `\\b(?:the )?(?<number>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th)) (?:quarter|(?<half>half)) of (?:the year )?(?:(?<which>this|next|last) year|(?<year>${YEAR}))\\b`,
        partOfYear,
      ),
      rule(`\\b(?:Q|(?<half>H))(?<number>[1-4])(?: of)? (?<year>${YEAR})\\b`, partOfYear),
      rule(`\\b(?<year>${YEAR})[ -](?:Q|(?<half>H))(?<number>[1-4])\\b`, partOfYear),
      rule(`\\b(?<which>last|next|this|coming|current|previous) quarter\\b`, quarterNear),
    ],
  },
  {
    cue: /day|night|tomorrow|morning|afternoon|evening|spring|summer|autumn|fall|winter/i,
    rules: [
      rule(
        `\\b(?:(?:the )?(?<way>day (?:before|after)) )?(?<word>yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\\b`,
        nearDay,
      ),
      rule(
        `\\b(?<which>last|next|this|this past|this coming) (?<season>spring|summer|autumn|fall|winter)\\b`,
        season,
      ),
    ],
  },
  {
    cue: /Day|Eve\b|Easter|Hallow|Thanksgiving|Juneteenth|Good Friday|Ash W|Palm S|Maundy/u,
    rules: [
      rule(
        `\\b(?:(?<which>last|next|this) )?(?<holiday>${HOLIDAY_NAMES})(?!\\w)(?:,? (?<year>${YEAR})\\b)?`,
        holiday,
      ),
    ],
  },
];
