/** The common mistakes and their errors: averaging before the product is off by exactly the covariance. */

import { constant, minus, product, quotient, series } from '../../expression';
import { keptFor } from '../../memory';
import type { StepTrace } from '../../model';
import * as model from '../../model';
import { type MessageName, messages } from '../../text';
import { activationBelow, activationBelowPattern } from '../activationBelow';
import { plainStep, shownIn } from '../conventions';
import { comparedFactors, hasFactors, reduced } from '../division';
import type { KindDefinition } from '../kind';
import { shownNow } from '../notation';
import type { Stop } from '../phases';
import type { WeightPlace } from '../quantity';
import { batchRange, samplesOf } from '../samples';
import { plainDivisionOf } from '../stepDivision';
import { leaf, type PatternTree, pattern, type Tree } from '../tree';
import { connectionName, unitName } from '../unitName';
import { sharesOverBatch } from './gradient';

const knownFrom = (): Stop => ({ phase: 'sum' });

/** What the mistakes of a weight have in common. */
function ofConnection(kind: ContrastName): Pick<KindDefinition<ContrastName>, 'name' | 'knownFrom'> {
  return {
    name: ({ layer, from, to }, network) =>
      messages.names[kind]({ ...shownNow(), below: layer - 1, connection: connectionName(network, layer, from, to) }),
    knownFrom,
  };
}

type ContrastName =
  | 'productOfMeans'
  | 'covariance'
  | 'averagedInputsGradient'
  | 'averagedErrorsGradient'
  | 'firstOutputGradient'
  | 'wrongAxisGradient';

/** The gradient of the method, in the conventions of the plain step. */
function ofMistake(method: model.MistakeName, { layer, from, to }: WeightPlace, trace: StepTrace): number {
  return plainStep(trace).mistakenGradient(method, layer, from, to);
}

export const meanActivation: KindDefinition<'meanActivation'> = {
  name: ({ layer, unit }, network) => messages.names.meanActivation({ layer, unit: unitName(network, layer, unit) }),
  value: ({ layer, unit }, trace) => model.meanActivation(trace, layer, unit),
  derive: ({ layer, unit }, trace) => ({
    expression: meanOverBatch(trace, activationBelowPattern(layer + 1, unit, 'k'), (sample) =>
      leaf(activationBelow(layer + 1, unit, sample)),
    ),
  }),
  knownFrom,
};

export const meanDelta: KindDefinition<'meanDelta'> = {
  name: ({ layer, unit }, network) => messages.names.meanDelta({ unit: unitName(network, layer, unit) }),
  value: ({ layer, unit }, trace) => model.meanDelta(plainStep(trace), layer, unit),
  derive: ({ layer, unit }, trace) => {
    const general = (kind: DeltaKind): PatternTree => pattern(kind, { layer, unit, sample: 'k' });
    const term = (kind: DeltaKind) => (sample: number) => leaf({ kind, layer, unit, sample });
    const factors = meanOfCarried(trace);
    if (!factors)
      return { expression: meanOverBatch(trace, general(comparedDelta(trace)), term(comparedDelta(trace))) };
    const total = series(batchRange(trace), general('delta'), samplesOf(trace).map(term('delta')));
    const expression = factors.length === 0 ? total : product(...factors, total);
    return { expression, ...(plainDivisionOf(trace) !== 'none' && { note: 'meanOfCarried' }) };
  },
  knownFrom,
};

export const productOfMeans: KindDefinition<'productOfMeans'> = {
  ...ofConnection('productOfMeans'),
  value: (place, trace) => ofMistake('productOfMeans', place, trace),
  // It is compared with the batch gradient, so the reduction applies: B times as much under `sum`.
  derive: (place, trace) => ({
    expression: product(...comparedFactors(trace), meanX(place), meanD(place)),
    note: 'productOfMeans',
  }),
};

export const covariance: KindDefinition<'covariance'> = {
  ...ofConnection('covariance'),
  value: ({ layer, from, to }, trace) => model.covariance(plainStep(trace), layer, from, to),
  derive: (place, trace) => {
    const { layer, from, to } = place;
    const kind = comparedDelta(trace);
    const deviations = (x: Tree, d: Tree): Tree => product(minus(x, meanX(place)), minus(d, meanD(place)));
    const general: PatternTree = product(
      minus(activationBelowPattern(layer, from, 'k'), pattern('meanActivation', { layer: layer - 1, unit: from })),
      minus(pattern(kind, { layer, unit: to, sample: 'k' }), pattern('meanDelta', { layer, unit: to })),
    );
    return {
      expression: meanOverBatch(trace, general, (sample) =>
        deviations(leaf(activationBelow(layer, from, sample)), leaf({ kind, layer, unit: to, sample })),
      ),
      note: noteOnCovariance(trace),
    };
  },
};

