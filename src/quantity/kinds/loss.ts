/** The loss: e(k) on one sample, E on the batch, and ∂e(k)/∂x at the outputs. */
import {
  call,
  constant,
  type Expression,
  ln,
  minus,
  negative,
  product,
  quotient,
  series,
  softplus,
  square,
  sum,
} from '../../expression';
import { type LossName, lastLayer, type StepTrace, unitsIn } from '../../model';
import { messages } from '../../text';
import { unitsOf } from '../activationBelow';
import { reduced } from '../division';
import type { Derivation, KindDefinition } from '../kind';
import { lossesAfter } from '../lossesAfter';
import type { Quantity } from '../quantity';
import { batchRange, positionIn, samplesOf } from '../samples';
import { leaf, type PatternTree, pattern, type QuantityPattern, type Tree } from '../tree';
import { unitName } from '../unitName';

export const sampleLoss: KindDefinition<'sampleLoss'> = {
  name: ({ sample }) => messages.names.sampleLoss({ sample }),
  value: ({ sample }, trace) => trace.sampleLoss(positionIn(trace, sample)),
  derive: ({ sample }, trace) => deriveSampleLoss(sample, trace),
  knownFrom: () => ({ phase: 'loss' }),
};

export const batchLoss: KindDefinition<'batchLoss'> = {
  name: () => messages.names.batchLoss,
  value: (_, trace) => trace.batchLoss(),
  derive: (_, trace) => ({ expression: reduced(trace, lossesOverBatch(trace)) }),
  knownFrom: () => ({ phase: 'loss' }),
};

export const sampleLossAfter: KindDefinition<'sampleLossAfter'> = {
  name: ({ sample }) => messages.names.sampleLossAfter({ sample }),
  value: ({ sample }, trace) => lossesAfter(trace).at(positionIn(trace, sample)),
  knownFrom: () => ({ phase: 'update' }),
};

export const lossAfter: KindDefinition<'lossAfter'> = {
  name: () => messages.names.lossAfter,
  value: (_, trace) => trace.lossAfter(),
  knownFrom: () => ({ phase: 'update' }),
};

export const outputError: KindDefinition<'outputError'> = {
  name: ({ unit, sample }, network) =>
    messages.names.outputError({ unit: unitName(network, lastLayer(network), unit), sample }),
  value: ({ unit, sample }, trace) => trace.outputError(unit, positionIn(trace, sample)),
  derive: ({ unit, sample }, trace) => {
    const layer = lastLayer(trace.network);
    const x = leaf({ kind: 'activation', layer, unit, sample });
    const y = leaf({ kind: 'target', unit, sample });
    const { loss } = trace.settings;
    const position = positionIn(trace, sample);
    const output = trace.activation(layer, unit, position);
    const atEdge = output === 0 || output === 1;
    return {
      expression:
        (atEdge ? errorAtTheEdge(loss, x, y, trace.target(unit, position)) : undefined) ??
        outputErrorOf(loss, x, y, unitsIn(trace.network, layer)),
      note: errorNotes[loss],
    };
  },
  knownFrom: () => ({ phase: 'output-delta' }),
};

/** Σ_k e(k), or Σ_k c(k) e(k) where samples have weights; clipping is no part of a loss. */
function lossesOverBatch(trace: StepTrace): Tree {
  const general = pattern('sampleLoss', { sample: 'k' });
  const term = (sample: number): Tree => leaf({ kind: 'sampleLoss', sample });
  if (!trace.hasSampleWeights) return series(batchRange(trace), general, samplesOf(trace).map(term));
  return series(
    batchRange(trace),
    product(pattern('sampleWeight', { sample: 'k' }), general),
    samplesOf(trace).map((sample) => product(leaf({ kind: 'sampleWeight', sample }), term(sample))),
  );
}

const errorNotes = {
  squaredError: 'errorSquared',
  halfSquaredError: 'errorHalfSquared',
  meanSquaredError: 'errorMeanSquared',
  binaryCrossEntropy: 'errorBinaryCrossEntropy',
  crossEntropy: 'errorCrossEntropy',
} as const satisfies Record<LossName, string>;

