/** What the text is divided into: arrays with their names, samples written as pairs, tables, and what is no array. */
import type { ArrayChoices, NoArray } from './arrays';
import type { Named } from './names';

export interface FoundArray {
  /** As written, with the names of what it stands in; empty if it has none. */
  readonly name: string;
  readonly named?: Named | undefined;
  readonly choices: ArrayChoices;
  /** One of several arrays that the name holds. */
  readonly isHeld?: boolean;
  /** Where it stands in the text. */
  readonly at: number;
  readonly end: number;
}

export interface FoundPair {
  readonly inputs: ArrayChoices;
  readonly targets: ArrayChoices;
}

export interface FoundProblem extends NoArray {
  readonly name: string;
}

interface FoundSymbol extends FoundProblem {
  readonly part: Named['part'];
}

/** Columns of numbers with the names above them. */
export interface FoundTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

export interface Statements {
  readonly arrays: readonly FoundArray[];
  readonly pairs: readonly FoundPair[];
  readonly tables: readonly FoundTable[];
  readonly problems: readonly FoundProblem[];
  /** Known names whose brackets have words in them: a problem, unless their numbers stand elsewhere. */
  readonly symbols: readonly FoundSymbol[];
  /** Names and lines that have numbers and were not taken. */
  readonly leftOut: readonly string[];
}

export interface Found {
  readonly text: string;
  readonly arrays: FoundArray[];
  readonly pairs: FoundPair[];
  readonly tables: FoundTable[];
  readonly problems: FoundProblem[];
  readonly symbols: FoundSymbol[];
  readonly leftOut: string[];
}

export interface Walk {
  readonly found: Found;
  readonly path: string;
  /** Lines of the text, and not the parts of a pair of brackets. */
  readonly isLine: boolean;
}
