import type { Sources } from '../src/checking/wording/source-sentences.ts';
import { WORD_RELATION_ROWS } from '../src/lib/word-relation-rows.ts';
import type { AnalysedSentence, Token } from '../src/model/analysis.ts';

/** A sentence with one change, and whether it still says the same. */
interface EditedSentence {
  readonly text: string;
  readonly supported: boolean;
}

type Random = () => number;
interface Neighbours {
  readonly same: readonly string[];
  readonly opposite: readonly string[];
  readonly sisters: readonly string[];
}

let neighbours: ReadonlyMap<string, Neighbours> | undefined;
/** Synonyms beyond the first few are of rare meanings. */
const FEW = 4;

/**
 * Changes of one word that keep or break what a sentence says, after FactCC (Kryscinski et al., EMNLP 2020): a synonym; an
 * opposite, a sister of the same kind, another number, another name of the same report, a negation, a splice.
 * @param sentence a sentence that its sources support
 * @param sources the reports
 * @param random seeded
 * @param other a sentence of the same reports to splice with, or null where nothing is to be spliced
 */
export function editsOf(
  sentence: AnalysedSentence,
  sources: Sources,
  random: Random,
  other: AnalysedSentence | null,
): readonly EditedSentence[] {
  neighbours ??= readNeighbours();
  const table = neighbours;
  const { text, tokens, names } = sentence;
  const plain = tokens.filter(
    ({ pos, stop, start, end }) =>
      !stop &&
      /^(?:NOUN|VERB|ADJ|ADV)$/.test(pos) &&
      !names.some((name) => name.start < end && start < name.end),
  );
  const edits: EditedSentence[] = [{ text, supported: true }];
  const replace = (token: Pick<Token, 'start' | 'end'>, to: string | undefined, supported: boolean): void => {
    if (to !== undefined)
      edits.push({ text: text.slice(0, token.start) + to + text.slice(token.end), supported });
  };
  const swap = (from: keyof Neighbours, supported: boolean, pos = /./u): void => {
    const able = plain.filter(
      (token) => pos.test(token.pos) && (table.get(token.lemma)?.[from].length ?? 0) > 0,
    );
    const token = pick(able, random);
    if (token !== undefined) replace(token, pick(table.get(token.lemma)?.[from] ?? [], random), supported);
  };
  swap('same', true);
  swap('opposite', false);
  swap('sisters', false, /^NOUN$/u);
  const number = pick(
    tokens.filter(({ text: word }) => /^\d[\d,.]*$/.test(word)),
    random,
  );
  if (number !== undefined) {
    const value = Number.parseFloat(number.text.replace(/,/g, ''));
    replace(number, String(Math.round(value * (0.5 + 1.5 * random())) + 1), false);
  }
  const name = pick(names, random);
  if (name !== undefined) {
    const all = sources.sentences.flatMap(({ sentence: one }) => one.names);
    const others = all.filter(
      ({ kind, text: words }) =>
        kind === name.kind && !words.includes(name.text) && !name.text.includes(words),
    );
    replace(name, pick(others, random)?.text, false);
  }
  const auxiliary = tokens.find(({ pos }) => pos === 'AUX');
  if (auxiliary !== undefined) replace(auxiliary, `${auxiliary.text} not`, false);
  if (other !== null && other.text !== text) {
    const [a, b] = [text.split(' '), other.text.split(' ')];
    const share = 0.3 + 0.4 * random();
    const spliced = [...a.slice(0, a.length * share), ...b.slice(b.length * share)].join(' ');
    edits.push({ text: spliced, supported: false });
  }
  return edits;
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function readNeighbours(): ReadonlyMap<string, Neighbours> {
  const rows = WORD_RELATION_ROWS.trim()
    .split('\n')
    .map((row) => row.split('|'));
  const places = (list: string | undefined): number[] =>
    list === undefined || list === '' ? [] : list.split(',').map((place) => Number.parseInt(place, 36));
  const wordsOf = (at: number): string[] => rows[at]?.[0]?.split(',') ?? [];
  const kinds = new Map<number, number[]>();
  for (const [at, row] of rows.entries())
    for (const broader of places(row[1])) kinds.set(broader, [...(kinds.get(broader) ?? []), at]);
  const found = new Map<string, { same: string[]; opposite: string[]; sisters: string[] }>();
  for (const [at, row] of rows.entries()) {
    const own = wordsOf(at);
    for (const word of own) {
      const known = found.get(word) ?? { same: [], opposite: [], sisters: [] };
      if (known.same.length < FEW) known.same.push(...own.filter((one) => one !== word));
      known.opposite.push(...places(row[2]).flatMap(wordsOf));
      const siblings = places(row[1]).flatMap((broader) => kinds.get(broader) ?? []);
      known.sisters.push(...siblings.flatMap(wordsOf).filter((one) => !own.includes(one)));
      found.set(word, known);
    }
  }
  return found;
}
