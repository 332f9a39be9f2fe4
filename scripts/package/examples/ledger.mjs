// A step's ledger as a table: for one weight, every sample's x, δ and product, their sum, the mean and the update.
import { readFileSync } from 'node:fs';
import { createRun, derivationOf, parseScenario, traceOf, valueOf } from 'batch-gradient';

const file = new URL('./xor.json', import.meta.url);
const scenario = parseScenario(JSON.parse(readFileSync(file, 'utf8')));
const trace = traceOf(createRun(scenario), 1);

// w_21 of layer 2 leads from hidden unit 2 to the output.
const [layer, from, to] = [2, 2, 1];
const weight = `${layer}.${from}.${to}`;
const cell = (number) => number.toFixed(4).padStart(9);

console.log('sample       x(k)      δ(k)    x(k)δ(k)');
for (const index of trace.batch) {
  const sample = index + 1;
  const x = valueOf(trace, `activation.${layer - 1}.${from}.${sample}`);
  const delta = valueOf(trace, `delta.${layer}.${to}.${sample}`);
  const product = valueOf(trace, `sampleGradient.${weight}.${sample}`);
  console.log(`${String(sample).padStart(6)} ${cell(x)} ${cell(delta)}   ${cell(product)}`);
}
console.log(`sum                          ${cell(valueOf(trace, `gradientSum.${weight}`))}`);
console.log(`divided once by B = ${trace.batchSize}        ${cell(valueOf(trace, `batchGradient.${weight}`))}`);
console.log(`update                       ${cell(valueOf(trace, `update.${weight}`))}`);
console.log(`\n${derivationOf(trace, `batchGradient.${weight}`).symbols}`);
