/** Which output a network chooses: a sample is right if its target's output is strictly the largest. Ties and NaN are wrong. */

/** The only largest output of a row, from 1; undefined at a tie, and where an output is NaN. */
export function chosenOutput(outputs: Float64Array): number | undefined {
  let [best, ties] = [0, false];
  for (let at = 0; at < outputs.length; at++) {
    const [value = Number.NaN, largest = Number.NaN] = [outputs[at], outputs[best]];
    if (Number.isNaN(value)) return undefined;
    if (at === 0) continue;
    if (value === largest) ties = true;
    if (value > largest) [best, ties] = [at, false];
  }
  return ties || outputs.length === 0 ? undefined : best + 1;
}
