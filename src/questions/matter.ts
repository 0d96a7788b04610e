import type { AnalysedSentence, Name, Token } from '../model/analysis.ts';
import type { Matter } from './candidate.ts';
import { occasionOf } from './occasion.ts';

/** Stems of bodies of which a story mostly knows one, so that its kind alone tells which ("the board"). */
const BODIES = new Set(
  'board court tribunal parliament senat congress cabinet juri commission committe council govern union chair'.split(
    ' ',
  ),
);

/** "Sunday night": the night belongs to the date. */
const PARTS_OF_DAY = new Set('morning afternoon evening night noon midnight'.split(' '));

/** A range of tokens, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What a question is about, read off the words it was made from.
 * @param actorSentence the sentence that names the actor
 * @param actor the actor's tokens there
 * @param sentence the sentence of the act
 * @param act the verb's dictionary form, or null
 * @param object the tokens of object, place and time
 * @returns names and stems to compare with
 */
export function matterOf(
  actorSentence: AnalysedSentence,
  actor: Range,
  sentence: AnalysedSentence,
  act: string | null,
  object: Range,
): Matter {
  return {
    actorNames: actorsIn(actorSentence, actor),
    actorCountries: countriesIn(actorSentence, actor),
    actorHead: headStem(actorSentence, actor),
    actorStems: contentStems(actorSentence, actor),
    act,
    occasion: act === null ? null : occasionOf(actorSentence, actor, sentence, act, object),
    asks: null,
    parties: partiesIn([
      [actorSentence, actor],
      [sentence, object],
    ]),
    partyStems: partyStemsIn(sentence, object),
    numbers: [...numbersIn(actorSentence, actor), ...numbersIn(sentence, object)],
    context: new Set(sentence.names.flatMap(keysOf)),
    objectNames: namesIn(sentence, object),
    objectStems: contentStems(sentence, object),
  };
}

/** @returns the names within a range, in lower case: the full ones, and the surnames of persons */
export function namesIn(sentence: AnalysedSentence, { start, end }: Range): ReadonlySet<string> {
  const from = sentence.tokens[start]?.start ?? 0;
  const to = sentence.tokens[end - 1]?.end ?? 0;
  const names = sentence.names.filter((name) => name.start < to && name.end > from);
  return new Set(names.flatMap(keysOf));
}

/** Where persons act, the places and bodies beside their names are no actors ("Utah Senator Berg"). */
function actorsIn(sentence: AnalysedSentence, range: Range): ReadonlySet<string> {
  const persons = sentence.names.filter(({ kind }) => kind === 'person');
  const named = namesIn({ ...sentence, names: persons }, range);
  return named.size > 0 ? named : namesIn(sentence, range);
}

/** Stems of the persons named: they are named in many connections. */
function partyStemsIn(sentence: AnalysedSentence, { start, end }: Range): ReadonlySet<string> {
  const persons = sentence.names.filter(({ kind }) => kind === 'person');
  const isPersons = (token: Token): boolean =>
    persons.some((name) => name.start < token.end && token.start < name.end);
  return new Set(
    sentence.tokens
      .slice(start, end)
      .filter(isPersons)
      .map(({ stem }) => stem),
  );
}

/** How many or how much, as it is written; dates and hours are no such numbers. */
function numbersIn(sentence: AnalysedSentence, { start, end }: Range): readonly string[] {
  return sentence.tokens.slice(start, end).flatMap((token, at) => {
    const next = sentence.tokens[start + at + 1]?.text ?? '';
    const counts =
      token.pos === 'NUM' &&
      !inDate(sentence, token) &&
      !/^(?:[ap]\.?m\.?$|:|o['’]clock)/iu.test(next) &&
      !/:/u.test(token.text);
    return counts && token.text.toLowerCase() !== 'one' ? [token.text.toLowerCase()] : [];
  });
}

/** Each key of the persons and countries named, with the party it stands for. */
function partiesIn(ranges: readonly (readonly [AnalysedSentence, Range])[]): ReadonlyMap<string, string> {
  const parties = new Map<string, string>();
  for (const [sentence, { start, end }] of ranges) {
    const from = sentence.tokens[start]?.start ?? 0;
    const to = sentence.tokens[end - 1]?.end ?? 0;
    for (const name of sentence.names) {
      if (name.start >= to || name.end <= from || !(name.kind === 'person' || name.country !== null))
        continue;
      for (const key of keysOf(name)) parties.set(key, name.full);
    }
  }
  return parties;
}

/** "Bolivians" and "Bolivia" name one country; "the Bolivian striker" is not the country. */
function countriesIn({ names, tokens }: AnalysedSentence, { start, end }: Range): ReadonlySet<string> {
  const from = tokens[start]?.start ?? 0;
  const last = tokens[end - 1];
  const inside = names.filter((name) => name.start >= from && name.end <= (last?.end ?? 0));
  const [only] = inside;
  const whole = only !== undefined && inside.length === 1 && only.end === last?.end;
  return new Set(whole && only.country !== null ? [only.country] : []);
}

function headStem(sentence: AnalysedSentence, { start, end }: Range): string | null {
  let head: string | null = null;
  for (let i = start; i < end; i += 1) {
    const token = sentence.tokens[i];
    if (token?.pos === 'PROPN') return null;
    if (token?.pos === 'NOUN') head = token.stem;
    else if (head !== null && token?.pos === 'ADP') break;
  }
  return head !== null && BODIES.has(head) ? head : null;
}

/** A person also goes by the surname, under which another report may know nobody else; a body without its country. */
export function keysOf({ full, kind }: Name): readonly string[] {
  const name = full.toLowerCase();
  if (kind === 'person') {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    return surname === name ? [name] : [name, surname];
  }
  const own = name.replace(COUNTRY_FIRST, '');
  const keys = [name];
  if (own !== name && own !== '') keys.push(own);
  const chamber = CHAMBER.exec(own)?.[1];
  if (chamber !== undefined) keys.push(chamber);
  const department = DEPARTMENT.exec(own);
  if (department !== null) keys.push(`${department[2]} ${department[1]}`);
  return keys;
}

const COUNTRY_FIRST = /^(?:the )?(?:u\.?s\.?|u\.?k\.?|american|british|united states) (?=\p{L})/u;
/** "The House of Representatives" is the House. */
const CHAMBER = /^(house) of (?:representatives|commons|lords)$/;
/** "The Department of Justice" is the Justice Department. */
const DEPARTMENT = /^(department|ministry) of (?:the )?(.+)$/;

/** @returns the stems of a range's content words; dates, function words and verbs of no content are left out */
export function contentStems(sentence: AnalysedSentence, { start, end }: Range): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = start; i < end; i += 1) {
    const token = sentence.tokens[i];
    if (token === undefined || token.stop || token.stem === '' || token.pos === 'PUNCT') continue;
    if (!inDate(sentence, token) && !PARTS_OF_DAY.has(token.lemma)) stems.add(token.stem);
  }
  return stems;
}

function inDate({ dates }: AnalysedSentence, token: Token): boolean {
  return dates.some((date) => date.start < token.end && token.start < date.end);
}
