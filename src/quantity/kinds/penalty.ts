/** The penalty on the weights: P as a term of the batch loss, λ_P w/R as a term of its gradient. */

import { constant, product, quotient, series, square } from '../../expression';
import { AbsentNumber, isPenalised, type PenaltySettings, type StepTrace, weightCount } from '../../model';
import { messages } from '../../text';
import { plainStep } from '../conventions';
import { reduced } from '../division';
import type { KindDefinition } from '../kind';
import type { WeightPlace } from '../quantity';
import { leaf, pattern, type Tree } from '../tree';
import { connectionName } from '../unitName';
import { weightPlaces } from '../weightPlaces';
import { productsOverBatch } from './gradient';
import { lossesOverBatch } from './loss';
import { mostListed } from './mostListed';

export const penalty: KindDefinition<'penalty'> = {
  name: () => messages.names.penalty,
  value: (_, trace) => {
    penaltyOf(trace);
    return trace.penalty();
  },
  derive: (_, trace) => {
    const { biases } = penaltyOf(trace);
    const twice = trace.penaltyDivisor;
    if (twice === 0) return { expression: constant(0), note: 'penaltyOfNobody' };
    const two = hasDivisor(trace) ? product(constant(2), leaf({ kind: 'penaltyDivisor' })) : constant(2);
    return {
      expression: product(quotient(leaf({ kind: 'penaltyRate' }), two), squares(trace)),
      note: biases || trace.network.bias === 'none' ? 'penaltyOfAll' : 'penaltyOfWeights',
    };
  },
  knownFrom: () => ({ phase: 'loss' }),
};

export const penaltyRate: KindDefinition<'penaltyRate'> = {
  name: () => messages.names.penaltyRate,
  value: (_, trace) => penaltyOf(trace).l2,
  knownFrom: () => ({ phase: 'batch' }),
};

export const penaltyDivisor: KindDefinition<'penaltyDivisor'> = {
  name: () => messages.names.penaltyDivisor,
  value: (_, trace) => {
    penaltyOf(trace);
    if (!hasDivisor(trace)) throw new AbsentNumber('the penalty is divided by nothing');
    return trace.penaltyDivisor;
  },
  derive: (_, trace) =>
    trace.settings.penalty?.divideBy === 'batch'
      ? { expression: leaf({ kind: 'batchSize' }), note: 'penaltyByBatch' }
      : { expression: constant(trace.penaltyDivisor), note: 'penaltyByData' },
  knownFrom: () => ({ phase: 'batch' }),
};

export const dataGradient: KindDefinition<'dataGradient'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.dataGradient({ connection: connectionName(network, layer, from, to) }),
  value: (place, trace) => {
    expectPenalised(place, trace);
    return plainStep(trace).dataGradient(place.layer, place.from, place.to);
  },
  derive: (place, trace) => ({
    expression: reduced(trace, productsOverBatch(trace, place)),
    note: 'dataGradient',
  }),
  knownFrom: () => ({ phase: 'sum' }),
};

export const penaltyGradient: KindDefinition<'penaltyGradient'> = {
  name: ({ layer, from, to }, network) =>
    messages.names.penaltyGradient({ connection: connectionName(network, layer, from, to) }),
  value: (place, trace) => {
    expectPenalised(place, trace);
    return trace.penaltyGradient(place.layer, place.from, place.to);
  },
  derive: ({ layer, from, to }, trace) => {
    if (trace.penaltyDivisor === 0) return { expression: constant(0), note: 'penaltyOfNobody' };
    const rate = leaf({ kind: 'penaltyRate' });
    const weight = leaf({ kind: 'weight', layer, from, to });
    const over = leaf({ kind: 'penaltyDivisor' });
    return { expression: hasDivisor(trace) ? quotient(product(rate, weight), over) : product(rate, weight) };
  },
  knownFrom: () => ({ phase: 'sum' }),
};

export const dataLoss: KindDefinition<'dataLoss'> = {
  name: () => messages.names.dataLoss,
  value: (_, trace) => {
    penaltyOf(trace);
    return trace.dataLoss();
  },
  derive: (_, trace) => ({ expression: reduced(plainStep(trace), lossesOverBatch(trace)) }),
  knownFrom: () => ({ phase: 'loss' }),
};

/** Σ w² over what is penalised. */
function squares(trace: StepTrace): Tree {
  const range = { lower: 'l,i,j', upper: '' };
  const general = square(pattern('weight', { layer: 'l', from: 'i', to: 'j' }));
  const places = weightPlaces(trace.network).filter(({ from }) => isPenalised(trace.settings.penalty, from));
  const term = ({ layer, from, to }: WeightPlace): Tree => square(leaf({ kind: 'weight', layer, from, to }));
  if (weightCount(trace.network) <= mostListed) return series(range, general, places.map(term));
  const ends = [...places.slice(0, 3), ...places.slice(-1)];
  return series({ ...range, count: places.length }, general, ends.map(term));
}

function penaltyOf({ settings }: StepTrace): PenaltySettings {
  if (!settings.penalty) throw new AbsentNumber('there is no penalty in this step');
  return settings.penalty;
}

function hasDivisor({ settings }: StepTrace): boolean {
  return settings.penalty !== undefined && settings.penalty.divideBy !== 'none';
}

function expectPenalised({ from }: WeightPlace, { settings }: StepTrace): void {
  if (!isPenalised(settings.penalty, from)) throw new AbsentNumber('there is no penalty on this weight');
}
