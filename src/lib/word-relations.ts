import { WORD_RELATION_ROWS } from './word-relation-rows.ts';

/**
 * How one word lies to another, after WordNet (Fellbaum 1998): 'same' = they share a meaning or have meanings that are listed as
 * alike; 'opposite' = a meaning of one is listed as the opposite of the other's or of one like it; 'broader' and 'narrower' = the
 * first is a kind's name or one of its kinds, two steps at most; 'sister' = two kinds of one thing.
 */
export type WordRelation = 'same' | 'opposite' | 'broader' | 'narrower' | 'sister';

interface Meaning {
  readonly broader: readonly number[];
  readonly opposite: readonly number[];
  readonly like: readonly number[];
}

interface Table {
  readonly meanings: readonly Meaning[];
  /** The words of each meaning. */
  readonly words: readonly (readonly string[])[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

let table: Table | undefined;

/** Read when the first word is looked up: the rows take some tens of milliseconds. */
function readTable(): Table {
  const meanings: Meaning[] = [];
  const words: string[][] = [];
  const byWord = new Map<string, number[]>();
  const places = (list: string | undefined) =>
    list === undefined || list === '' ? [] : list.split(',').map((place) => Number.parseInt(place, 36));
  for (const row of WORD_RELATION_ROWS.trim().split('\n')) {
    const [list = '', broader, opposite, like] = row.split('|');
    const own = list.split(',');
    words.push(own);
    for (const word of own) byWord.set(word, [...(byWord.get(word) ?? []), meanings.length]);
    meanings.push({ broader: places(broader), opposite: places(opposite), like: places(like) });
  }
  return { meanings, words, byWord };
}

/**
 * @param a a word's dictionary form in lower case
 * @param b another's
 * @returns how `a` lies to `b`, the closest relation first; null where the table knows none
 */
export function wordRelation(a: string, b: string): WordRelation | null {
  if (a === b) return 'same';
  table ??= readTable();
  const { meanings, byWord } = table;
  const ofA = byWord.get(a);
  const ofB = byWord.get(b);
  if (ofA === undefined || ofB === undefined) return null;
  const reach = (from: readonly number[], by: keyof Meaning) =>
    from.flatMap((at) => meanings[at]?.[by] ?? []);
  const meet = (one: readonly number[], other: readonly number[]) => one.some((at) => other.includes(at));
  if (meet(ofA, ofB)) return 'same';
  const [likeA, likeB] = [reach(ofA, 'like'), reach(ofB, 'like')];
  if (meet(reach([...ofA, ...likeA], 'opposite'), [...ofB, ...likeB])) return 'opposite';
  if (meet(likeA, ofB) || meet(ofA, likeB)) return 'same';
  const [overA, overB] = [reach(ofA, 'broader'), reach(ofB, 'broader')];
  if (meet(ofA, overB) || meet(ofA, reach(overB, 'broader'))) return 'broader';
  if (meet(overA, ofB) || meet(reach(overA, 'broader'), ofB)) return 'narrower';
  return meet(overA, overB) || meet(likeA, likeB) ? 'sister' : null;
}

/**
 * @param word a word's dictionary form in lower case
 * @returns the words that share a meaning with it or have one listed as alike; empty where the table does not know it
 */
export function wordsAlike(word: string): ReadonlySet<string> {
  table ??= readTable();
  const { meanings, byWord, words } = table;
  const own = byWord.get(word) ?? [];
  const near = [...own, ...own.flatMap((at) => meanings[at]?.like ?? [])];
  return new Set(near.flatMap((at) => words[at] ?? []).filter((other) => other !== word));
}
