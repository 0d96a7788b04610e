import type { Dropped } from '../clean/cleaner.ts';

/** News agencies with the forms of name under which reports credit them. */
const AGENCIES: readonly (readonly [name: string, forms: string])[] = [
  ['Reuters', 'Reuters|Thomson Reuters'],
  ['AP', 'AP|The Associated Press|Associated Press|AP News'],
  ['AFP', 'AFP|Agence France-Presse|Agence France Presse'],
  ['dpa', 'dpa|DPA|Deutsche Presse-Agentur'],
  ['PA', 'PA|PA Media|Press Association|PA News Agency'],
  ['UPI', 'UPI|United Press International'],
  ['Bloomberg', 'Bloomberg|Bloomberg News'],
  ['Xinhua', 'Xinhua|Xinhua News Agency'],
  ['TASS', 'TASS|Itar-Tass'],
  ['Interfax', 'Interfax|Interfax-Ukraine'],
  ['Kyodo', 'Kyodo|Kyodo News'],
  ['Jiji', 'Jiji|Jiji Press'],
  ['Yonhap', 'Yonhap|Yonhap News Agency'],
  ['Anadolu', 'Anadolu|Anadolu Agency|AA'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI|Asian News International'],
  ['IANS', 'IANS|Indo-Asian News Service'],
  ['EFE', 'EFE|Agencia EFE'],
  ['ANSA', 'ANSA'],
  ['Lusa', 'Lusa'],
  ['Bernama', 'Bernama'],
  ['Antara', 'Antara'],
  ['CP', 'CP|The Canadian Press|Canadian Press'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['SPA', 'SPA|Saudi Press Agency'],
  ['WAM', 'WAM'],
  ['IRNA', 'IRNA'],
  ['Ukrinform', 'Ukrinform'],
];

const NAME_OF: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([name, forms]) => forms.split('|').map((form) => [form.toLowerCase(), name] as const)),
);
const ANY = AGENCIES.map(([, forms]) => forms)
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');

/** "LONDON, Aug 15 (Reuters) -", "ANCHORAGE, Alaska (AP) —", "(Reuters) - ", "Berlin (dpa) -" */
const DATELINE = new RegExp(
  `^[^()]{0,80}\\((${ANY})(?:/[\\w ]{1,20})?\\)\\s*(?:[-\\u2013\\u2014:]|\\p{Lu})`,
  'u',
);
/** "AP - The ministers", "AFP — ..." */
const BARE_DATELINE = new RegExp(`^(${ANY})\\s*[-\\u2013\\u2014]\\s`, 'u');
/** All of a byline, or its last part: "Reuters", "Ann Lee, Associated Press", "By Reuters Staff" */
const BYLINE = new RegExp(
  `(?:^|[,/|]\\s*|\\bby\\s+)(?:The\\s+)?(${ANY})(?:\\s+(?:staff|reporters?|in [\\p{L} ]{2,30}))?$`,
  'iu',
);
const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(${ANY})(?![\\p{L}\\p{N}])`, 'gu');
/** The whole report is the agency's. */
const WHOLE = new RegExp(`^[^\\p{L}\\p{N}]*(?:source:\\s*|by\\s+)?(${ANY})[^\\p{L}\\p{N}]*$`, 'u');
/** "... the ministry said. (AFP)" at the end of the last paragraph. */
const ENDING = new RegExp(
  `[.!?"'\u201d\u2019]\\s*[-\u2013\u2014]?\\s*\\(?(${ANY})\\)?[^\\p{L}\\p{N}]*$`,
  'u',
);
/** Lines that thank others for part of the work. */
const HELPED = /\b(?:with|contributed|inputs?|additional reporting|agencies|files)\b|[,/&]/i;

/**
 * The agency a report credits.
 * @param byline the byline, or null
 * @param paragraphs the text; a dateline stays in it
 * @param dropped what was left out of the body: end notes are found there
 * @returns "Reuters" for the agency's own copy, "with AP" or "with AFP, Reuters" where it only helped, else null
 */
export function creditOf(
  byline: string | null,
  paragraphs: readonly string[],
  dropped: readonly Dropped[],
): string | null {
  const first = paragraphs.slice(0, 2).map((text) => text.slice(0, 150));
  for (const text of first) {
    const agency = DATELINE.exec(text)?.[1] ?? BARE_DATELINE.exec(text)?.[1];
    if (agency !== undefined) return named(agency);
  }
  const author = byline === null ? undefined : BYLINE.exec(byline)?.[1];
  if (author !== undefined) return named(author);
  const ending = ENDING.exec((paragraphs.at(-1) ?? '').slice(-60))?.[1];
  if (ending !== undefined) return named(ending);
  return noteCredit(dropped.filter((part) => part.reason === 'credit line').map((part) => part.text));
}

function noteCredit(notes: readonly string[]): string | null {
  for (const note of notes) {
    const whole = WHOLE.exec(note)?.[1];
    if (whole !== undefined) return named(whole);
    const agencies = [...new Set([...note.matchAll(WORD)].map((match) => named(match[1] ?? '')))];
    if (agencies.length > 0 && HELPED.test(note)) return `with ${agencies.join(', ')}`;
  }
  return null;
}

function named(form: string): string {
  return NAME_OF.get(form.toLowerCase()) ?? form;
}
