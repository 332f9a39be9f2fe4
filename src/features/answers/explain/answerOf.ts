/** Which page answers what people ask about a number. */
import { lastLayer, type StepTrace } from '../../../model';
import type { Quantity, QuantityKind } from '../../../quantity';
import type { questions } from '../words/en/questions';

export type AnsweredBy = keyof typeof questions;

const byKind: Readonly<Partial<Record<QuantityKind, AnsweredBy>>> = {
  sampleGradient: 'which-x-in-a-batch',
  contribution: 'which-x-in-a-batch',
  gradientSum: 'sum-or-mean',
  batchGradient: 'sum-or-mean',
  divisor: 'divide-by-b-or-n',
  deltaShare: 'which-output-counts',
  outputShare: 'which-output-counts',
  outputShareSum: 'which-output-counts',
  slope: 'saturated-sigmoid',
  sampleLoss: 'sample-loss-rises',
  accumulated: 'gradient-accumulation',
  cycleDivisor: 'gradient-accumulation',
  cycleGradient: 'gradient-accumulation',
  clipFactor: 'clip-sample-or-batch',
  batchClipFactor: 'clip-sample-or-batch',
  clippedGradient: 'clip-sample-or-batch',
  update: 'one-update-or-many',
  weightAfter: 'one-update-or-many',
};

/** Undefined if no page is about it. */
export function answerOf(quantity: Quantity, { network }: Pick<StepTrace, 'network'>): AnsweredBy | undefined {
  if (quantity.kind === 'delta') {
    return quantity.layer === lastLayer(network) ? 'why-delta-has-no-1-over-b' : 'which-output-counts';
  }
  const isOfBias = (quantity.kind === 'sampleGradient' || quantity.kind === 'batchGradient') && quantity.from === 0;
  return isOfBias ? 'bias-has-no-x' : byKind[quantity.kind];
}
