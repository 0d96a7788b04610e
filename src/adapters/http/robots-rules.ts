/** What a robots.txt says about paths, for one robot. */
export type RobotsRules = (url: string) => boolean;

interface Rule {
  /** What the path must hold between the stars, in order; the first piece stands at its start. */
  readonly pieces: readonly string[];
  readonly isAnchored: boolean;
  readonly length: number;
  readonly allows: boolean;
}

/** A path longer than this is read no further: no site's rules need more, and the time to match must have an end. */
const PATH_CHARS = 2_000;

/**
 * Reads a robots.txt by RFC 9309 sections 2.1 and 2.2: groups of one robot are joined, lines of other kinds part no
 * group, those for everybody count only when none names the robot, the longest rule wins and Allow wins a tie.
 * @param text the file
 * @param robot the product token that rules are looked up by, in any case
 * @returns whether an address of that site may be fetched; true where no rule speaks of it
 */
export function readRobotsRules(text: string, robot: string): RobotsRules {
  const rules = rulesFor(text, robot.toLowerCase());
  // The longest first, Allow before Disallow: the first that matches decides.
  rules.sort((a, b) => b.length - a.length || Number(b.allows) - Number(a.allows));
  return (url) => {
    const { pathname, search } = new URL(url);
    const path = normalised(pathname + search).slice(0, PATH_CHARS);
    return rules.find((rule) => matches(rule, path))?.allows ?? true;
  };
}

function rulesFor(text: string, robot: string): Rule[] {
  const groups = { own: [] as Rule[], everybody: [] as Rule[] };
  let isNamed = false;
  let isOwn = false;
  let isEverybody = false;
  let isReadingNames = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!isReadingNames) isOwn = isEverybody = false;
      isReadingNames = true;
      // The product token alone: sites write versions and more behind it.
      const token = /^(?:\*|[\w-]+)/.exec(value)?.[0]?.toLowerCase();
      if (token === robot) isNamed = isOwn = true;
      if (token === '*') isEverybody = true;
    } else if (name === 'allow' || name === 'disallow') {
      isReadingNames = false;
      const rule = ruleOf(value.trim(), name === 'allow');
      if (rule === null) continue;
      if (isOwn) groups.own.push(rule);
      if (isEverybody) groups.everybody.push(rule);
    }
  }
  return isNamed ? groups.own : groups.everybody;
}

/** An empty rule says nothing; one that does not begin at the root, by "/" or "*", is none. */
function ruleOf(pattern: string, allows: boolean): Rule | null {
  if (!/^[/*]/.test(pattern)) return null;
  const isAnchored = pattern.endsWith('$');
  const path = normalised(isAnchored ? pattern.slice(0, -1) : pattern);
  return { pieces: path.split(/\*+/), isAnchored, length: path.length + Number(isAnchored), allows };
}

/** Taking each piece at its first place is enough: a later one leaves less for those behind it. */
function matches({ pieces, isAnchored }: Rule, path: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  const last = isAnchored ? rest.pop() : undefined;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

const UTF8 = new TextEncoder();

/** One way of writing each path (RFC 9309 section 2.2.2): octets beyond ASCII are escaped, unreserved ones are not. */
function normalised(path: string): string {
  return path.replace(/%([0-9a-f]{2})|[^\x21-\x7e]+/gi, (found, hex: string | undefined) => {
    if (hex === undefined) return Array.from(UTF8.encode(found), escaped).join('');
    const octet = Number.parseInt(hex, 16);
    const character = String.fromCharCode(octet);
    return /[\w.~-]/.test(character) ? character : escaped(octet);
  });
}

function escaped(octet: number): string {
  return `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
