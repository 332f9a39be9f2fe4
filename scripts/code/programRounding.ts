/**
 * How far rounding moves the numbers of a program: it is run again several times with every intermediate result moved in its last digits
 * (`scripts/moved.py`). A number that another order of adding may change by so much, this changes too.
 */
import { printedFor } from './runPrograms';

type Nested = number | readonly Nested[];

/** The largest distance for a checked name of NumPy's program, and the indices of one of its numbers. */
export type Spread = (name: string, at: readonly number[]) => number;

export function spreadsOf(python: string, programs: readonly string[]): readonly Spread[] {
  if (programs.length === 0) return [];
  const all = printedFor<Readonly<Record<string, Readonly<Record<string, Nested>>>>>(
    python,
    ['scripts/moved.py', 'spreads'],
    programs,
  );
  return programs.map((_, index) => (name, at) => {
    let found: Nested | undefined = all[`${index}.py`]?.[name];
    for (const place of at) found = typeof found === 'object' ? found[place] : undefined;
    return typeof found === 'number' ? found : 0;
  });
}