/** What averaging first loses is a multiple of the covariance only where samples have no factors of their own. */
function noteOnCovariance(trace: StepTrace): MessageName<'notes'> {
  const division = plainDivisionOf(trace);
  if (hasFactors(trace) || (division !== 'batch' && division !== 'none')) return 'covarianceAlone';
  return division === 'batch' ? 'covariance' : 'covarianceOfSum';
}

export const averagedInputsGradient: KindDefinition<'averagedInputsGradient'> = {
  ...ofConnection('averagedInputsGradient'),
  value: (place, trace) => ofMistake('averagedInputs', place, trace),
};

export const averagedErrorsGradient: KindDefinition<'averagedErrorsGradient'> = {
  ...ofConnection('averagedErrorsGradient'),
  value: (place, trace) => ofMistake('averagedErrors', place, trace),
};

/** Over the whole batch: kept, because a table asks for it in every row. */
const ofFirstOutput = keptFor((trace: StepTrace, layer: number, from: number, to: number): number =>
  model.firstOutputGradient(plainStep(trace), layer, from, to),
);

export const firstOutputGradient: KindDefinition<'firstOutputGradient'> = {
  ...ofConnection('firstOutputGradient'),
  value: ({ layer, from, to }, trace) => ofFirstOutput(trace, layer, from, to),
  derive: ({ layer, from, to }, trace) => ({
    expression: reduced(trace, sharesOverBatch(trace, { layer, from, to }, 1)),
    note: 'firstOutput',
  }),
};

/** A sum whose shapes match by accident: only if the batch has as many samples as the layer has units. */
export const wrongAxisGradient: KindDefinition<'wrongAxisGradient'> = {
  ...ofConnection('wrongAxisGradient'),
  value: (place, trace) => {
    const units = model.unitsIn(trace.network, place.layer);
    if (units !== trace.batchSize)
      throw new model.AbsentNumber(`layer ${place.layer}: ${units} units, ${trace.batchSize} samples`);
    return ofMistake('wrongAxis', place, trace);
  },
  derive: ({ layer, from, to }, trace) => {
    const samples = samplesOf(trace);
    const sample = samples[to - 1] ?? 0;
    const kind = comparedDelta(trace);
    const terms = samples.map((k, at) =>
      product(leaf(activationBelow(layer, from, k)), leaf({ kind, layer, unit: at + 1, sample })),
    );
    // One letter counts samples and units only where row k is sample k.
    const isInOrder = samples.every((k, at) => k === at + 1);
    const [unit, ofUnit] = isInOrder ? ['k', 'k'] : ['j', 'k_j'];
    const range = isInOrder ? batchRange(trace) : { lower: 'j=1', upper: String(samples.length) };
    const general = product(activationBelowPattern(layer, from, ofUnit), pattern(kind, { layer, unit, sample }));
    return {
      expression: reduced(plainStep(trace), series(range, general, terms)),
      note: isInOrder ? 'wrongAxis' : 'wrongAxisByRow',
    };
  },
};

type DeltaKind = 'delta' | 'plainDelta';

/** The δ that the means are taken of. The division is not in it, also where the step shows it in every δ. */
function comparedDelta(trace: StepTrace): DeltaKind {
  return shownIn(trace).carried ? 'plainDelta' : 'delta';
}

/** The factors that make the mean of δ of the sum of all δ that carry the division; undefined if there are none. */
function meanOfCarried(trace: StepTrace): readonly Tree[] | undefined {
  if (!shownIn(trace).carried || trace.hasSampleWeights || trace.divisor === 0) return undefined;
  const batchSize = leaf({ kind: 'batchSize' });
  switch (plainDivisionOf(trace)) {
    case 'none':
      return [quotient(constant(1), batchSize)];
    case 'number':
      return [quotient(leaf({ kind: 'divisor' }), batchSize)];
    default:
      return [];
  }
}

function meanX({ layer, from }: WeightPlace): Tree {
  return leaf({ kind: 'meanActivation', layer: layer - 1, unit: from });
}

function meanD({ layer, to }: WeightPlace): Tree {
  return leaf({ kind: 'meanDelta', layer, unit: to });
}

function meanOverBatch(trace: StepTrace, general: PatternTree, term: (sample: number) => Tree): Tree {
  return quotient(series(batchRange(trace), general, samplesOf(trace).map(term)), leaf({ kind: 'batchSize' }));
}