function outputErrorOf(loss: LossName, x: Tree, y: Tree, outputs: number): Tree {
  switch (loss) {
    case 'halfSquaredError':
      return minus(x, y);
    case 'squaredError':
      return product(constant(2), minus(x, y));
    case 'meanSquaredError':
      return product(quotient(constant(2), constant(outputs)), minus(x, y));
    case 'binaryCrossEntropy':
      return sum(negative(quotient(y, x)), quotient(minus(constant(1), y), minus(constant(1), x)));
    case 'crossEntropy':
      return negative(quotient(y, x));
  }
}

/** The cross-entropies' errors where an output has come out as exactly 0 or 1: a term whose coefficient is 0 is 0, never 0/0. */
function errorAtTheEdge(loss: LossName, x: Tree, y: Tree, target: number): Tree | undefined {
  if (loss !== 'binaryCrossEntropy' && loss !== 'crossEntropy') return undefined;
  if (loss === 'crossEntropy') return target === 0 ? constant(0) : undefined;
  if (target === 0) return quotient(minus(constant(1), y), minus(constant(1), x));
  return target === 1 ? negative(quotient(y, x)) : undefined;
}

function deriveSampleLoss(sample: number, trace: StepTrace): Derivation {
  const { network, settings } = trace;
  const layer = lastLayer(network);
  const outputs = unitsOf(network, layer);
  const overOutputs = (general: PatternTree, term: (unit: number) => Tree): Tree =>
    outputs.length === 1
      ? term(1)
      : series({ lower: 'm=1', upper: String(outputs.length) }, general, outputs.map(term));
  const x = (unit: number): Tree => leaf({ kind: 'activation', layer, unit, sample });
  const s = (unit: number): Tree => leaf({ kind: 'preactivation', layer, unit, sample });
  const y = (unit: number): Tree => leaf({ kind: 'target', unit, sample });
  const xm = pattern('activation', { layer, unit: 'm', sample });
  const sm = pattern('preactivation', { layer, unit: 'm', sample });
  const ym = pattern('target', { unit: 'm', sample });
  const squares = (): Tree => overOutputs(square(minus(xm, ym)), (unit) => square(minus(x(unit), y(unit))));
  switch (settings.loss) {
    case 'squaredError':
      return { expression: squares(), note: 'lossSquared' };
    case 'halfSquaredError':
      return { expression: product(constant(0.5, '\\tfrac{1}{2}'), squares()), note: 'lossHalfSquared' };
    case 'meanSquaredError':
      return {
        expression: product(quotient(constant(1), constant(outputs.length)), squares()),
        note: 'lossMeanSquared',
      };
    case 'binaryCrossEntropy':
      return isSure(sample, trace)
        ? {
            expression: overOutputs(minus(call(softplus, sm), product(ym, sm)), (unit) =>
              minus(call(softplus, s(unit)), product(y(unit), s(unit))),
            ),
            note: 'lossFromPreactivation',
          }
        : {
            expression: negative(overOutputs(binaryTerm(xm, ym), (unit) => binaryTerm(x(unit), y(unit)))),
            note: 'lossBinaryCrossEntropy',
          };
    case 'crossEntropy': {
      const all = series({ lower: 'm=1', upper: String(outputs.length) }, sm, outputs.map(s));
      return isSure(sample, trace)
        ? {
            expression: minus<Quantity, QuantityPattern>(
              { node: 'logSumExp', among: all },
              overOutputs(product(ym, sm), (unit) => product(y(unit), s(unit))),
            ),
            note: 'lossFromPreactivation',
          }
        : {
            expression: negative(overOutputs(product(ym, call(ln, xm)), (unit) => product(y(unit), call(ln, x(unit))))),
            note: 'lossCrossEntropy',
          };
    }
  }
}

/** y ln o + (1 − y) ln(1 − o) */
function binaryTerm<Leaf, General>(
  x: Expression<Leaf, General>,
  y: Expression<Leaf, General>,
): Expression<Leaf, General> {
  const one = constant(1);
  return sum(product(y, call(ln, x)), product(minus(one, y), call(ln, minus(one, x))));
}

/** Whether an output is so near 0 or 1 that its logarithm has lost digits; the loss is then written from s, as it is computed. */
function isSure(sample: number, trace: StepTrace): boolean {
  const position = positionIn(trace, sample);
  const layer = lastLayer(trace.network);
  const margin = 1e-5;
  return unitsOf(trace.network, layer).some((unit) => {
    const x = trace.activation(layer, unit, position);
    return x < margin || (trace.settings.loss === 'binaryCrossEntropy' && 1 - x < margin);
  });
}
