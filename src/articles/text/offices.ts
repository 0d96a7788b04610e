import { countryOf, isDemonym } from '../../lib/countries.ts';
import type { Name, OfficeMention } from '../../model/analysis.ts';

/** A sentence as far as offices need it. */
export interface OfficeText {
  readonly text: string;
  readonly names: readonly Name[];
}

/** Offices that a country has one holder of at a time. */
const OFFICES = [
  'president',
  'prime minister',
  'chancellor',
  'premier',
  'king',
  'queen',
  'foreign minister',
  'foreign secretary',
  'defence minister',
  'defense minister',
  'finance minister',
  'interior minister',
];
/** With small letters or capitals; the other words around an office tell by their capitals what they are. */
const OFFICE = `(?:${OFFICES.map((office) => office.replace(/\b\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|')})`;
const COUNTRY = "(?<country>\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+){0,2}?)(?:['’]s)?";
/** "Ukrainian President " before a name; what stands before it may say that it is another one. */
const BEFORE_NAME = new RegExp(`\\b${COUNTRY} (?<office>${OFFICE}) $`, 'u');
/** ", the Ukrainian president," and ", president of Ukraine," behind a name. */
const BEHIND_NAME = new RegExp(
  `^, (?:the )?(?:${COUNTRY} (?<office>${OFFICE})|(?<office2>${OFFICE}) of (?<country2>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?))(?=[,.;]|$)`,
  'u',
);
/** "the Ukrainian president" and "Ukraine's president" by themselves. */
const ALONE = new RegExp(
  `\\b(?:[Tt]he ${COUNTRY}|(?<country2>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)['’]s) (?<office>${OFFICE})\\b(?! of|[- ](?:elect|designate)|['’]s (?:office|party)| \\p{Lu})`,
  'gu',
);
/** Who held an office once says nothing of who holds it. */
const ONCE = /\b(?:former|ex|then|late|one-time|deposed|ousted|exiled)[ -]$/i;
const REACH = 70;
/** Spares most sentences and names the patterns. */
const NAMES_OFFICE = /resident|inister|ancellor|remier|[Kk]ing\b|ueen|ecretary/u;
const ENDS_OFFICE = /(?:resident|inister|ancellor|remier|ing|ueen|ecretary) $/u;

type Groups = { readonly [Part in 'country' | 'country2' | 'office' | 'office2']?: string };

interface Held {
  readonly country: string;
  readonly office: string;
}

/**
 * People whom an article calls by country and office, where the article itself names one holder of that office and no second.
 * @param sentences all sentences of one article, in order, with their names
 * @returns mentions in the order of the text, without those that stand beside the name
 */
export function officesOf(sentences: readonly OfficeText[]): OfficeMention[] {
  const holders = holdersOf(sentences);
  if (holders.size === 0) return [];
  return sentences.flatMap(({ text }, sentence) =>
    (NAMES_OFFICE.test(text) ? [...text.matchAll(ALONE)] : []).flatMap((match): OfficeMention[] => {
      const { country, country2, office } = (match.groups ?? {}) as Groups;
      const held = heldOf(country ?? country2, office);
      const names = held === null ? undefined : holders.get(keyOf(held));
      const [full, ...more] = names ?? [];
      if (full === undefined || !full.includes(' ') || more.length > 0) return [];
      const start = match.index;
      const end = match.index + match[0].length;
      // ", the Ukrainian president," stands in apposition to a name.
      if (/, $/u.test(text.slice(0, start)) && /^[,.;]/u.test(text.slice(end))) return [];
      return [{ sentence, start, end, text: text.slice(start, end), full }];
    }),
  );
}

/** Everyone the article names with a country's office, those who held it before included: a second name leaves doubt. */
function holdersOf(sentences: readonly OfficeText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { text, names } of sentences) {
    for (const { start, end, kind, full } of names) {
      if (
        kind !== 'person' ||
        !(ENDS_OFFICE.test(text.slice(Math.max(0, start - 12), start)) || text.charAt(end) === ',')
      )
        continue;
      const before = BEFORE_NAME.exec(text.slice(Math.max(0, start - REACH), start));
      const groups: Groups | undefined =
        before?.groups ?? BEHIND_NAME.exec(text.slice(end, end + REACH))?.groups;
      const held = heldOf(groups?.country ?? groups?.country2, groups?.office ?? groups?.office2);
      if (held === null) continue;
      const known = holders.get(keyOf(held)) ?? new Set<string>();
      // Who holds the office now is then somebody else, named or not.
      if (before !== null && ONCE.test(before.input.slice(0, before.index))) known.add('');
      holders.set(keyOf(held), known.add(full));
    }
  }
  return holders;
}

function heldOf(words: string | undefined, office: string | undefined): Held | null {
  if (words === undefined || office === undefined || !/^\p{Lu}/u.test(words)) return null;
  const country = countryOf(words) ?? (isDemonym(words) ? words : null);
  return country === null ? null : { country, office: office.toLowerCase().replace('defence', 'defense') };
}

function keyOf({ country, office }: Held): string {
  return `${country}|${office}`;
}
