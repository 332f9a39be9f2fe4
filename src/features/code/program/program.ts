/** A program: lines with the phase that each belongs to, and what its names mean. */
import type { Phase } from '../../../model';
import type { Meaning, Nested } from './meaning';

export const libraries = ['numpy', 'torch'] as const;
export type Library = (typeof libraries)[number];

/** An array of the step's numbers. Where there is little room, what it has is not listed. */
export interface Listed {
  readonly listed: () => Nested;
  /** The lengths of its axes, which an empty array needs. */
  readonly shape: readonly number[];
  /** Written after it: `.T`. */
  readonly after?: string;
}

export type Part = string | Listed;

export interface CodeLine {
  /** What belongs to no phase stands before the first one. */
  readonly phase: Phase | undefined;
  readonly parts: readonly Part[];
  readonly indent?: number;
  /** At the end of the line, without its #. */
  readonly comment?: string;
  /** The name that the line gives a value, if it is one that the step has. */
  readonly defines?: string;
  /** The shape of what the line computes. */
  readonly shape?: readonly number[];
  /** The division by the divisor of the batch is here. */
  readonly divides?: true;
}

export interface Program {
  readonly library: Library;
  readonly lines: readonly CodeLine[];
  /** What the names stand for, as far as the step has it. */
  readonly names: ReadonlyMap<string, Meaning>;
  /** Names whose arrays are turned: [to, from]. */
  readonly turned: ReadonlySet<string>;
}
