/**
 * A sheet as it is kept: what was typed into each cell and when, what was checked of it, and its own Undo. Two tabs that write the same sheet
 * are merged cell by cell, the later time wins; attempts and hints only grow.
 */
import type { Cells } from './cells';

/** An emptied cell is kept as an empty text, so that its emptying is later than what was there. */
export interface Typed {
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

export interface Check {
  /** What the numbers were compared with: the place, or the values of an exercise. */
  readonly about: string;
  /** The cells as they were. */
  readonly cells: Cells;
  /** The hints that are shown for the first wrong cell, from 0 to 5. */
  readonly hints: number;
}

/** The last check, and when it became the last one; Undo takes it back. */
export interface Checked {
  readonly at: number;
  readonly check?: Check | undefined;
}

/** Where a sheet was begun, and whose it is. */
export interface Begun {
  /** When this was last said of it. */
  readonly at: number;
  /** The reader's own; from a link or a file, it is never mixed with theirs. */
  readonly from: 'reader' | 'link' | 'file';
  /** As a list calls it. */
  readonly title: string;
  /** The link that opens it where it was last shown. */
  readonly address: string;
  /** How many samples the data have; a sheet of an earlier release does not say. */
  readonly samples?: number | undefined;
  /** The exercise's name, absent: a sheet without one. */
  readonly exercise?: string | undefined;
  /** Of an exercise whose numbers are drawn. */
  readonly seed?: number | undefined;
  /** The weight that an exercise is about. */
  readonly weight?: string | undefined;
  /** What an exercise gives and asks, in short: another one is about other numbers. */
  readonly values?: string | undefined;
  /** The numbers of a link or a file, as they came. */
  readonly came?: Cells | undefined;
  /** The link opened them checked. */
  readonly cameChecked?: boolean | undefined;
}

/** What is undone at once. */
export interface Deed {
  /** The text of a cell before and after; an empty one is none. */
  readonly cells: Readonly<Record<string, readonly [before: string, after: string]>>;
  readonly checked?: readonly [before: Check | null, after: Check | null] | undefined;
  /** The cell that was typed into: the same one once more is the same deed. */
  readonly typing?: string | undefined;
}

/** The latest deed is the last of the past, and the first of the future. */
export interface History {
  readonly past: readonly Deed[];
  readonly future: readonly Deed[];
}

export interface Draft {
  /** Absent: nothing has been kept of it yet. */
  readonly begun?: Begun | undefined;
  readonly cells: Readonly<Record<string, Typed>>;
  readonly checked: Checked;
  /** How often the numbers were checked. */
  readonly checks: number;
  /** All hints that were ever shown. */
  readonly hintsUsed: number;
  /** The names of the slips that a check has met, each once. */
  readonly slips: readonly string[];
  /** The exercise has been handed in, or its last attempt is used. */
  readonly isFinished: boolean;
  readonly history: History;
  /** How many numbers are left in the former sheet, because their samples were removed. */
  readonly ofRemoved?: number | undefined;
  /** A table that is being typed in, as it is; it is in no cell yet. */
  readonly pasting?: Typed | undefined;
  /** The last change. */
  readonly at: number;
}

/** Without an exercise, a check names the slip at once. */
export const hintOfSlip = 3;

export const emptyDraft: Draft = {
  cells: {},
  checked: { at: 0 },
  checks: 0,
  hintsUsed: 0,
  slips: [],
  isFinished: false,
  history: { past: [], future: [] },
  at: 0,
};

/** A sheet that begins with numbers from elsewhere. */
export function arrivedDraft(begun: Begun): Draft {
  const { came = {}, at } = begun;
  return { ...emptyDraft, begun, cells: typedCells(came, at), at };
}

export function typedCells(cells: Cells, at: number): Draft['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([address, text]) => [address, { text, at }]));
}

/** The cells that have a text. */
export function textsOf({ cells }: Pick<Draft, 'cells'>): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([address, { text }]) => (text === '' ? [] : [[address, text]])),
  );
}

/** The same whichever comes first, however often. Undo is that of the later one. */
export function mergedDrafts(one: Draft, other: Draft): Draft {
  return {
    begun: one.begun && other.begun ? later(one.begun, other.begun) : (one.begun ?? other.begun),
    cells: mergedCells(one.cells, other.cells),
    checked: later(one.checked, other.checked, hintsOf),
    checks: Math.max(one.checks, other.checks),
    hintsUsed: Math.max(one.hintsUsed, other.hintsUsed),
    slips: [...new Set([...one.slips, ...other.slips])].sort(),
    isFinished: one.isFinished || other.isFinished,
    ofRemoved: Math.max(one.ofRemoved ?? 0, other.ofRemoved ?? 0) || undefined,
    history: later({ at: one.at, of: one.history }, { at: other.at, of: other.history }).of,
    pasting: one.pasting && other.pasting ? later(one.pasting, other.pasting) : (one.pasting ?? other.pasting),
    at: Math.max(one.at, other.at),
  };
}

function mergedCells(one: Draft['cells'], other: Draft['cells']): Draft['cells'] {
  const merged: Record<string, Typed> = { ...one };
  for (const [address, typed] of Object.entries(other)) {
    const present = merged[address];
    merged[address] = present ? later(present, typed) : typed;
  }
  return merged;
}

/** Two tabs may show other hints of the same check. */
function hintsOf({ check }: Checked): number {
  return check?.hints ?? -1;
}

/** Of two at the same time, always the same one. */
function later<Timed extends { readonly at: number }>(
  one: Timed,
  other: Timed,
  rank: (timed: Timed) => number = () => 0,
): Timed {
  const difference = one.at - other.at || rank(one) - rank(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}
