/** What the text is divided into: arrays with their names, samples written as pairs, tables, and what is no array. */
import type { ArrayChoices, NoArray } from './arrays';
import { type Named, namedBy } from './names';
import type { Place } from './tokens';

export interface FoundArray extends Place {
  /** As written, with the names of what it stands in; empty if it has none. */
  readonly name: string;
  readonly named?: Named | undefined;
  readonly choices: ArrayChoices;
  /** One of several arrays that the name holds. */
  readonly isHeld?: boolean;
}

export interface FoundProblem extends NoArray {
  readonly name: string;
}

export interface Found {
  readonly text: string;
  readonly arrays: FoundArray[];
  readonly pairs: { readonly inputs: ArrayChoices; readonly targets: ArrayChoices }[];
  /** Columns of numbers with the names above them. */
  readonly tables: { readonly heads: readonly string[]; readonly rows: readonly (readonly number[])[] }[];
  readonly problems: FoundProblem[];
  /** Known names whose brackets have words in them: a problem, unless their numbers stand elsewhere. */
  readonly symbols: (FoundProblem & Pick<Named, 'part'>)[];
  /** Names and lines that have numbers and were not taken. */
  readonly leftOut: string[];
  /** Where numbers stand that no reader has used, with the words before them. */
  readonly unread: Place[];
  /** Whole numbers that no reader has used, of which it cannot be told whether they count something. */
  readonly aside: Place[];
}

/** All that was found. */
export type Statements = {
  readonly [Kind in Exclude<keyof Found, 'text'>]: readonly Found[Kind][number][];
};

export function addArray(
  { arrays }: Found,
  name: string,
  { choices, at, end }: Place & Pick<FoundArray, 'choices'>,
): void {
  arrays.push({ name, named: namedBy(name), choices, at, end });
}

/** Nothing yet. */
export function noneIn(text: string): Found {
  return { text, arrays: [], pairs: [], tables: [], problems: [], symbols: [], leftOut: [], unread: [], aside: [] };
}
