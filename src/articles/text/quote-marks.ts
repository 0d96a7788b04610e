/** A quotation mark that is still open, with the mark that closes it. */
export type OpenMark = '”' | '"' | '’' | '»' | "'" | null;

/** Words between quotation marks: offsets without the marks. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  /** The marks were closed in this sentence. */
  readonly closed: boolean;
}

const CLOSES: ReadonlyMap<string, Exclude<OpenMark, null>> = new Map([
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
]);

/** Most sentences hold none, and need not be read letter by letter. */
const ANY_MARK = /[“„«"‘'`]/u;

/**
 * Quoted stretches of a sentence. Single marks are quotation marks only where no apostrophe can stand: opening after a
 * space, closing before a space or a stop.
 * @param sentence one sentence; '' and `` stand for double marks
 * @param open the mark left open by the sentences before it in the paragraph
 * @returns the stretches, and the mark left open at the end
 */
export function quotedIn(sentence: string, open: OpenMark): { quoted: Quoted[]; open: OpenMark } {
  if (open === null && !ANY_MARK.test(sentence)) return { quoted: [], open: null };
  const text = sentence.replace(/''|``/gu, '" ');
  const quoted: Quoted[] = [];
  let closing = open;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (closing === null) {
      const opens = CLOSES.get(mark);
      if (opens === undefined || !mayOpen(text, at, mark)) continue;
      closing = opens;
      start = at + 1;
    } else if (closesHere(text, at, closing)) {
      if (at > start) quoted.push({ start, end: at, closed: true });
      closing = null;
    }
  }
  if (closing === null) return { quoted, open: null };
  if (closing === "'" || closing === '’') return singleLeftOpen(text, quoted, start, closing, open);
  if (text.length > start) quoted.push({ start, end: text.length, closed: false });
  return { quoted, open: closing };
}

/** A single mark that never closes was an apostrophe, unless it opened the sentence. */
function singleLeftOpen(
  text: string,
  quoted: Quoted[],
  start: number,
  closing: OpenMark,
  open: OpenMark,
): { quoted: Quoted[]; open: OpenMark } {
  if (start > 1 && open === null) return { quoted, open: null };
  quoted.push({ start, end: text.length, closed: false });
  return { quoted, open: closing };
}

function mayOpen(text: string, at: number, mark: string): boolean {
  if (mark === '“' || mark === '„' || mark === '«') return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const free = before === '' || /[\s([—–-]/u.test(before);
  if (mark === '"') return free || /[\p{L}\p{N}]/u.test(after);
  return free && /[\p{L}\p{N}[]/u.test(after) && text.indexOf(mark === '‘' ? '’' : "'", at + 2) !== -1;
}

function closesHere(text: string, at: number, closing: Exclude<OpenMark, null>): boolean {
  const mark = text.charAt(at);
  if (closing === '”' || closing === '"') {
    if (mark === '”' || mark === '"') return true;
    return mark === '“' && /[\p{P}]/u.test(text.charAt(at - 1)) && /^\s?$/u.test(text.charAt(at + 1));
  }
  if (mark !== closing) return false;
  if (closing === '»') return true;
  return /^(?:$|[\s.,;:!?)\]—–-])/u.test(text.charAt(at + 1)) && !/\s/u.test(text.charAt(at - 1));
}
