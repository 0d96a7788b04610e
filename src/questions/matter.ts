import type { AnalysedSentence, Name, Token } from '../model/analysis.ts';
import type { Matter } from './candidate.ts';

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
    actorNames: namesIn(actorSentence, actor),
    actorCountries: countriesIn(actorSentence, actor),
    actorHead: headStem(actorSentence, actor),
    actorStems: contentStems(actorSentence, actor),
    act,
    asks: null,
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

/** A person also goes by the surname, under which another report may know nobody else. */
function keysOf({ full, kind }: Name): readonly string[] {
  const name = full.toLowerCase();
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return kind === 'person' && surname !== name ? [name, surname] : [name];
}

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
