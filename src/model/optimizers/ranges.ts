/** The ranges that a setting may be limited to. Checks of files, links and fields follow from the bounds. */

export interface Range {
  /** The least allowed value. */
  readonly from?: number;
  /** Every allowed value is greater. */
  readonly above?: number;
  /** Every allowed value is less. */
  readonly below?: number;
}

export const hyperparameterRanges = {
  atLeastZero: { from: 0 },
  aboveZero: { above: 0 },
  belowOne: { from: 0, below: 1 },
} as const satisfies Readonly<Record<string, Range>>;

export type HyperparameterRange = keyof typeof hyperparameterRanges;

/** Whether the value is finite and in the range. */
export function isInRange(value: number, name: HyperparameterRange): boolean {
  const { from = Number.NEGATIVE_INFINITY, above, below }: Range = hyperparameterRanges[name];
  return (
    Number.isFinite(value) &&
    value >= from &&
    !(above !== undefined && value <= above) &&
    !(below !== undefined && value >= below)
  );
}
