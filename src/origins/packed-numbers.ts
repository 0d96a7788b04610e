/**
 * Whole numbers below 2^32 as text: little-endian bytes in base64, less than half the length of the numbers in JSON.
 * @returns a text that `unpackNumbers` reads back
 */
export function packNumbers(numbers: readonly number[]): string {
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [index, number] of numbers.entries()) bytes.setUint32(4 * index, number, true);
  return Buffer.from(bytes.buffer).toString('base64');
}

/** @returns the numbers that `packNumbers` was given */
export function unpackNumbers(packed: string): Uint32Array {
  const buffer = Buffer.from(packed, 'base64');
  const bytes = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return Uint32Array.from({ length: Math.floor(buffer.byteLength / 4) }, (_, index) =>
    bytes.getUint32(4 * index, true),
  );
}
