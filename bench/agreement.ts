/** Whether contenders computed the same thing: each as exactly as its numbers allow. */
import type { CaseName } from './cases';
import { type ByContender, type ContenderName, toleranceOf } from './contenders';
import type { CheckAnswer } from './messages';

/** One sentence for each disagreement with the plain loop; none if all is well. */
export function disagreements(answers: ReadonlyMap<CaseName, ByContender<CheckAnswer>>): string[] {
  const found: string[] = [];
  for (const [name, byContender] of answers) {
    const expected = numbersOf(byContender.plain);
    for (const [contender, answer] of Object.entries(byContender)) {
      const tolerance = toleranceOf(contender as ContenderName);
      const actual = numbersOf(answer);
      const wrong = expected.findIndex((value, at) => !agrees(actual[at], value, tolerance));
      if (actual.length !== expected.length) found.push(`${name}, ${contender}: ${actual.length} numbers`);
      else if (wrong >= 0) {
        found.push(`${name}, ${contender}: number ${wrong} is ${actual[wrong]}, the plain loop has ${expected[wrong]}`);
      }
    }
  }
  return found;
}

/** |a − b| ≤ tolerance · max(1, |b|); the same number for a tolerance of 0. */
function agrees(actual: number | undefined, expected: number, tolerance: number): boolean {
  if (actual === undefined) return false;
  if (tolerance === 0) return Object.is(actual, expected);
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function numbersOf({ losses, weights }: CheckAnswer): readonly number[] {
  return [losses, ...weights].flat();
}
