import { Parser } from 'htmlparser2';

/** Bytes of a page; the largest of 135 news pages had 1.7 MB, nearly all of it scripts. */
export const BYTE_LIMIT = 10_000_000;
/**
 * Nesting beyond which extraction turns slow: Readability walks the ancestors of every paragraph, and a page of 20
 * branches took 0.4 s at depth 250, 1.9 s at 500, 11 s at 1000. The deepest of 135 news pages measured 31.
 */
export const DEPTH_LIMIT = 250;
/** Elements and pieces of text beyond which extraction takes seconds: 40,000 links took 3 s. The largest of 135 news pages had 7,200. */
export const NODE_LIMIT = 60_000;
/** Depths of all elements added up: what is both deep and wide is slow long before either limit. The heaviest of 135 news pages had 42,000. */
export const WEIGHT_LIMIT = 500_000;

const ESCAPED = /[&<>\u00a0]/g;

export interface MarkupSize {
  /** Most elements open at once. */
  readonly depth: number;
  /** Elements, pieces of text, and characters of text that markup escapes. */
  readonly nodes: number;
  /** Depths of all elements added up. */
  readonly weight: number;
}

/** Measures a page on its token stream, without building a tree: linear in its length, flat in memory. Stops counting past a limit. */
export function measureMarkup(html: string): MarkupSize {
  let open = 0;
  let depth = 0;
  let nodes = 0;
  let weight = 0;
  let code = false;
  const count = (added: number): void => {
    nodes += added;
    if (depth > DEPTH_LIMIT || nodes > NODE_LIMIT || weight > WEIGHT_LIMIT) parser.pause();
  };
  const parser = new Parser({
    onopentagname: (name) => {
      code = name === 'script' || name === 'style';
      open += 1;
      weight += open;
      if (open > depth) depth = open;
      count(1);
    },
    onclosetag: () => {
      code = false;
      open -= 1;
    },
    // Readability writes the page out and reads it again: each escaped character then makes a piece of its own.
    ontext: (text) => count(code ? 1 : 1 + (text.match(ESCAPED)?.length ?? 0)),
  });
  parser.end(html);
  return { depth, nodes, weight };
}
