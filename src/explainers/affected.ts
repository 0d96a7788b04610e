import type { Candidate } from './candidate.ts';
import { nameKey } from './central-names.ts';

/** Parties by the words that name them; the first that fits is taken. The labels are ours. */
const PARTIES: readonly (readonly [string, RegExp])[] = [
  [
    'Markets',
    /\b(?:oil|crude|gold) prices?\b|\b(?:markets|investors?|shares|stocks|traders?|bonds|currencies|interest rates?|stock exchange)\b/iu,
  ],
  ['Allies', /\b(?:NATO|[Aa]llies|alliance|European (?:Union|leaders|allies|capitals)|EU)\b/u],
  ['Travellers', /\b(?:travell?ers?|passengers?|tourists?|flights?|airports?|airlines?|commuters?)\b/iu],
  ['Workers', /\b(?:workers?|employees?|staff|jobs?|unions?|strikers?|layoffs?|wages)\b/iu],
  ['Businesses', /\b(?:businesses|companies|firms|manufacturers?|exporters?|retailers?|industry|banks?)\b/iu],
  [
    'Patients and health',
    /\b(?:patients?|hospitals?|doctors?|disease|vaccin\w+|outbreak|virus|infections?)\b/iu,
  ],
  [
    'Residents',
    /\b(?:residents|civilians|villagers?|families|homes|households|homeless|displaced|refugees|survivors|victims|children|evacuat\w+|locals|inhabitants|communities|farmers)\b/iu,
  ],
  [
    'Voters and parties',
    /\b(?:voters?|electorate|polls?|ballots?|(?:ruling|opposition|political|main) part(?:y|ies)|coalition|opposition|campaign|candidates?)\b/iu,
  ],
  [
    'The environment',
    /\b(?:climate|environment\w*|pollution|species|wildlife|forests?|oceans?|emissions|ecosystem)\b/iu,
  ],
  [
    'Courts and the law',
    /\b(?:courts?|judges?|trial|prosecutors?|lawsuit|ruling|charges|constitution\w*)\b/iu,
  ],
];
/**
 * Whom a sentence tells us something is at stake for.
 * @param central labels of the event's central names
 * @returns a label of ours, or the name of the party as the reports have it; null for everyone
 */
export function affectedBy(candidate: Candidate, central: ReadonlyMap<string, string>): string | null {
  const { text } = candidate.form;
  const [strong] = PARTIES.slice(0, 3).filter(([, pattern]) => pattern.test(text));
  if (strong !== undefined) return strong[0];
  // Who speaks is not who is affected.
  for (const name of candidate.sentence.names) {
    const label = central.get(nameKey(name));
    if (label !== undefined && candidate.speaker?.includes(name.text) !== true) return label;
  }
  return PARTIES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
