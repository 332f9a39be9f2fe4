/** A step's numbers by loops over samples and units, written without the app's engine: only inputs, weights and δ of the outputs are taken from it. */
import { type ActivationName, activationOf, firstFrom, lastLayer, type StepTrace, unitsIn } from '../../../src/model';

/** θ and θ′ of those activations that are compared here. */
const functions: Readonly<Partial<Record<ActivationName, readonly [(s: number) => number, (s: number) => number]>>> = {
  identity: [(s) => s, () => 1],
  sigmoid: [(s) => 1 / (1 + Math.exp(-s)), (s) => Math.exp(-s) / (1 + Math.exp(-s)) ** 2],
  tanh: [Math.tanh, (s) => 1 - Math.tanh(s) ** 2],
  relu: [(s) => Math.max(0, s), (s) => (s > 0 ? 1 : 0)],
  leakyRelu: [(s) => (s > 0 ? s : 0.01 * s), (s) => (s > 0 ? 1 : 0.01)],
};

function functionsOf(name: ActivationName): NonNullable<(typeof functions)[ActivationName]> {
  const found = functions[name];
  if (!found) throw new Error(`${name}: expected one of ${Object.keys(functions).join(', ')}`);
  return found;
}

/** By layer from 1, then row of the batch, then unit; of the sums, by layer, unit below (0 is the bias) and unit. */
export interface PlainPass {
  readonly s: readonly (readonly (readonly number[])[])[];
  readonly delta: readonly (readonly (readonly number[])[])[];
  readonly sums: readonly (readonly (readonly number[])[])[];
  /** The largest magnitude among all of them. */
  readonly size: number;
}

const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);

export function passOf(trace: StepTrace): PlainPass {
  const { network, batchSize } = trace;
  const last = lastLayer(network);
  const rows = count(batchSize);
  const isBiased = firstFrom(network) === 0;
  const s: number[][][] = [];
  const delta: number[][][] = [];
  let x = rows.map((row) => count(unitsIn(network, 0)).map((i) => trace.input(i, row)));
  const below = [x];
  for (let layer = 1; layer <= last; layer++) {
    const inputs = x;
    const sums = inputs.map((xs) =>
      count(unitsIn(network, layer)).map((j) => {
        let sum = isBiased ? trace.weight(layer, 0, j) : 0;
        for (const [index, one] of xs.entries()) sum += one * trace.weight(layer, index + 1, j);
        return sum;
      }),
    );
    s.push(sums);
    const name = activationOf(network, layer);
    if (name !== 'softmax') x = sums.map((all) => all.map(functionsOf(name)[0]));
    below.push(x);
  }
  delta[last - 1] = rows.map((row) => count(unitsIn(network, last)).map((j) => trace.delta(last, j, row)));
  for (let layer = last; layer > 1; layer--) {
    const name = activationOf(network, layer - 1);
    if (name === 'softmax') throw new Error('expected softmax in the last layer only');
    delta[layer - 2] = (delta[layer - 1] ?? []).map((above, at) =>
      count(unitsIn(network, layer - 1)).map((i) => {
        let sum = 0;
        for (const [index, one] of above.entries()) sum += one * trace.weight(layer, i, index + 1);
        return sum * functionsOf(name)[1](s[layer - 2]?.[at]?.[i - 1] ?? Number.NaN);
      }),
    );
  }
  const sums = count(last).map((layer) =>
    [0, ...count(unitsIn(network, layer - 1))].map((i) =>
      count(unitsIn(network, layer)).map((j) => {
        let sum = 0;
        for (const row of rows) {
          const factor = trace.sampleWeight(row) * trace.clipFactor(row);
          const input = i === 0 ? 1 : (below[layer - 1]?.[row - 1]?.[i - 1] ?? Number.NaN);
          sum += factor * input * (delta[layer - 1]?.[row - 1]?.[j - 1] ?? Number.NaN);
        }
        return sum;
      }),
    ),
  );
  const size = Math.max(...[s, delta, sums].flat(4).map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)));
  return { s, delta, sums, size };
}
