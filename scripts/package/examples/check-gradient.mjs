// A check of one's own gradient: a backward pass in plain loops is compared with the package, weight by weight.
import { readFileSync } from 'node:fs';
import { createRun, parseScenario, traceJson } from 'batch-gradient';

const file = new URL('./xor.json', import.meta.url);
const scenario = parseScenario(JSON.parse(readFileSync(file, 'utf8')));
const expected = traceJson(createRun(scenario), 1);

const own = ownGradient(scenario);
let largest = 0;
for (const [l, { gradient }] of expected.layers.entries()) {
  for (const [i, row] of [gradient.biases, ...gradient.weights].entries()) {
    for (const [j, value] of row.entries()) {
      const difference = Math.abs(own[l][i][j] - value);
      largest = Math.max(largest, difference);
      if (difference > 1e-12) console.log(`w_${i}${j + 1} of layer ${l + 1}: own ${own[l][i][j]}, expected ${value}`);
    }
  }
}
console.log(largest > 1e-12 ? 'The gradients differ.' : 'The gradients agree: no weight differs by more than 1e-12.');
process.exitCode = largest > 1e-12 ? 1 : 0;

/** own[l-1][i][j-1], i = 0 the bias: the mean over all samples, for one hidden layer of tanh, one sigmoid output and ½(o − y)². */
function ownGradient({ network: { layers, weights, biases }, data: { inputs, targets } }) {
  const sum = weights.map((_, l) => Array.from({ length: layers[l] + 1 }, () => new Array(layers[l + 1]).fill(0)));
  for (const [k, input] of inputs.entries()) {
    const s1 = biases[0].map((bias, j) => bias + input.reduce((s, x, i) => s + x * weights[0][i][j], 0));
    const x1 = s1.map(Math.tanh);
    const s2 = biases[1].map((bias, j) => bias + x1.reduce((s, x, i) => s + x * weights[1][i][j], 0));
    const o = s2.map((s) => 1 / (1 + Math.exp(-s)));
    const delta2 = o.map((x, j) => (x - targets[k][j]) * x * (1 - x));
    const delta1 = x1.map((x, i) => delta2.reduce((s, d, j) => s + d * weights[1][i][j], 0) * (1 - x * x));
    // Each sample multiplies its own x by its own δ; the products are added, and divided once.
    for (const [l, x, delta] of [
      [0, [1, ...input], delta1],
      [1, [1, ...x1], delta2],
    ]) {
      for (const [i, from] of x.entries()) for (const [j, d] of delta.entries()) sum[l][i][j] += from * d;
    }
  }
  return sum.map((layer) => layer.map((row) => row.map((value) => value / inputs.length)));
}
