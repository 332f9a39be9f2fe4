/** The ledger on a stage: as many rows as its height has, in type as large as that allows. */
import { foldLayer, type Slot } from '../../../kit/fit/foldLayer';

/**
 * The rows that fit: all of them, or the first ones and the last, with the number of those between; `kept` (from 1) is
 * always among them, and the last row always stands above Σ.
 */
export function foldedRows(rows: number, lines: number, kept: readonly number[]): readonly Slot[] {
  if (rows === 0) return [];
  return foldLayer({ units: rows, bias: false, keep: [1, rows, ...kept] }, (slots) => slots.length <= lines);
}

/** Sizes in pixels. */
export interface StagedFit {
  readonly row: number;
  readonly text: number;
  /** How many lines of samples fit, gaps included. */
  readonly lines: number;
}

export interface StagedRoom {
  readonly height: number;
  /** The smallest text. */
  readonly least: number;
  readonly rows: number;
  /** Rows under the rule. */
  readonly foot: number;
}

/** Height of the head in rows, and of a row in lines of text: at least and usually. */
const head = 1.3;
const rowPerText = { least: 1.2, usual: 1.5 };

/** So many rows are shown, if they fit; of more, as many lines as can be read at a glance. */
const mostRows = 12;
const glance = 8;

/** The largest text, as a multiple of the smallest. */
const largest = 1.6;

/** The rows as large as the height allows; if not all fit at the smallest size, some are folded. */
export function stagedFit({ height, least, rows, foot }: StagedRoom): StagedFit {
  const most = Math.floor(height / (least * rowPerText.least) - head - foot);
  const lines = Math.max(3, rows > mostRows ? Math.min(glance, most) : most);
  const row = height / (head + foot + Math.min(rows, lines));
  const text = Math.max(least, Math.min(row / rowPerText.usual, least * largest));
  return { row, text: Math.min(text, row / rowPerText.least), lines };
}

/** What a row leaves out where its width is too small: nothing, the sample's inputs and target, the running totals too. */
export interface StagedStep {
  readonly text: number;
  readonly leavesOut: 'nothing' | 'names' | 'totals';
}

/** Type is smaller by 6 percent at a time; before it is too small, words go. */
export function stagedSteps({ text }: StagedFit, least: number): readonly StagedStep[] {
  const smallest = Math.min(text, least);
  const sizes = Array.from({ length: 8 }, (_, index) => text * 0.94 ** index).filter((size) => size > smallest);
  return [
    ...[...sizes, smallest].map((size): StagedStep => ({ text: size, leavesOut: 'nothing' })),
    { text: smallest, leavesOut: 'names' },
    { text: smallest, leavesOut: 'totals' },
  ];
}
