/** Beside the batch gradient: its value without one sample, and the numeric slope, which needs no chain rule. */

import { constant, minus, product, quotient, series, sum } from '../../expression';
import { keptFor } from '../../memory';
import {
  AbsentNumber,
  gradientOfRows,
  isPenalised,
  type StepTrace,
  numericSlope as slopeByDifferences,
} from '../../model';
import { messages } from '../../text';
import { plainStep, shownIn } from '../conventions';
import { summandOf } from '../division';
import type { KindDefinition } from '../kind';
import type { WeightPlace } from '../quantity';
import { rowOf, rowsOf, sampleAt, samplesOf } from '../samples';
import { plainDivisionOf } from '../stepDivision';
import { leaf, pattern, type Tree } from '../tree';
import { connectionName } from '../unitName';

/** Over the whole batch: kept, because a table asks for it in every row. */
const gradientWithout = keptFor((trace: StepTrace, layer: number, from: number, to: number, sample: number): number => {
  const kept = rowsWithout(trace, sample);
  if (kept.length === 0) throw new AbsentNumber(`without sample ${sample} the batch has none`);
  return gradientOfRows(plainStep(trace), { layer, from, to }, kept).batchGradient;
});

/** The sum over all other samples, under the current reduction; a mean then divides by B − 1. */
export const leaveOneOutGradient: KindDefinition<'leaveOneOutGradient'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.leaveOneOutGradient({ connection: connectionName(network, layer, from, to), sample }),
  value: ({ layer, from, to, sample }, trace) => gradientWithout(trace, layer, from, to, sample),
  derive: ({ layer, from, to, sample }, trace) => {
    const others = samplesOf(trace).filter((other) => other !== sample);
    const total: Tree = series(
      { lower: `k\\neq ${sample}`, upper: '' },
      pattern(summandOf(trace, { layer, from, to }, sample).kind, { layer, from, to, sample: 'k' }),
      others.map((other) => leaf(summandOf(trace, { layer, from, to }, other))),
    );
    return {
      expression: withPenalty(dividedWithout(trace, sample, total), { layer, from, to, sample }, trace),
      note: 'leaveOneOut',
    };
  },
  knownFrom: () => ({ phase: 'sum' }),
};

/** The rows of the other samples; a RangeError if the sample has none. */
function rowsWithout(trace: StepTrace, sample: number): readonly number[] {
  rowOf(trace, sample);
  return rowsOf(trace).filter((row) => sampleAt(trace, row) !== sample);
}

function dividedWithout(trace: StepTrace, sample: number, total: Tree): Tree {
  // Terms that carry the division are divided again.
  const { carried } = shownIn(trace);
  const by = (divisor: Tree, present: Tree): Tree => product(quotient(carried ? present : constant(1), divisor), total);
  switch (plainDivisionOf(trace)) {
    case 'none':
      return total;
    case 'batch':
      return by(
        minus(leaf({ kind: 'batchSize' }), constant(trace.batchSize - rowsWithout(trace, sample).length)),
        leaf({ kind: 'batchSize' }),
      );
    case 'number':
      return carried ? total : by(leaf({ kind: 'divisor' }), constant(1));
    case 'weights':
      if (rowsWithout(trace, sample).every((row) => trace.sampleWeight(row) === 0)) return product(constant(0), total);
      return by(
        series(
          { lower: `k\\neq ${sample}`, upper: '' },
          pattern('sampleWeight', { sample: 'k' }),
          samplesOf(trace)
            .filter((other) => other !== sample)
            .map((other) => leaf({ kind: 'sampleWeight', sample: other })),
        ),
        leaf({ kind: 'divisor' }),
      );
  }
}

/** The penalty's part is that of a batch without the sample's rows. */
function withPenalty(
  ofData: Tree,
  { layer, from, to, sample }: WeightPlace & { readonly sample: number },
  trace: StepTrace,
): Tree {
  const { penalty } = trace.settings;
  if (!penalty || !isPenalised(penalty, from)) return ofData;
  const rate = leaf({ kind: 'penaltyRate' });
  const weight = leaf({ kind: 'weight', layer, from, to });
  if (penalty.divideBy === 'none') return sum(ofData, product(rate, weight));
  const rows = trace.batchSize - rowsWithout(trace, sample).length;
  const divisor =
    penalty.divideBy === 'batch'
      ? minus(leaf({ kind: 'batchSize' }), constant(rows))
      : leaf({ kind: 'penaltyDivisor' });
  return sum(ofData, quotient(product(rate, weight), divisor));
}

/**
 * (E(w + h) − E(w − h)) / 2h with the model's own h. It uses forward passes only, so it is known as soon as the loss
 * is.
 */
export const numericSlope: KindDefinition<'numericSlope'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.numericSlope({ connection: connectionName(network, layer, from, to) }),
  value: (place, trace) => slopeByDifferences(trace, place),
  knownFrom: () => ({ phase: 'loss' }),
};
