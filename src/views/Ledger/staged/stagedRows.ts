/** The ledger on a stage: as many rows as its height has, in type as large as that and its width allow. */
import { foldLayer, type Slot } from '../../../kit/fit/foldLayer';

interface StagedRoom {
  /** In pixels, as all sizes. */
  readonly height: number;
  /** The smallest text. */
  readonly least: number;
  readonly rows: number;
  /** Rows under the rule. */
  readonly foot: number;
}

/** The height of the head in rows, as in the stylesheet, and the least one of a row in lines of text. */
const head = 1.3;
const leastRow = 1.2;

/** So many rows are shown, if they fit; of more, as many lines as can be read at a glance, or as have room in the largest type. */
const mostRows = 12;
const glance = 8;

/** The height of a row in the largest type, in lines of the smallest. */
const largestRow = 2.4;

/** How many lines of samples there are, gaps included. */
export function stagedLines({ height, least, rows, foot }: StagedRoom): number {
  const linesOf = (row: number): number => Math.floor(height / (least * row) - head - foot);
  const most = linesOf(leastRow);
  const atGlance = Math.min(most, mostRows, Math.max(glance, linesOf(largestRow)));
  return Math.min(rows, Math.max(3, rows > mostRows ? atGlance : most));
}

/**
 * All rows, or the first ones and the last, with the number of those between; `kept` (from 1) is always among them, and the last row
 * always stands above Σ.
 */
export function foldedRows(rows: number, lines: number, kept: readonly number[]): readonly Slot[] {
  if (rows === 0) return [];
  return foldLayer({ units: rows, bias: false, keep: [1, rows, ...kept] }, (slots) => slots.length <= lines);
}

/** A share of the largest text, never below the smallest; what a row leaves out: the sample's inputs and target, the running totals too. */
interface StagedStep {
  readonly share: number;
  readonly leavesOut: 'nothing' | 'names' | 'totals';
}

/** Type is smaller by 6 percent at a time; in the smallest, words go. */
export const stagedSteps: readonly StagedStep[] = [
  ...Array.from({ length: 8 }, (_, index): StagedStep => ({ share: 0.94 ** index, leavesOut: 'nothing' })),
  ...(['nothing', 'names', 'totals'] as const).map((leavesOut): StagedStep => ({ share: 0, leavesOut })),
];
