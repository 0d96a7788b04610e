import type { DateRule, DateRules } from './date-rule.ts';
import { dayAlone, dayOfMonth, nearDay, numericDay, slashedDay, weekday } from './day-dates.ts';
import {
  bareMonth,
  inYear,
  monthOfYear,
  relativeMonth,
  season,
  unitNear,
  unitsAhead,
  unitsAway,
  year,
} from './period-dates.ts';

const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty)';
const PART = '(?:(?:early|late|mid|the (?:start|beginning|middle|end) of)[ -])';

const rule = (source: string, read: DateRule['read']): DateRule => ({
  pattern: new RegExp(source, 'giu'),
  read,
});

/**
 * Forms of dates in English news. Where two match at one place the longer wins, so their order has no weight; equally long ones
 * at one place are never of two groups.
 * Months, weekdays and years carry more than one meaning in English ("may", "march", "2000 people"), hence the guards.
 */
export const DATE_RULES: readonly DateRules[] = [
  {
    cue: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu,
    rules: [
      rule(
        `\\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY})(?:(?: ?[-–] ?| to )(?<last>${DAY}))?(?!\\d|[.,]\\d|:\\d)(?:,? (?<year>${YEAR}))?\\b`,
        dayOfMonth,
      ),
      rule(
        `\\b(?:${WEEKDAY},? )?(?:the )?(?<day>${DAY})(?:(?: ?[-–] ?| to )(?<last>${DAY}))?(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?(?!\\w)`,
        dayOfMonth,
      ),
      rule(`\\b${PART}?(?<month>${MONTH})(?: of)?,? (?<year>${YEAR})\\b`, monthOfYear),
      rule(
        `\\b(?<which>last|next|this|this past|this coming) (?<month>${MONTH})(?![’']?s\\b|\\w)`,
        relativeMonth,
      ),
      rule(`\\b${PART}?(?<month>${MONTH})(?!\\w)`, bareMonth),
    ],
  },
  {
    cue: /\d/u,
    rules: [
      rule(`\\b(?<year>${YEAR})-(?<number>[01]\\d)-(?<day>[0-3]\\d)\\b`, numericDay),
      rule(`(?<![\\d/.])(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>${YEAR})(?![\\d/])`, slashedDay),
      rule(
        `(?<![\\d$£€¥#.,/–-])\\b${PART}?(?<year>${YEAR})(?:(?<dash>[-–/])(?<last>\\d{4}|\\d\\d))?(?![\\d%]|[.,:]\\d|[-–]\\p{L}|(?: ?(?:per|mph|kph|km|kg|am|pm|GMT|hours|°))\\b|s\\b|[’']s\\b(?= ?$))`,
        year,
      ),
      rule(`\\bon the (?<day>${DAY})(?=[.,;)]|$| of (?:this|the) month)`, dayAlone),
    ],
  },
  {
    cue: /day|week|month|year/iu,
    rules: [
      rule(
        `\\b(?:(?<which>last|next|this past|this coming|this|coming|past) )?(?<weekday>${WEEKDAY})\\b(?:,? (?<later>last|next) week)?`,
        weekday,
      ),
      rule(
        `\\b(?:(?<early>early|earlier|late|later|the end of|end of) )?(?<which>last|next|this|the past|the coming|the previous|the following|the current|the) (?:(?:fiscal|calendar|school|academic) )?(?<unit>week|weekend|month|year)\\b(?![’']s (?:end|close))(?<possessive>[’']s end)?`,
        unitNear,
      ),
      rule(`\\byear(?:[’']s |-)end\\b`, (_, context) => inYear(context, 0)),
      rule(
        `\\b(?:about |around |almost |nearly |some |more than |over |at least )?(?<count>${COUNT})[ -](?<unit>day|week|month|year)s? (?<way>ago|from now|earlier this (?:week|month|year))\\b`,
        unitsAway,
      ),
      rule(
        `\\b(?:in|within) (?:the next )?(?:about |around |just )?(?<count>${COUNT}) (?<unit>day|week|month|year)s?(?<time>[’'] time)?\\b(?! (?:of|ago|to|before|after|in|at|with))`,
        unitsAhead,
      ),
    ],
  },
  {
    cue: /day|night|tomorrow|morning|afternoon|evening|spring|summer|autumn|fall|winter/iu,
    rules: [
      rule(
        `\\b(?<word>yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\\b`,
        nearDay,
      ),
      rule(
        `\\b(?<which>last|next|this|this past|this coming) (?<season>spring|summer|autumn|fall|winter)\\b`,
        season,
      ),
    ],
  },
];
