/** Which output a network chooses: a sample is right if its target's output is strictly the largest. Ties and NaN are wrong. */

/** The only largest output of a row, from 1; undefined at a tie, and where an output is NaN. */
export function chosenOutput(outputs: Float64Array): number | undefined {
  let best = 0;
  let ties = false;
  for (let at = 0; at < outputs.length; at++) {
    const value = outputs[at] ?? Number.NaN;
    const largest = outputs[best] ?? Number.NaN;
    if (Number.isNaN(value)) return undefined;
    if (value > largest) {
      best = at;
      ties = false;
    } else if (value === largest && at > 0) ties = true;
  }
  return ties || outputs.length === 0 ? undefined : best + 1;
}
