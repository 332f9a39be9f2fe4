/** Results that a text announces, "Expected output: 0.62", "after one step you should get w13 = 0.5038", and counts: nothing of them is given. */

import { sentenceBefore } from './forms';
import type { FoundArray, Statements } from './found';
import { isOfSamples } from './names';

const announced =
  /\b(?:should (?:get|be|give|see|obtain)|after (?:one|1|an?|the|the first) (?:steps?|updates?|iterations?|epochs?)|answers?|solutions?|results?)\b|\bexpected\s*$/i;

/** "Points: 10" */
const isCount = ({ name, choices }: FoundArray): boolean =>
  /^(?:points|samples)$/i.test(name) && choices[0].dimensions === 0;

/** What is given a second time as a result is left out, as it is written. */
export function withoutResults(statements: Statements, plain: string): Statements {
  const { arrays, pairs, tables } = statements;
  const results = arrays.filter(({ at }) => announced.test(sentenceBefore(plain, at)));
  const isGiven = ({ named }: FoundArray): boolean =>
    arrays.some(
      (other) =>
        !results.includes(other) &&
        (other.named?.name === named?.name || (isOfSamples(named?.part) && other.named?.part === named.part)),
    ) ||
    (isOfSamples(named?.part) && pairs.length + tables.length > 0);
  const left = arrays.filter((one) => isCount(one) || (one.named && results.includes(one) && isGiven(one)));
  const texts = left.map(({ at, end }) => plain.slice(at, end).replace(/\s+/g, ' ').replace(/\.$/, ''));
  return {
    ...statements,
    arrays: arrays.filter((one) => !left.includes(one)),
    leftOut: [...statements.leftOut, ...texts],
  };
}
