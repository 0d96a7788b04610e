/** Two-byte encodings, whose pairs are gone through as well as their single bytes. */
const PAIRS = /^(?:shift_jis|euc-jp|gbk|gb18030|big5|euc-kr)$/;
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/**
 * A text in a legacy encoding, by the table of Node's own decoder turned round.
 * @param text the text; throws for a character that the encoding lacks
 * @param encoding a WHATWG name
 */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const point = char.codePointAt(0) ?? 0;
      const bytes = point < 0x80 ? [point] : table.get(char);
      if (bytes === undefined) throw new Error(`${encoding} has no ${char}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const put = (...bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0x80; byte <= 0xff; byte += 1) put(byte);
  if (PAIRS.test(encoding)) {
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) put(lead, trail);
    }
  }
  return table;
}
