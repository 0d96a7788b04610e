/**
 * News agencies whose text other publishers carry: the name shown, then abbreviations (matched with their capitals, as whole words)
 * and longer names (matched in any case).
 */
const AGENCIES: readonly (readonly [name: string, abbreviations: string, names: string])[] = [
  ['Reuters', '', 'reuters'],
  ['Associated Press', 'AP', 'associated press|the ap'],
  ['Agence France-Presse', 'AFP', 'agence france[- ]presse'],
  ['Deutsche Presse-Agentur', 'DPA|dpa', 'deutsche presse[- ]agentur'],
  ['EFE', 'EFE', 'agencia efe'],
  ['ANSA', 'ANSA', ''],
  ['PA Media', 'PA', 'press association|pa media'],
  ['Bloomberg', '', 'bloomberg'],
  ['United Press International', 'UPI', 'united press international'],
  ['Canadian Press', 'CP', 'canadian press'],
  ['Australian Associated Press', 'AAP', 'australian associated press'],
  ['Xinhua', '', 'xinhua'],
  ['China News Service', 'CNS', 'china news service'],
  ['Central News Agency', 'CNA', 'central news agency'],
  ['Kyodo', '', 'kyodo'],
  ['Jiji Press', '', 'jiji'],
  ['Yonhap', '', 'yonhap'],
  ['Press Trust of India', 'PTI', 'press trust of india'],
  ['ANI', 'ANI', 'asian news international'],
  ['IANS', 'IANS', 'indo[- ]asian news service'],
  ['Associated Press of Pakistan', 'APP', 'associated press of pakistan'],
  ['Bernama', '', 'bernama'],
  ['Antara', '', 'antara'],
  ['TASS', 'TASS', 'itar[- ]tass'],
  ['Interfax', '', 'interfax'],
  ['RIA Novosti', 'RIA', 'ria novosti'],
  ['Ukrinform', '', 'ukrinform'],
  ['Anadolu', 'AA', 'anadolu'],
  ['IRNA', 'IRNA', ''],
  ['Saudi Press Agency', 'SPA', 'saudi press agency'],
  ['WAM', 'WAM', 'emirates news agency'],
  ['MENA', 'MENA', 'middle east news agency'],
  ['News Agency of Nigeria', 'NAN', 'news agency of nigeria'],
  ['Agencia Brasil', '', 'ag[eê]ncia brasil'],
  ['Telam', '', 't[eé]lam'],
  ['Prensa Latina', '', 'prensa latina'],
];

interface AgencyPattern {
  readonly name: string;
  readonly abbreviation: RegExp | null;
  readonly long: RegExp | null;
}

const PATTERNS: readonly AgencyPattern[] = AGENCIES.map(([name, abbreviations, names]) => ({
  name,
  abbreviation:
    abbreviations === '' ? null : new RegExp(`(?:^|[^\\p{L}])(?:${abbreviations})(?![\\p{L}])`, 'u'),
  long: names === '' ? null : new RegExp(`(?:^|[^\\p{L}])(?:${names})(?![\\p{L}])`, 'iu'),
}));

/** A credit is a line, not a text: what is longer is no credit. */
const LONGEST_CREDIT = 200;

/**
 * @param words a credit ("with AP and Reuters") or a publisher's name
 * @returns the agencies it names, in the order of the table; a longer name hides the shorter one inside it
 *   ("Associated Press of Pakistan" is not the Associated Press)
 */
export function agenciesIn(words: string): readonly string[] {
  const line = words.slice(0, LONGEST_CREDIT);
  const found = PATTERNS.filter(({ abbreviation, long }) => abbreviation?.test(line) || long?.test(line)).map(
    ({ name }) => name,
  );
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
}

/**
 * Agencies of a credit line; a partner that is in no table counts under its own name, so that two articles
 * crediting the same partner are still recognised.
 */
export function creditedAgencies(credit: string | null): readonly string[] {
  if (credit === null) return [];
  const known = agenciesIn(credit);
  if (known.length > 0) return known;
  const partner = credit
    .slice(0, LONGEST_CREDIT)
    .toLowerCase()
    .replace(/^(?:with|by|from|source|via)\b[:\s]*/u, '')
    .trim();
  return partner === '' ? [] : [partner];
}
