/**
 * Where a text quotes. Straight and curly double marks; an unclosed quotation runs to the end.
 * @returns a test for an offset into the text
 */
export function insideQuotes(text: string): (offset: number) => boolean {
  const stretches = quotedStretches(text);
  return (offset) => stretches.some(([start, end]) => start <= offset && offset < end);
}

/** @returns start and end of each quotation, marks included */
export function quotedStretches(text: string): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (open === -1 && (mark === '"' || mark === '“' || mark === '«')) open = at;
    else if (open !== -1 && (mark === '"' || mark === '”' || mark === '»')) {
      stretches.push([open, at + 1]);
      open = -1;
    }
  }
  if (open !== -1) stretches.push([open, text.length]);
  return stretches;
}

/** @returns the text with each quotation blanked out, every offset as before */
export function withoutQuotes(text: string): string {
  let rest = '';
  let reached = 0;
  for (const [start, end] of quotedStretches(text)) {
    rest += text.slice(reached, start) + ' '.repeat(end - start);
    reached = end;
  }
  return rest + text.slice(reached);
}
