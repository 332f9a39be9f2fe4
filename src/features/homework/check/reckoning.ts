/** What is computed from a student's numbers, and on what it depends. */
import type { StepTrace } from '../../../model';
import type { Quantity, QuantityKind, Tree } from '../../../quantity';
import type { Allowance, Ball } from './ball';

/** A number that the student wrote. */
export interface OwnNumber {
  readonly ball: Ball;
  trust: Trust;
}

/** `off`: it is wrong, or follows from one that is. `doubtful`: it cannot be told, and what follows from it cannot either. */
export type Trust = 'sure' | 'doubtful' | 'off';

export interface ReckonerInput {
  readonly trace: StepTrace;
  readonly own: ReadonlyMap<string, OwnNumber>;
  /** The format in which numbers like this one are written. */
  readonly allow: (quantity: Quantity) => Allowance;
  /** The rounding of given numbers with more digits than a person would write. */
  readonly allowGiven: Allowance;
  /** Own numbers are taken as they are written, without what their digits leave open. */
  readonly asPoints?: true;
  /** Every result on the way is rounded as it would be written down; with `asPoints`. */
  readonly isStepwise?: true;
  /** Replaces the usual ways of computing some numbers, where a slip is tried. */
  readonly slip?: ((quantity: Quantity) => Tree | undefined) | undefined;
}

/** Kinds of direct parents that are computed again although they were written down. */
export type Without = ReadonlySet<QuantityKind>;

export interface Reckoning {
  readonly ball: Ball;
  /** Whether it depends on a number of the student that is off, or on one that cannot be told. */
  readonly isOff: boolean;
  readonly isDoubtful: boolean;
  /** Whether it depends on a cell that is blank. */
  readonly isOpen: boolean;
}

export interface Reckoner {
  /** Every way in which the number may have been computed; twice where the slope from s and the slope from x contradict each other. */
  readonly waysTo: (quantity: Quantity, without?: Without) => readonly Reckoning[];
  /** Their formulas. */
  readonly formulas: (quantity: Quantity) => readonly Tree[];
  /** Kinds of blank cells that were computed on the way. */
  readonly blanks: ReadonlySet<QuantityKind>;
}
