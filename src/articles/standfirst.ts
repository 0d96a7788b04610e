import { htmlToText } from '../lib/html-to-text.ts';
import { normalised } from './clean/words.ts';

/** Where a body repeats its standfirst, it does so at the top. */
const TOP = 3;

/**
 * A summary line that says something of its own: descriptions are often the first words of the text, cut off.
 * @param text the line as page or feed gives it, or null
 * @param title the headline
 * @param paragraphs the text
 * @returns the line, or null where title or text begins with the same words
 */
export function ownStandfirst(
  text: string | null,
  title: string,
  paragraphs: readonly string[],
): string | null {
  const line = htmlToText(text ?? '');
  const words = normalised(line.replace(/(?:\[?(?:…|\.{3})\]?|\bread more\b\W*)$/i, ''));
  if (words === '' || words === normalised(title)) return null;
  const repeated = paragraphs.slice(0, TOP).some((paragraph) => {
    const start = normalised(paragraph.slice(0, line.length * 2 + 100));
    return start.startsWith(words) || (start.length >= 40 && words.startsWith(start));
  });
  return repeated ? null : line;
}
