/** The ledger on a stage: type as large as its room allows, and as many rows as it has. */
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
  /** Whether a row also names the sample's inputs and target. */
  readonly named: boolean;
  /** Whether the running totals stand beside their bars. */
  readonly labelled: boolean;
}

export interface StagedRoom {
  readonly width: number;
  readonly height: number;
  /** The smallest text. */
  readonly least: number;
  readonly rows: number;
  /** Rows under the rule. */
  readonly foot: number;
  /** The width of one row in em: with the sample's inputs and target, without them, and without labels of the bars too. */
  readonly em: { readonly named: number; readonly short: number; readonly bare: number };
}

/** Height of the head in rows, and of a row in lines of text: at least, usually, at most. */
const head = 1.3;
const rowPerText = { least: 1.2, usual: 1.5, most: 2.3 };

/** So many rows are shown, if they fit; of more, as many lines as can be read at a glance. */
const mostRows = 12;
const glance = 8;

/** The largest text, as a multiple of the smallest. */
const largest = 1.6;

/** The rows as large as the room allows; if not all fit at the smallest size, some are folded. */
export function stagedFit({ width, height, least, rows, foot, em }: StagedRoom): StagedFit {
  const most = Math.floor(height / (least * rowPerText.least) - head - foot);
  const lines = Math.max(3, rows > mostRows ? Math.min(glance, most) : most);
  const row = height / (head + foot + Math.min(rows, lines));
  // What a row says besides its numbers goes before the text becomes too small: first the sample's data, then the bars' labels.
  const named = width / em.named >= least;
  const labelled = named || width / em.short >= least;
  const byWidth = width / (named ? em.named : labelled ? em.short : em.bare);
  const text = Math.max(least, Math.min(row / rowPerText.usual, byWidth, least * largest));
  return {
    row: Math.min(row, text * rowPerText.most),
    text: Math.min(text, row / rowPerText.least),
    lines,
    named,
    labelled,
  };
}
