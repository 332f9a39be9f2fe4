/** The loss: e(k) on one sample, E on the batch, and ∂e(k)/∂x at the outputs. */
import { constant, evaluate, product, series, sum } from '../../expression';
import { activationOf, isPerUnit, type LossParts, lastLayer, lossNamed, type StepTrace, unitsIn } from '../../model';
import { messages } from '../../text';
import { unitsOf } from '../activationBelow';
import { plainStep } from '../conventions';
import { emptySum, reduced } from '../division';
import type { Derivation, KindDefinition } from '../kind';
import { lossesAfter } from '../lossesAfter';
import { shownNow } from '../notation';
import type { Quantity } from '../quantity';
import { batchRange, rowOf, samplesOf } from '../samples';
import { leaf, pattern, type Tree } from '../tree';
import { unitName } from '../unitName';

export const sampleLoss: KindDefinition<'sampleLoss'> = {
  name: ({ sample }) => messages.names.sampleLoss({ sample }),
  value: ({ sample }, trace) => trace.sampleLoss(rowOf(trace, sample)),
  derive: ({ sample }, trace) => deriveSampleLoss(sample, trace),
  knownFrom: () => ({ phase: 'loss' }),
};

export const batchLoss: KindDefinition<'batchLoss'> = {
  name: () => messages.names.batchLoss,
  value: (_, trace) => trace.batchLoss(),
  derive: (_, trace) => {
    const ofData = reduced(plainStep(trace), lossesOverBatch(trace));
    if (trace.settings.penalty) return { expression: sum(ofData, leaf({ kind: 'penalty' })), note: 'lossPenalised' };
    return { expression: ofData, ...(trace.batchSize === 0 && { note: 'emptyBatch' }) };
  },
  knownFrom: () => ({ phase: 'loss' }),
};

export const sampleLossAfter: KindDefinition<'sampleLossAfter'> = {
  name: ({ sample }) => messages.names.sampleLossAfter({ sample }),
  value: ({ sample }, trace) => lossesAfter(trace).at(rowOf(trace, sample)),
  knownFrom: () => ({ phase: 'update' }),
};

export const lossAfter: KindDefinition<'lossAfter'> = {
  name: () => messages.names.lossAfter,
  value: (_, trace) => trace.lossAfter(),
  knownFrom: () => ({ phase: 'update' }),
};

export const outputError: KindDefinition<'outputError'> = {
  name: ({ unit, sample }, network) =>
    messages.names.outputError({ ...shownNow(), unit: unitName(network, lastLayer(network), unit), sample }),
  value: ({ unit, sample }, trace) => trace.outputError(unit, rowOf(trace, sample)),
  derive: ({ unit, sample }, trace) => {
    const layer = lastLayer(trace.network);
    const { loss } = trace.settings;
    const expression = lossNamed(loss).error({
      x: leaf({ kind: 'activation', layer, unit, sample }),
      y: leaf({ kind: 'target', unit, sample }),
      K: constant(unitsIn(trace.network, layer)),
    });
    const target = trace.target(unit, rowOf(trace, sample));
    const output = trace.activation(layer, unit, rowOf(trace, sample));
    const value = ({ kind }: Quantity): number => (kind === 'target' ? target : output);
    const atEdge = output === 0 || output === 1;
    const derivative = atEdge ? withoutZeroTerms(expression, value) : expression;
    return { expression: derivative, note: `error.${loss}` };
  },
  knownFrom: () => ({ phase: 'output-delta' }),
};

/** Σ_k e(k), or Σ_k c(k) e(k) with sample weights; clipping does not affect the loss. */
export function lossesOverBatch(trace: StepTrace): Tree {
  const empty = emptySum(trace);
  if (empty) return empty;
  const general = pattern('sampleLoss', { sample: 'k' });
  const term = (sample: number): Tree => leaf({ kind: 'sampleLoss', sample });
  if (!trace.hasSampleWeights) return series(batchRange(trace), general, samplesOf(trace).map(term));
  return series(
    batchRange(trace),
    product(pattern('sampleWeight', { sample: 'k' }), general),
    samplesOf(trace).map((sample) => product(leaf({ kind: 'sampleWeight', sample }), term(sample))),
  );
}

/** For outputs that are exactly 0 or 1: a fraction with numerator 0 is 0, never 0/0. */
function withoutZeroTerms(tree: Tree, value: (quantity: Quantity) => number): Tree {
  const isZero = (term: Tree): boolean =>
    term.node === 'negative' ? isZero(term.of) : term.node === 'quotient' && evaluate(term.numerator, value) === 0;
  const [first, ...rest] = (tree.node === 'sum' ? tree.terms : [tree]).filter((term) => !isZero(term));
  if (first === undefined) return constant(0);
  return rest.length === 0 ? first : sum(first, ...rest);
}

function deriveSampleLoss(sample: number, trace: StepTrace): Derivation {
  const { network, settings } = trace;
  const layer = lastLayer(network);
  const outputs = unitsOf(network, layer);
  const range = { lower: 'm=1', upper: String(outputs.length) };
  const at = (unit: number): Record<'s' | 'x' | 'y', Tree> => ({
    s: leaf({ kind: 'preactivation', layer, unit, sample }),
    x: leaf({ kind: 'activation', layer, unit, sample }),
    y: leaf({ kind: 'target', unit, sample }),
  });
  const general = {
    s: pattern('preactivation', { layer, unit: 'm', sample }),
    x: pattern('activation', { layer, unit: 'm', sample }),
    y: pattern('target', { unit: 'm', sample }),
  };
  const all = series(
    range,
    general.s,
    outputs.map(at).map(({ s }) => s),
  );
  const parts: LossParts<Quantity> = {
    K: constant(outputs.length),
    sum: (term) => (outputs.length === 1 ? term(at(1)) : series(range, term(general), outputs.map(at).map(term))),
    logSumExp: { node: 'logSumExp', among: all },
  };
  const { formula, formulaFromS } = lossNamed(settings.loss);
  return formulaFromS && isNearEdge(sample, trace)
    ? { expression: formulaFromS(parts), note: 'lossFromPreactivation' }
    : { expression: formula(parts), note: `loss.${settings.loss}` };
}

/**
 * Whether an output is so near 0 or 1 that its logarithm has lost digits; the loss is then written from s, as it is
 * computed.
 */
function isNearEdge(sample: number, trace: StepTrace): boolean {
  const row = rowOf(trace, sample);
  const layer = lastLayer(trace.network);
  const margin = 1e-5;
  // For softmax, an output is near 1 only if the others are near 0.
  const mayBeNearOne = isPerUnit(activationOf(trace.network, layer));
  return unitsOf(trace.network, layer).some((unit) => {
    const x = trace.activation(layer, unit, row);
    return x < margin || (mayBeNearOne && 1 - x < margin);
  });
}
