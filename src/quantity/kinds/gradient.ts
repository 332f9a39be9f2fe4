/** Per-sample gradients x·δ, what they add up to, and how they agree. */
import { lastLayer, type StepTrace } from '../../model';
import { messages } from '../../text';
import { activationBelow, activationBelowPattern, fromUnits, unitsOf } from '../activationBelow';
import { absolute, leaf, pattern, product, quotient, root, series, square } from '../build';
import type { Expression } from '../expression';
import type { KindDefinition } from '../kind';
import type { QuantityOf, WeightPlace } from '../quantity';
import { batchRange, positionIn, samplesOf } from '../samples';
import { connectionName, unitName } from '../unitName';
import { reduced } from './loss';

export const sampleGradient: KindDefinition<'sampleGradient'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.sampleGradient(connectionName(network, layer, from, to), sample),
  value: ({ layer, from, to, sample }, trace) => trace.sampleGradient(layer, from, to, positionIn(trace, sample)),
  derive: ({ layer, from, to, sample }) => ({
    expression: product(leaf(activationBelow(layer, from, sample)), leaf({ kind: 'delta', layer, unit: to, sample })),
    note: from === 0 ? 'gradientBias' : 'gradientProduct',
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

export const outputShare: KindDefinition<'outputShare'> = {
  name: ({ layer, from, to, output, sample }, network) =>
    messages.names.outputShare(
      connectionName(network, layer, from, to),
      unitName(network, lastLayer(network), output),
      sample,
    ),
  value: ({ layer, from, to, output, sample }, trace) =>
    trace.outputShare(layer, from, to, output, positionIn(trace, sample)),
  derive: ({ layer, from, to, output, sample }) => ({
    expression: product(
      leaf(activationBelow(layer, from, sample)),
      leaf({ kind: 'deltaShare', layer, unit: to, output, sample }),
    ),
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

export const outputShareSum: KindDefinition<'outputShareSum'> = {
  name: ({ layer, from, to, output }, network) =>
    messages.names.outputShareSum(
      connectionName(network, layer, from, to),
      unitName(network, lastLayer(network), output),
    ),
  value: ({ layer, from, to, output }, trace) =>
    trace.batch.reduce((total, _, position) => total + trace.outputShare(layer, from, to, output, position), 0),
  derive: ({ layer, from, to, output }, trace) => ({
    expression: sharesOverBatch(trace, { layer, from, to }, output),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const runningTotal: KindDefinition<'runningTotal'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.runningTotal(connectionName(network, layer, from, to), sample),
  value: ({ sample, ...place }, trace) => {
    let total = 0;
    for (let position = 0; position <= positionIn(trace, sample); position++) {
      total += trace.sampleGradient(place.layer, place.from, place.to, position);
    }
    return total;
  },
  derive: ({ sample, layer, from, to }, trace) => ({
    expression: sumOverSamples(trace, { layer, from, to }, samplesOf(trace).slice(0, positionIn(trace, sample) + 1)),
  }),
  knownFrom: ({ sample }, trace) => ({ phase: 'sum', part: positionIn(trace, sample) + 1 }),
};

export const gradientSum: KindDefinition<'gradientSum'> = {
  name: ({ layer, from, to }, network) => messages.names.gradientSum(connectionName(network, layer, from, to)),
  value: ({ layer, from, to }, trace) => trace.gradientSum(layer, from, to),
  derive: (place, trace) => ({ expression: sumOverSamples(trace, place, samplesOf(trace)), note: 'sumOfProducts' }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const batchGradient: KindDefinition<'batchGradient'> = {
  name: ({ layer, from, to }, network) => messages.names.batchGradient(connectionName(network, layer, from, to)),
  value: ({ layer, from, to }, trace) => trace.batchGradient(layer, from, to),
  derive: (place, trace) => ({
    expression: reduced(trace, productsOverBatch(trace, place)),
    note:
      trace.batchSize === 1 ? 'sumOfOne' : trace.settings.reduction === 'sum' ? 'gradientSummed' : 'gradientAveraged',
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const cancellation: KindDefinition<'cancellation'> = {
  name: ({ layer, from, to }, network) => messages.names.cancellation(connectionName(network, layer, from, to)),
  value: ({ layer, from, to }, trace) =>
    trace.batch.reduce((total, _, position) => total + Math.abs(trace.sampleGradient(layer, from, to, position)), 0),
  derive: ({ layer, from, to }, trace) => ({
    expression: series(
      batchRange(trace),
      absolute(pattern('sampleGradient', { layer, from, to, sample: 'k' })),
      samplesOf(trace).map((sample) => absolute(leaf({ kind: 'sampleGradient', layer, from, to, sample }))),
    ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const sampleGradientNorm: KindDefinition<'sampleGradientNorm'> = {
  name: ({ sample }) => messages.names.sampleGradientNorm(sample),
  value: ({ sample }, trace) => trace.sampleGradientNorm(positionIn(trace, sample)),
  derive: ({ sample }, trace) => ({
    expression: root(
      overWeights(trace, square(pattern('sampleGradient', { ...anyWeight, sample })), (place) =>
        square(leaf({ kind: 'sampleGradient', ...place, sample })),
      ),
    ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const batchGradientNorm: KindDefinition<'batchGradientNorm'> = {
  name: () => messages.names.batchGradientNorm,
  value: (_, trace) => trace.batchGradientNorm(),
  derive: (_, trace) => ({
    expression: root(
      overWeights(trace, square(pattern('batchGradient', anyWeight)), (place) =>
        square(leaf({ kind: 'batchGradient', ...place })),
      ),
    ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const cosine: KindDefinition<'cosine'> = {
  name: ({ sample }) => messages.names.cosine(sample),
  value: ({ sample }, trace) => trace.cosine(positionIn(trace, sample)),
  derive: ({ sample }, trace) => ({
    expression: quotient(
      overWeights(
        trace,
        product(pattern('sampleGradient', { ...anyWeight, sample }), pattern('batchGradient', anyWeight)),
        (place) =>
          product(leaf({ kind: 'sampleGradient', ...place, sample }), leaf({ kind: 'batchGradient', ...place })),
      ),
      product(leaf({ kind: 'sampleGradientNorm', sample }), leaf({ kind: 'batchGradientNorm' })),
    ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

const anyWeight = { layer: 'l', from: 'i', to: 'j' } as const;

/** Every weight's place, layer by layer, in the order of the gradient matrix's columns: to-unit by to-unit, bias first. */
export function weightPlaces(network: StepTrace['network']): readonly WeightPlace[] {
  const places: WeightPlace[] = [];
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (const to of unitsOf(network, layer)) {
      for (const from of fromUnits(network, layer)) places.push({ layer, from, to });
    }
  }
  return places;
}

function overWeights(
  trace: StepTrace,
  general: Parameters<typeof series>[1],
  term: (place: WeightPlace) => Expression,
): Expression {
  return series({ lower: 'l,i,j', upper: '' }, general, weightPlaces(trace.network).map(term));
}

/** Σ_k ∂e(k)/∂w over some samples of the batch. */
function sumOverSamples(trace: StepTrace, { layer, from, to }: WeightPlace, samples: readonly number[]): Expression {
  const range =
    samples.length === trace.batchSize
      ? batchRange(trace)
      : // In the order of the batch, which need not be that of the sample numbers.
        { lower: `k\\text{ to }${samples.at(-1) ?? 0}`, upper: '' };
  return series(
    range,
    pattern('sampleGradient', { layer, from, to, sample: 'k' }),
    samples.map((sample) => leaf({ kind: 'sampleGradient', layer, from, to, sample })),
  );
}

/** Σ_k of the shares through output m: what flows through that output alone, over the whole batch. */
export function sharesOverBatch(trace: StepTrace, place: WeightPlace, output: number): Expression {
  const { layer, from, to } = place;
  return series(
    batchRange(trace),
    pattern('outputShare', { layer, from, to, output, sample: 'k' }),
    samplesOf(trace).map((sample) => leaf({ kind: 'outputShare', layer, from, to, output, sample })),
  );
}

/** Σ_k x_i(k) δ_j(k), each sample's own x with its own δ. */
function productsOverBatch(
  trace: StepTrace,
  { layer, from, to }: WeightPlace | QuantityOf<'batchGradient'>,
): Expression {
  return series(
    batchRange(trace),
    product(activationBelowPattern(layer, from, 'k'), pattern('delta', { layer, unit: to, sample: 'k' })),
    samplesOf(trace).map((sample) =>
      product(leaf(activationBelow(layer, from, sample)), leaf({ kind: 'delta', layer, unit: to, sample })),
    ),
  );
}
