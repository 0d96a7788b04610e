/** What a line of text needs to know of a font. */
export interface FontMetrics {
  /** Width of a character as a share of the font's size; null = the font has no picture of it. */
  readonly advance: (codePoint: number) => number | null;
}

/**
 * Reads which characters a TrueType or OpenType font has, and how wide they are: the tables `cmap` (format 4, the characters up
 * to U+FFFF), `hhea` and `hmtx`. Kerning is left aside: a line may come out a few percent
 * wider or narrower.
 * @param bytes the font file
 * @throws RangeError or Error when it is no such font
 */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const widths = view.getUint16(tableAt(view, 'hhea') + 34);
  const hmtx = tableAt(view, 'hmtx');
  const glyphOf = glyphFinder(view, tableAt(view, 'cmap'));
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      // Glyphs beyond the last width are as wide as the last one.
      return glyph === 0 ? null : view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
  };
}

function tableAt(view: DataView, name: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    if (tag === name) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

/** Finds glyphs in the table of segments; 0 stands for none, as in the font itself. */
function glyphFinder(view: DataView, cmap: number): (codePoint: number) => number {
  const table = segmentsAt(view, cmap);
  const count = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  return (codePoint) => {
    for (let index = 0; index < count; index += 1) {
      if (codePoint > view.getUint16(ends + 2 * index)) continue;
      const start = view.getUint16(starts + 2 * index);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + 2 * index);
      const offset = view.getUint16(offsets + 2 * index);
      if (offset === 0) return (codePoint + delta) % 0x10000;
      const glyph = view.getUint16(offsets + 2 * index + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  };
}

function segmentsAt(view: DataView, cmap: number): number {
  const tables = view.getUint16(cmap + 2);
  for (let index = 0; index < tables; index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(table) === 4) return table;
  }
  throw new Error('The font has no table of characters of format 4.');
}
