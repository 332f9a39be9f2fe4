/** Whether contenders computed the same thing: float64 bit for bit, float32 to its precision. */
import type { CaseName } from './cases';
import { type ContenderName, contenderNames, exactNames } from './contenders';
import type { CheckAnswer } from './messages';

/** |a − b| ≤ tolerance · max(1, |b|) after a few steps in float32. */
const tolerance = 1e-4;

/** One sentence for each disagreement with the plain loop; none if all is well. */
export function disagreements(answers: ReadonlyMap<CaseName, Record<ContenderName, CheckAnswer>>): string[] {
  const found: string[] = [];
  for (const [name, byContender] of answers) {
    const expected = numbersOf(byContender.plain);
    for (const contender of contenderNames) {
      const exact = exactNames.includes(contender);
      const actual = numbersOf(byContender[contender]);
      const wrong = expected.findIndex((value, at) => !agrees(actual[at], value, exact));
      if (actual.length !== expected.length) found.push(`${name}, ${contender}: ${actual.length} numbers`);
      else if (wrong >= 0) {
        found.push(`${name}, ${contender}: number ${wrong} is ${actual[wrong]}, the plain loop has ${expected[wrong]}`);
      }
    }
  }
  return found;
}

function agrees(actual: number | undefined, expected: number, exact: boolean): boolean {
  if (actual === undefined) return false;
  if (exact) return Object.is(actual, expected);
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function numbersOf({ losses, weights }: CheckAnswer): readonly number[] {
  return [losses, ...weights].flat();
}
