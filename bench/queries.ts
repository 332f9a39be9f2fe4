/**
 * What a view may ask of a finished step at any moment: numbers that are never stored, computed when asked for.
 * Times are of the median of many asks, each about another sample or weight.
 */
import { computeStep, firstFrom, lastLayer, type StepTrace, unitsIn } from '../src/model';
import { benchCase } from './cases';

export interface QueryTime {
  readonly what: string;
  readonly milliseconds: number;
}

const asks = 41;

/** On the largest case, 1000 samples of 128-64-10. */
export function timeQueries(): QueryTime[] {
  const trace = computeStep(benchCase('128-64-10 × 1000').input);
  const queries: readonly (readonly [string, (ask: number) => number])[] = [
    ['one sample gradient ∂e(k)/∂w', (ask) => trace.sampleGradient(1, 1 + (ask % 128), 1 + (ask % 64), 1 + ask)],
    ['a row: all 8906 of one sample', (ask) => rowSum(trace, 1 + ask)],
    ['a column: one weight over all 1000 samples', (ask) => columnSum(trace, 1 + (ask % 128), 1 + (ask % 64))],
    ['‖∇e(k)‖ of one sample', (ask) => trace.sampleGradientNorm(1 + ask)],
    ['cosine of ∇e(k) and the batch gradient', (ask) => trace.cosine(1 + ask)],
  ];
  return [
    ...queries.map(([what, query]) => ({ what, milliseconds: medianOf(query) })),
    { what: 'the largest of all 8.9 million sample gradients', milliseconds: largestTime() },
  ];
}

/** Kept once it is found, so that every ask needs a step of its own. */
function largestTime(): number {
  const { input } = benchCase('128-64-10 × 1000');
  const traces = Array.from({ length: asks }, () => computeStep(input));
  return medianOf((ask) => traces[ask]?.largestSampleGradient() ?? Number.NaN);
}

function rowSum(trace: StepTrace, row: number): number {
  let sum = 0;
  for (let layer = 1; layer <= lastLayer(trace.network); layer++) {
    for (let from = firstFrom(trace.network); from <= unitsIn(trace.network, layer - 1); from++) {
      for (let to = 1; to <= unitsIn(trace.network, layer); to++) sum += trace.sampleGradient(layer, from, to, row);
    }
  }
  return sum;
}

function columnSum(trace: StepTrace, from: number, to: number): number {
  let sum = 0;
  for (let row = 1; row <= trace.batchSize; row++) sum += trace.sampleGradient(1, from, to, row);
  return sum;
}

function medianOf(query: (ask: number) => number): number {
  const times: number[] = [];
  for (let ask = 0; ask < asks; ask++) {
    const start = performance.now();
    const answer = query(ask);
    times.push(performance.now() - start);
    // Also keeps the answer from being optimised away.
    if (Number.isNaN(answer)) throw new Error('a query gave NaN');
  }
  return times.sort((a, b) => a - b)[asks >> 1] ?? Number.NaN;
}
