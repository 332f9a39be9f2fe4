/** Slips in the loss of a sample, and of the batch. */
import { constant, product, quotient } from '../../../../expression';
import { isFused, type StepTrace } from '../../../../model';
import { correct } from './parts';
import { type Slip, slipsOf } from './slip';

const ofSample = slipsOf('sampleLoss');
const ofBatch = slipsOf('batchLoss');

export function lossSlips(trace: StepTrace): readonly Slip[] {
  const { loss } = trace.settings;
  const K = trace.network.layers.at(-1) ?? 1;
  return [
    ...(loss === 'halfSquaredError'
      ? [ofSample('lossHalfForgotten', 'factor', (q) => product(constant(2), correct(q, trace)), { factor: 2 })]
      : []),
    ...(isFused(loss)
      ? [
          ofSample('logarithmOfTen', 'factor', (q) => quotient(correct(q, trace), constant(Math.LN10)), {
            factor: 1 / Math.LN10,
          }),
        ]
      : []),
    ...(K > 1
      ? [ofBatch('lossOverOutputs', 'factor', (q) => quotient(correct(q, trace), constant(K)), { factor: 1 / K })]
      : []),
  ];
}
