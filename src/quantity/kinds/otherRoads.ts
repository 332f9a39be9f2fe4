/** Beside the batch gradient: what it would be without one sample, and the same slope without any chain rule. */
import { type StepTrace, numericSlope as slopeByDifferences } from '../../model';
import { messages } from '../../text';
import { constant, leaf, minus, pattern, product, quotient, series } from '../build';
import type { Expression } from '../expression';
import type { KindDefinition } from '../kind';
import type { WeightPlace } from '../quantity';
import { positionIn, samplesOf } from '../samples';
import { connectionName } from '../unitName';

/** The sum over all samples but one, by the reduction in force; a mean is over the B − 1 that are left. */
export const leaveOneOutGradient: KindDefinition<'leaveOneOutGradient'> = {
  name: ({ layer, from, to, sample }, network) =>
    messages.names.leaveOneOutGradient(connectionName(network, layer, from, to), sample),
  value: ({ layer, from, to, sample }, trace) => {
    const left = positionIn(trace, sample);
    if (trace.batchSize === 1) throw new RangeError(`without sample ${sample} the batch has none`);
    let total = 0;
    for (let position = 0; position < trace.batchSize; position++) {
      if (position !== left) total += trace.sampleGradient(layer, from, to, position);
    }
    return trace.settings.reduction === 'sum' ? total : total / (trace.batchSize - 1);
  },
  derive: ({ layer, from, to, sample }, trace) => {
    const total: Expression = series(
      { lower: `k\\neq ${sample}`, upper: '' },
      pattern('sampleGradient', { layer, from, to, sample: 'k' }),
      samplesOf(trace)
        .filter((other) => other !== sample)
        .map((other) => leaf({ kind: 'sampleGradient', layer, from, to, sample: other })),
    );
    const fewer = minus(leaf({ kind: 'batchSize' }), constant(1));
    return {
      expression: trace.settings.reduction === 'sum' ? total : product(quotient(constant(1), fewer), total),
      note: 'leaveOneOut',
    };
  },
  knownFrom: () => ({ phase: 'sum' }),
};

const slopes = new WeakMap<StepTrace, Map<string, number>>();

/** (E(w + h) − E(w − h)) / 2h with the model's own h: forward passes only, so that it is known as soon as the loss is. */
export const numericSlope: KindDefinition<'numericSlope'> = {
  name: ({ layer, from, to }, network) => messages.names.numericSlope(connectionName(network, layer, from, to)),
  value: (place, trace) => {
    const known = slopes.get(trace) ?? new Map<string, number>();
    slopes.set(trace, known);
    const key = keyOf(place);
    const value = known.get(key) ?? slopeByDifferences(trace, place);
    known.set(key, value);
    return value;
  },
  knownFrom: () => ({ phase: 'loss' }),
};

function keyOf({ layer, from, to }: WeightPlace): string {
  return `${layer}.${from}.${to}`;
}
