/** One measured figure; `peer` and its figure where another program can be run on the same input in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** value / peerValue. */
  readonly ratio: number | null;
}

/** A benchmark: one input, one or more figures. */
export interface Bench {
  readonly name: string;
  run(dataDir: string | null): Promise<readonly Figure[]>;
}

/** @returns a figure without a peer */
export function figure(name: string, value: number, unit: string): Figure {
  return { name, value: rounded(value), unit, peer: null, peerValue: null, ratio: null };
}

/** @returns a figure beside a peer's, measured in the same run */
export function besides(name: string, value: number, unit: string, peer: string, peerValue: number): Figure {
  return {
    name,
    value: rounded(value),
    unit,
    peer,
    peerValue: rounded(peerValue),
    ratio: rounded(value / peerValue),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** @returns the middle of the values; NaN for none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** @returns the value that this share of the values does not exceed; NaN for none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
