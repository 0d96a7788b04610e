import { heaviest } from '../lib/sparse.ts';
import { EVENT_NOUNS } from './event-nouns.ts';
import type { StoryKey } from './story-index.ts';
import type { Counted, StoryState } from './story-state.ts';

/** A word that names a happening says more of a story than any other. */
const EVENT_NOUN = 2;
/** Letters of an English ending that a stem may lack: "negoti" and "negotiations". */
const LONGEST_ENDING = 5;

/**
 * Names a storyline by what its events share: the name that most of them have, and the word for what happens, as they
 * stand in titles: "Sarn Bridge inquiry".
 * @param stories its events in the order in which they opened
 * @param weigh how rare a name or word is
 */
export function storylineName(
  stories: readonly StoryState[],
  weigh: (kind: StoryKey, key: string) => number,
): string {
  const titles = stories.map(({ title }) => title);
  const [name] = told(sharesOf(stories, 'name', weigh), 1).flatMap(([key]) => asWritten(titles, key));
  const words = titles.flatMap((title) => title.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
  const inName = new Set((name ?? '').toLowerCase().split(/[\s-]+/u));
  const matters = told(sharesOf(stories, 'word', weigh), 12).flatMap(([stem, weight]) => {
    const word = words.find((each) => isOf(each.toLowerCase(), stem) && !inName.has(each.toLowerCase()));
    return word === undefined ? [] : [{ word: word.toLowerCase(), weight: weight * factorOf(word) }];
  });
  const best = matters.sort((a, b) => b.weight - a.weight).map(({ word }) => word);
  const chosen = name === undefined ? best.slice(0, 2) : [name, ...best.slice(0, 1)];
  const text = chosen.join(' ');
  return text === '' ? (titles[0] ?? '') : text.charAt(0).toUpperCase() + text.slice(1);
}

function told(shares: ReadonlyMap<string, number>, limit: number): readonly (readonly [string, number])[] {
  return heaviest(shares, limit);
}

/** How many of the events have each name or word, weighed by rarity. */
function sharesOf(
  stories: readonly StoryState[],
  kind: StoryKey,
  weigh: (kind: StoryKey, key: string) => number,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const story of stories) {
    const counted: readonly Counted[] = kind === 'name' ? story.names : story.words;
    for (const [key, reports] of counted) {
      shares.set(key, (shares.get(key) ?? 0) + reports / story.articles);
    }
  }
  for (const [key, share] of shares) shares.set(key, share * share * weigh(kind, key));
  return shares;
}

/** A name in the letters of the titles; else with capitals. */
function asWritten(titles: readonly string[], key: string): readonly string[] {
  for (const title of titles) {
    const at = title.toLowerCase().indexOf(key);
    if (at >= 0) return [title.slice(at, at + key.length)];
  }
  return [key.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())];
}

function isOf(word: string, stem: string): boolean {
  const base = stem.length > 4 ? stem.slice(0, -1) : stem;
  return word.startsWith(base) && word.length <= stem.length + LONGEST_ENDING;
}

function factorOf(word: string): number {
  const lower = word.toLowerCase();
  return EVENT_NOUNS.has(lower) || EVENT_NOUNS.has(lower.replace(/s$/u, '')) ? EVENT_NOUN : 1;
}
