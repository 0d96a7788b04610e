/** One line of the report, in the form that `--json` prints. */
export interface Row {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** The least value that passes; null where none is set. */
  readonly floor: number | null;
}

/** Four digits: below that, differences on sets of this size are noise. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function belowFloor({ value, floor }: Row): boolean {
  return floor !== null && value < floor;
}

/** @returns the rows as a table for people, one a line */
export function formatTable(rows: readonly Row[]): string {
  const header = ['set', 'measure', 'value', '95% interval', 'n', 'floor'];
  const cells = rows.map(({ set, measure, value, low, high, n, floor }) => [
    set,
    measure,
    value.toFixed(3),
    `${low.toFixed(3)} to ${high.toFixed(3)}`,
    String(n),
    floor === null ? '-' : floor.toFixed(3),
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [header, ...cells]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
