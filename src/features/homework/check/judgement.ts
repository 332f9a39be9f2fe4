/** A student's sheet: what they typed into the cells, what a judgement says about each, and what explains the first wrong one, as data. */
import type { Conventions, Quantity, QuantityKind, Tree } from '../../../quantity';
import type { messages } from '../../../text';
import type { Listed } from './cellKinds';
import type { Format } from './format';
import type { Slip, SlipDetail } from './slips/slip';
import type { Written } from './written';

/** A slip whose formula gives the student's numbers, from the student's own earlier cells. */
export interface FoundSlip extends Omit<Slip, 'family' | 'tree'> {
  /** The slip's formula of the first wrong cell; absent where the slip is in a blank one. */
  readonly expression?: Tree;
  /** It gives the same numbers as another one, of which it is the same mistake at another place: that one is said. */
  readonly isSaidByOther?: true;
}

/** A slip of the pen in one cell, all others of its block being right. */
export interface FoundOneOff {
  readonly name: keyof typeof messages.slips.oneOffs;
  readonly detail: SlipDetail;
  /** The number before the slip: the cell's own, or the other cell's that was written here. */
  readonly meant: number;
}

/** Of a sheet: with `isTurned`, its error is y − o, and its update adds. */
export interface OwnConventions extends Conventions {
  readonly isTurned: boolean;
}

/** A convention in which every cell is right: no slip, but an offer to switch. */
export type Offer =
  | { readonly kind: 'conventions'; readonly conventions: OwnConventions }
  /** ½, 1 or 1/K before the squares. */
  | { readonly kind: 'loss'; readonly loss: 'squaredError' | 'halfSquaredError' | 'meanSquaredError' }
  /** The new weight is in the column of the update, or the reverse. */
  | { readonly kind: 'newWeightForUpdate' | 'updateForNewWeight' }
  /** Weight matrices of these kinds are listed with rows and columns exchanged; `listed` says how. */
  | { readonly kind: 'transposed'; readonly listed: Listed; readonly kinds: readonly QuantityKind[] }
  /** Row r has the numbers of sample `order[r]`. */
  | { readonly kind: 'sampleOrder'; readonly order: readonly number[] };

/** A convention in which no cell is wrong. */
export interface Reading {
  readonly offer: Offer;
  /** What the check says of each cell then, by the address at which its number is written. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Numbers without any reason would seldom agree with it: it may be named. */
  readonly isTelling: boolean;
}

/** Cells of one kind and layer; for a line of the optimizer's rule, of one line. */
export interface Block {
  readonly kind: QuantityKind;
  readonly layer?: number;
  readonly cells: readonly JudgedCell[];
}

/** Every number of a block is exactly `factor` times the step's. */
export interface Ratio {
  readonly factor: number;
  /** Numbers without any reason would hardly have it. */
  readonly isSure: boolean;
}

export interface Finding {
  readonly cell: JudgedCell;
  readonly block: Block;
  /** To be said first: in another convention nothing is wrong. */
  readonly offers: readonly Offer[];
  /** All conventions in which nothing is wrong, also those that would fit too many sheets to be offered. */
  readonly readings: readonly Reading[];
  /** Another convention would fit, but so few numbers can fit one by chance: the next ones would tell. */
  readonly isOpen: boolean;
  /** What explains the numbers could fit them by chance: it is named with “Perhaps”. */
  readonly isThin: boolean;
  /** Several are said, and more digits would not tell them apart: they give equal numbers. */
  readonly areAlike: boolean;
  readonly ratio?: Ratio;
  /** Explain every cell of the block; all that fit, the likeliest first. To be joined by "or". */
  readonly slips: readonly FoundSlip[];
  /** Where no slip explains the block: what may have happened in this cell alone. */
  readonly oneOffs: readonly FoundOneOff[];
  /** Where neither does: slips that explain this cell, but not the others of its block. Only from three digits on. */
  readonly hereOnly: readonly FoundSlip[];
  /** The right formula of the cell; absent for given numbers. */
  readonly expression?: Tree;
  /** Where the cell can lie by this formula with the student's own numbers; absent where the number is wrong although rounding might lead to it. */
  readonly span?: Span;
  /** Other blocks that the same slip explains, in its own formula or in what they are computed from, in the order of computation ("in every hidden layer"). */
  readonly again: readonly Block[];
  /** The first wrong cell that the slip does not explain: another slip, after this one. */
  readonly next?: JudgedCell;
}

/**
 * What was typed, by the address of the cell's quantity (`delta.2.1.3`). A cell that is absent, empty or only spaces is blank.
 * Addresses are canonical in every notation; what a cell should hold follows the conventions of the step that is judged
 * (`shownStep`): with 1/B in δ, `delta.2.1.3` is c·δ/D.
 */
export type Sheet = ReadonlyMap<string, string>;

export const verdicts = [
  /** The step's number within half a unit of the last digit, or computed from the student's own cells with rounding alone. */
  'right',
  /** Further off than rounding leaves open, but by no more than as much again: so far off is who cuts off on the way. Never the first wrong cell. */
  'lastDigit',
  /** Cannot be told: too few digits, it follows from a number that cannot, or a known slip would give it as well. Neither ticked nor credited. */
  'coarse',
  /** Follows from the student's own cells, of which an earlier one is wrong; not the step's number. */
  'consistent',
  'wrong',
  /** What rounding leaves open is unbounded here (a divisor that may be 0), so that no number can be refuted. */
  'cannotJudge',
  /** The text is no number; for the other cells, this one is blank. */
  'notANumber',
] as const;

export type Verdict = (typeof verdicts)[number];

/** The lowest and the highest number. */
export type Span = readonly [low: number, high: number];

/** A cell that is filled in. */
export interface ReadCell {
  readonly address: string;
  readonly quantity: Quantity;
  readonly written: Written;
  /** The step's own number, by its conventions: shown only where the hints allow it. */
  readonly right: number;
}

export interface JudgedCell extends ReadCell {
  readonly verdict: Verdict;
  /** Off by less than a unit of the last digit, and nearer to 0: of the `lastDigit`, those that can be cut off rather than rounded. */
  readonly isCutOff?: boolean;
  /** Where the number can lie that follows from the student's own cells, its own half unit included; absent if unbounded or if nothing is computed. */
  readonly span?: Span;
}

export function isWrong({ verdict }: Pick<JudgedCell, 'verdict'>): boolean {
  return verdict === 'wrong';
}

export interface Judgement {
  /** The format of the whole sheet, inferred from what is written. */
  readonly format: Format;
  /** The cells that are filled in, in the order of computation. */
  readonly cells: readonly JudgedCell[];
  /** The first wrong cell in that order. */
  readonly first?: JudgedCell;
  /** The cells after the first wrong one that are not the step's numbers but follow from the student's own. */
  readonly following: readonly JudgedCell[];
}
