/** Weights' gradients are divided, biases' are not: D times as large in the biases alone, which is another direction. */
import type { StepTrace } from '../../../model';
import { claim, holds } from '../../../quantity';
import { norm, rowOf } from './facts';
import { exact, type Reason, type ReasonContext } from './reason';

export function undividedBiasReasons({ traces: { first, second } }: ReasonContext): readonly Reason[] {
  const { divisor } = first;
  // Nothing is divided; where all weights of the samples are 0, every sum is 0.
  if (divisor === 1 || divisor === 0) return [];
  const [biases, weights] = [true, false].map((isBias) => gradients(first, isBias)) as [Float64Array, Float64Array];
  if (norm(biases) === 0 || norm(weights) === 0) return [];
  const values = { divisor: exact(divisor) };
  const claims = [
    claim(gradients(second, true), 'is', [{ value: biases, times: divisor }]),
    claim(gradients(second, false), 'is', weights),
  ];
  if (!claims.every(holds)) return [];
  return [
    { name: 'biasUndivided', values, claims },
    { name: 'biasDirection', values: {} },
  ];
}

/** The gradients of the biases alone, or of the weights alone, added from single samples in the right run. */
function gradients(trace: StepTrace, ofBiases: boolean): Float64Array {
  const isWrong = trace.settings.method !== undefined;
  return rowOf(trace, (layer, from, to) => {
    if ((from === 0) !== ofBiases) return 0;
    if (isWrong) return trace.dataGradient(layer, from, to);
    let sum = 0;
    for (let row = 1; row <= trace.batchSize; row++) sum += trace.contribution(layer, from, to, row);
    return sum / trace.divisor;
  });
}
