import { oneLine } from '../../lib/plain-text.ts';
import { normalised, wordCount } from '../clean/words.ts';
import type { Block } from './block.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { isHidden } from './element-marks.ts';

/** A paragraph of the page with the kind of box it stands in. */
export interface OutlineEntry {
  readonly text: string;
  /** Share of its characters that stand in links, 0 to 1. */
  readonly linked: number;
  /** Tags and classes of the boxes around it, up to three, and the <article> they stand in: equal for the paragraphs of one report. */
  readonly place: string;
}

/** Paragraphs looked at; longer pages are books. */
const MOST = 2000;
/** Boxes around a paragraph that make its place: paragraph, wrapper and column. */
const BOXES = 3;
/** Shorter lines are labels, and Readability may have had its reasons. */
const LEAST_WORDS = 8;
/** Readability must have chosen this share of a place's words before the rest of the place is believed. */
const TRUSTED = 0.15;
/** Characters of known text searched: ten long reports, and a bound on the work. */
const KNOWN = 500_000;
/** Characters by which a paragraph is known again; two sentences of a report hardly share so many. */
const ENDS = 40;
const FURNITURE = new Set('aside figure footer form table'.split(' '));

/**
 * The page's paragraphs with their places, in order.
 * @param document before Readability, which takes it apart
 */
export function outline(document: DomDocument): readonly OutlineEntry[] {
  const articles = new Map<DomElement, number>();
  const entries: OutlineEntry[] = [];
  for (const paragraph of document.getElementsByTagName('p')) {
    if (entries.length === MOST) break;
    const text = oneLine(paragraph.textContent);
    if (wordCount(text) < LEAST_WORDS) continue;
    const place = placeOf(paragraph, articles);
    if (place !== null) entries.push({ text, linked: linkedLength(paragraph) / text.length, place });
  }
  return entries;
}

function linkedLength(paragraph: DomElement): number {
  let length = 0;
  for (const link of paragraph.getElementsByTagName('a')) length += link.textContent.trim().length;
  return length;
}

/** @returns the place, or null within furniture */
function placeOf(paragraph: DomElement, articles: Map<DomElement, number>): string | null {
  const boxes: string[] = [];
  let article = 0;
  let box: DomElement | null = paragraph.parentElement;
  for (; box !== null; box = box.parentElement) {
    const tag = box.localName;
    if (FURNITURE.has(tag) || isHidden(box)) return null;
    if (boxes.length < BOXES) boxes.push(`${tag}.${box.getAttribute('class') ?? ''}`);
    if (tag === 'article' && article === 0) {
      article = articles.get(box) ?? articles.size + 1;
      articles.set(box, article);
    }
  }
  return `${article} ${boxes.join(' < ')}`;
}

/**
 * Puts back paragraphs that Readability lost: sites that cut a report into several boxes, with adverts between, lose
 * all boxes but one. A paragraph comes back when it stands in the same kind of place as paragraphs that were found.
 * @param found the lines read from the body, in order
 * @param left texts that were left out for a reason; they stay out
 * @param entries the page's outline
 * @returns all lines in the page's order
 */
export function withLostParagraphs(
  found: readonly Block[],
  left: readonly string[],
  entries: readonly OutlineEntry[],
): readonly Block[] {
  const position = new Map<string, number>();
  found.forEach((block, index) => {
    position.set(normalised(block.text), index);
  });
  const known = ` ${[...found.map((block) => block.text), ...left].map(normalised).join(' ').slice(0, KNOWN)} `;
  const places = entries.map((entry) => {
    const words = normalised(entry.text);
    // A line broken in two, or cleaned of a part, was not lost: it is there by its beginning or its end.
    const there = known.includes(words.slice(0, ENDS)) || known.includes(words.slice(-ENDS));
    return { entry, at: position.get(words), lost: !there };
  });
  const trusted = trustedPlaces(places);

  const insert = new Map<number, Block[]>();
  let last = -1;
  for (const { entry, at, lost } of places) {
    if (at !== undefined) last = at;
    else if (lost && trusted.has(entry.place)) {
      insert.set(last, [...(insert.get(last) ?? []), { text: entry.text, tag: 'p', linked: entry.linked }]);
    }
  }
  return [
    ...(insert.get(-1) ?? []),
    ...found.flatMap((block, index) => [block, ...(insert.get(index) ?? [])]),
  ];
}

function trustedPlaces(
  places: readonly {
    readonly entry: OutlineEntry;
    readonly at: number | undefined;
    readonly lost: boolean;
  }[],
): ReadonlySet<string> {
  const words = new Map<string, { found: number; lost: number }>();
  for (const { entry, at, lost } of places) {
    const sum = words.get(entry.place) ?? { found: 0, lost: 0 };
    const count = wordCount(entry.text);
    words.set(entry.place, {
      found: sum.found + (at === undefined ? 0 : count),
      lost: sum.lost + (lost ? count : 0),
    });
  }
  const trusted = [...words].filter(
    ([, sum]) => sum.found > 0 && sum.found / (sum.found + sum.lost) >= TRUSTED,
  );
  return new Set(trusted.map(([place]) => place));
}
