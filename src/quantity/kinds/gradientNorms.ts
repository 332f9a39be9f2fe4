/** The norms of the gradients, and how a sample's gradient agrees with the batch's. */
import { product, quotient, root, square } from '../../expression';
import type { StepTrace } from '../../model';
import { messages } from '../../text';
import { plainStep } from '../conventions';
import type { KindDefinition } from '../kind';
import { rowOf } from '../samples';
import { leaf, pattern } from '../tree';
import { anyWeight, normOver, overWeights } from './normOver';

export const sampleGradientNorm: KindDefinition<'sampleGradientNorm'> = {
  name: ({ sample }) => messages.names.sampleGradientNorm({ sample }),
  value: ({ sample }, trace) => trace.sampleGradientNorm(rowOf(trace, sample)),
  derive: ({ sample }, trace) => ({
    expression: root(
      overWeights(trace, square(pattern(plainKind(trace), { ...anyWeight, sample })), (place) =>
        square(leaf({ kind: plainKind(trace), ...place, sample })),
      ),
    ),
  }),
  // Clipping needs the norm before the sum.
  knownFrom: (_, { settings }) => ({ phase: settings.clip?.per === 'sample' ? 'per-sample' : 'sum' }),
};

export const batchGradientNorm: KindDefinition<'batchGradientNorm'> = {
  name: () => messages.names.batchGradientNorm,
  value: (_, trace) => trace.batchGradientNorm(),
  derive: (_, trace) => ({ expression: normOver(trace, 'batchGradient') }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const cosine: KindDefinition<'cosine'> = {
  name: ({ sample }) => messages.names.cosine({ sample }),
  value: ({ sample }, trace) => trace.cosine(rowOf(trace, sample)),
  derive: ({ sample }, trace) => ({
    expression: quotient(
      overWeights(
        trace,
        product(pattern(plainKind(trace), { ...anyWeight, sample }), pattern('batchGradient', anyWeight)),
        (place) =>
          product(leaf({ kind: plainKind(trace), ...place, sample }), leaf({ kind: 'batchGradient', ...place })),
      ),
      product(leaf({ kind: 'sampleGradientNorm', sample }), leaf({ kind: 'batchGradientNorm' })),
    ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

/** ∂e(k)/∂w, of which the norms and angles are: by its own name where the conventions show other products. */
function plainKind(trace: StepTrace): 'plainGradient' | 'sampleGradient' {
  return plainStep(trace) === trace ? 'sampleGradient' : 'plainGradient';
}
