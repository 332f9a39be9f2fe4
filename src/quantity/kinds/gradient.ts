/** Per-sample gradients x·δ, their sum, and how they agree. */
import { absolute, type Expression, product, series, sum } from '../../expression';
import { keptFor } from '../../memory';
import { isPenalised, lastLayer, type StepTrace } from '../../model';
import { messages } from '../../text';
import { activationBelow, activationBelowPattern } from '../activationBelow';
import { plainStep, shownIn } from '../conventions';
import { emptySum, factorPatterns, factorsOf, hasFactors, reduced, summandOf } from '../division';
import type { KindDefinition } from '../kind';
import { shownNow } from '../notation';
import type { WeightPlace } from '../quantity';
import { rowOfTotal, runningTotals } from '../runningTotals';
import { batchRange, rowOf, rowsOf, samplesOf } from '../samples';
import { divisionRow, stepDivision } from '../stepDivision';
import { leaf, pattern, type Tree } from '../tree';
import { connectionName, unitName } from '../unitName';

export const sampleGradient: KindDefinition<'sampleGradient'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.sampleGradient({ ...shownNow(), connection: connectionName(network, layer, from, to), sample }),
  value: ({ layer, from, to, sample }, trace) => trace.sampleGradient(layer, from, to, rowOf(trace, sample)),
  derive: ({ layer, from, to, sample }) => ({
    expression: product(leaf(activationBelow(layer, from, sample)), leaf({ kind: 'delta', layer, unit: to, sample })),
    note: from === 0 ? 'gradientBias' : layer === 1 ? 'gradientOfInput' : 'gradientProduct',
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

/** ∂e(k)/∂w, whatever the conventions show for the products. */
export const plainGradient: KindDefinition<'plainGradient'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.plainGradient({ connection: connectionName(network, layer, from, to), sample }),
  value: ({ layer, from, to, sample }, trace) => plainStep(trace).sampleGradient(layer, from, to, rowOf(trace, sample)),
  derive: ({ layer, from, to, sample }) => ({
    expression: product(
      leaf(activationBelow(layer, from, sample)),
      leaf({ kind: 'plainDelta', layer, unit: to, sample }),
    ),
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

export const outputShare: KindDefinition<'outputShare'> = {
  name: ({ layer, from, to, output, sample }, network) =>
    messages.names.outputShare({
      ...shownNow(),
      connection: connectionName(network, layer, from, to),
      output: unitName(network, lastLayer(network), output),
      sample,
    }),
  value: ({ layer, from, to, output, sample }, trace) =>
    trace.outputShare(layer, from, to, output, rowOf(trace, sample)),
  derive: ({ layer, from, to, output, sample }) => ({
    expression: product(
      leaf(activationBelow(layer, from, sample)),
      leaf({ kind: 'deltaShare', layer, unit: to, output, sample }),
    ),
  }),
  knownFrom: () => ({ phase: 'per-sample' }),
};

// Over the whole batch: kept, because a table asks for them in every row.
const sharesThrough = keptFor((trace: StepTrace, layer: number, from: number, to: number, output: number): number =>
  rowsOf(trace).reduce((total, row) => total + counted(trace, row, trace.outputShare(layer, from, to, output, row)), 0),
);

const sumOfMagnitudes = keptFor((trace: StepTrace, layer: number, from: number, to: number): number =>
  rowsOf(trace).reduce((total, row) => total + Math.abs(trace.contribution(layer, from, to, row)), 0),
);

export const outputShareSum: KindDefinition<'outputShareSum'> = {
  name: ({ layer, from, to, output }, network) =>
    messages.names.outputShareSum({
      connection: connectionName(network, layer, from, to),
      output: unitName(network, lastLayer(network), output),
    }),
  value: ({ layer, from, to, output }, trace) => sharesThrough(trace, layer, from, to, output),
  derive: ({ layer, from, to, output }, trace) => ({ expression: sharesOverBatch(trace, { layer, from, to }, output) }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const runningTotal: KindDefinition<'runningTotal'> = {
  name: ({ layer, from, to, sample, row }, network) => {
    const connection = connectionName(network, layer, from, to);
    return row === undefined
      ? messages.names.runningTotal({ connection, sample })
      : messages.names.runningTotalInRow({ connection, sample, row });
  },
  value: (quantity, trace) => runningTotals(trace, quantity)[rowOfTotal(trace, quantity) - 1] ?? Number.NaN,
  derive: (quantity, trace) => ({ expression: sumOverRows(trace, quantity, rowOfTotal(trace, quantity)) }),
  knownFrom: (quantity, trace) => ({ phase: 'sum', part: rowOfTotal(trace, quantity) }),
};

export const gradientSum: KindDefinition<'gradientSum'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.gradientSum({ ...shownNow(), connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => trace.gradientSum(layer, from, to),
  derive: (place, trace) => ({
    expression: sumOverRows(trace, place, trace.batchSize),
    note: trace.batchSize === 0 ? 'emptyBatch' : 'sumOfProducts',
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const batchGradient: KindDefinition<'batchGradient'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.batchGradient({ connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => trace.batchGradient(layer, from, to),
  derive: (place, trace) => {
    const ofData = reduced(trace, productsOverBatch(trace, place));
    const { layer, from, to } = place;
    return isPenalised(trace.settings.penalty, from)
      ? { expression: sum(ofData, leaf({ kind: 'penaltyGradient', layer, from, to })), note: 'gradientPenalised' }
      : { expression: ofData, note: noteOnSum(trace, place) };
  },
  knownFrom: () => ({ phase: 'sum' }),
};

export const cancellation: KindDefinition<'cancellation'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.cancellation({ ...shownNow(), connection: connectionName(network, layer, from, to) }),
  value: ({ layer, from, to }, trace) => sumOfMagnitudes(trace, layer, from, to),
  derive: ({ layer, from, to }, trace) => ({
    expression:
      emptySum(trace) ??
      series(
        batchRange(trace),
        absolute(pattern(summandKind(trace), { layer, from, to, sample: 'k' })),
        samplesOf(trace).map((sample) => absolute(leaf(summandOf(trace, { layer, from, to }, sample)))),
      ),
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

function summandKind(trace: StepTrace): 'contribution' | 'sampleGradient' {
  return hasFactors(trace) ? 'contribution' : 'sampleGradient';
}

/** A number of one row times the row's factors; 0 if these are 0. */
function counted(trace: StepTrace, row: number, value: number): number {
  if (shownIn(trace).carried) return value;
  const factor = trace.sampleWeight(row) * trace.clipFactor(row);
  return factor === 0 ? 0 : factor * value;
}

function noteOnSum(trace: StepTrace, place: WeightPlace) {
  if (trace.batchSize === 0) return 'emptyBatch';
  if (shownIn(trace).carried) return stepDivision(trace, place).by === undefined ? 'gradientSummed' : 'gradientCarried';
  if (hasFactors(trace)) return 'gradientWeighted';
  if (trace.batchSize === 1) return 'sumOfOne';
  const division = divisionRow(trace, place);
  return division === 'none' ? 'gradientSummed' : division === 'batch' ? 'gradientAveraged' : 'gradientDivided';
}

/** Σ_k over the contributions of the batch's rows up to one of them. */
function sumOverRows(trace: StepTrace, { layer, from, to }: WeightPlace, upTo: number): Tree {
  const empty = emptySum(trace);
  if (empty) return empty;
  const samples = samplesOf(trace).slice(0, upTo);
  const range =
    upTo === trace.batchSize
      ? batchRange(trace)
      : // In the order of the batch, which may differ from the order of the sample numbers.
        { lower: `k\\text{ ${messages.formulaWords.to} }${samples.at(-1) ?? 0}`, upper: '' };
  return series(
    range,
    pattern(summandKind(trace), { layer, from, to, sample: 'k' }),
    samples.map((sample) => leaf(summandOf(trace, { layer, from, to }, sample))),
  );
}

/**
 * Σ_k of the shares through output m: the part of the gradient that flows through that output, over the whole batch.
 */
export function sharesOverBatch(trace: StepTrace, place: WeightPlace, output: number): Tree {
  const { layer, from, to } = place;
  return (
    emptySum(trace) ??
    series(
      batchRange(trace),
      times(factorPatterns(trace, 'k'), pattern('outputShare', { layer, from, to, output, sample: 'k' })),
      samplesOf(trace).map((sample) =>
        times(factorsOf(trace, sample), leaf({ kind: 'outputShare', layer, from, to, output, sample })),
      ),
    )
  );
}

function times<Leaf>(factors: readonly Expression<Leaf>[], value: Expression<Leaf>): Expression<Leaf> {
  return factors.length === 0 ? value : product(...factors, value);
}

/** Σ_k x_i(k) δ_j(k): each sample's own x times its own δ, and times its own factors if there are any. */
export function productsOverBatch(trace: StepTrace, { layer, from, to }: WeightPlace): Tree {
  return (
    emptySum(trace) ??
    series(
      batchRange(trace),
      product(
        ...factorPatterns(trace, 'k'),
        activationBelowPattern(layer, from, 'k'),
        pattern('delta', { layer, unit: to, sample: 'k' }),
      ),
      samplesOf(trace).map((sample) =>
        product(
          ...factorsOf(trace, sample),
          leaf(activationBelow(layer, from, sample)),
          leaf({ kind: 'delta', layer, unit: to, sample }),
        ),
      ),
    )
  );
}
