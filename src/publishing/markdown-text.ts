// Marks with a meaning in the middle of a CommonMark line, and `|` of tables; an escaped mark shows as itself.
const INLINE = /[\\`*_[\]<>|~&@]/g;
// Marks that mean something only at the head of a line: heading, quote, list item, numbered item.
const AT_START = /^(?:[#+=-]|\d{1,9}[.)](?=\s|$))/;
// Line ends, zero-width and direction controls: they could start a block or make a text read as another one.
const CONTROLS = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/** @returns text from outside as Markdown that shows exactly it, on one line, wherever it is put */
export function markdownText(text: string): string {
  const line = text.replace(CONTROLS, ' ').trim().replace(INLINE, '\\$&');
  // A bare web address would become a link that passed no gate.
  const plain = line.replace(/\b(https?|ftp):/gi, '$1\\:').replace(/\bwww\./gi, 'www\\.');
  return plain.replace(AT_START, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** @returns an inline link, or only its text when there is no address; `href` must have passed `safeHref` */
export function markdownLink(text: string, href: string | null): string {
  const shown = markdownText(text);
  // In angle brackets an address may hold anything but `<`, `>` and line ends (CommonMark 6.3); `|` would end a table's cell.
  return href === null ? shown : `[${shown}](<${href.replace(/[<>|\s\\]/g, encodeURIComponent)}>)`;
}
