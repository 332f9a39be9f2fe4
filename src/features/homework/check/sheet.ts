/** A student's sheet: what they typed into the cells, and what a judgement says about each cell. */
import type { Quantity } from '../../../quantity';
import type { Format } from './format';
import type { Written } from './written';

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

export interface JudgedCell {
  readonly address: string;
  readonly quantity: Quantity;
  readonly written: Written;
  readonly verdict: Verdict;
  /** Off by less than a unit of the last digit, and nearer to 0: of the `lastDigit`, those that can be cut off rather than rounded. */
  readonly isCutOff?: boolean;
  /** The step's own number, by its conventions: shown only where the hints allow it. */
  readonly right: number;
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
