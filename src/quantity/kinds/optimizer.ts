/** From the batch gradient to the new weight: decay, momentum, Adam, and the one update. */
import { constant, minus, negative, product, quotient, root, square, sum } from '../../expression';
import type { AdamSettings, StepTrace } from '../../model';
import { messages } from '../../text';
import type { Derivation, KindDefinition } from '../kind';
import type { Stop } from '../phases';
import type { QuantityKind, WeightPlace } from '../quantity';
import { leaf, type Tree } from '../tree';
import { connectionName } from '../unitName';

/** The kinds that stand for one number a weight. */
type WeightKind = {
  [K in QuantityKind]: KindDefinition<K> extends { name: (quantity: infer Q, network: never) => string }
    ? Q extends WeightPlace
      ? Q extends { sample: number }
        ? never
        : K
      : never
    : never;
}[QuantityKind];

const update_: Stop = { phase: 'update' };
const before: Stop = { phase: 'batch' };
const one = constant(1);

/** A frozen bias takes no part in the optimizer: no velocity, no moments, no update. */
const untouched: Derivation = { expression: constant(0), note: 'frozenBias' };

const at = <K extends WeightKind>(kind: K, { layer, from, to }: WeightPlace): Tree =>
  leaf({ kind, layer, from, to } as never);

function named<K extends WeightKind>(word: keyof typeof messages.weightNames): KindDefinition<K>['name'] {
  return (place, network) => {
    const { layer, from, to } = place as unknown as WeightPlace;
    return messages.weightNames[word]({ connection: connectionName(network, layer, from, to) });
  };
}

export const decayTerm: KindDefinition<'decayTerm'> = {
  name: named('decayTerm'),
  value: ({ layer, from, to }, trace) => trace.decayTerm(layer, from, to),
  derive: (place) =>
    place.from === 0
      ? { expression: constant(0), note: 'biasesDoNotDecay' }
      : { expression: product(leaf({ kind: 'weightDecay' }), at('weight', place)) },
  knownFrom: () => update_,
};

export const velocityBefore: KindDefinition<'velocityBefore'> = {
  name: named('velocityBefore'),
  value: ({ layer, from, to }, trace) => trace.velocityBefore(layer, from, to),
  knownFrom: () => before,
};

export const velocityAfter: KindDefinition<'velocityAfter'> = {
  name: named('velocityAfter'),
  value: ({ layer, from, to }, trace) => trace.velocityAfter(layer, from, to),
  derive: (place, trace) =>
    isFrozen(place, trace)
      ? untouched
      : {
          expression: sum(
            product(leaf({ kind: 'momentum' }), at('velocityBefore', place)),
            ...gradientTerms(place, trace),
          ),
        },
  knownFrom: () => update_,
};

export const firstMomentBefore: KindDefinition<'firstMomentBefore'> = {
  name: named('firstMomentBefore'),
  value: ({ layer, from, to }, trace) => trace.firstMomentBefore(layer, from, to),
  knownFrom: () => before,
};

export const firstMomentAfter: KindDefinition<'firstMomentAfter'> = {
  name: named('firstMomentAfter'),
  value: ({ layer, from, to }, trace) => trace.firstMomentAfter(layer, from, to),
  derive: (place, trace) => {
    if (isFrozen(place, trace)) return untouched;
    const beta = leaf({ kind: 'beta1' });
    return {
      expression: sum(
        product(beta, at('firstMomentBefore', place)),
        product(minus(one, beta), totalGradient(place, trace)),
      ),
    };
  },
  knownFrom: () => update_,
};

export const firstMomentCorrected: KindDefinition<'firstMomentCorrected'> = {
  name: named('firstMomentCorrected'),
  value: ({ layer, from, to }, trace) =>
    trace.firstMomentAfter(layer, from, to) / (1 - adamOf(trace).beta1 ** trace.optimizerStep),
  derive: (place, trace) => ({
    expression: corrected('firstMomentAfter', 'beta1', place, trace),
    note: 'biasCorrection',
  }),
  knownFrom: () => update_,
};

export const secondMomentBefore: KindDefinition<'secondMomentBefore'> = {
  name: named('secondMomentBefore'),
  value: ({ layer, from, to }, trace) => trace.secondMomentBefore(layer, from, to),
  knownFrom: () => before,
};

export const secondMomentAfter: KindDefinition<'secondMomentAfter'> = {
  name: named('secondMomentAfter'),
  value: ({ layer, from, to }, trace) => trace.secondMomentAfter(layer, from, to),
  derive: (place, trace) => {
    if (isFrozen(place, trace)) return untouched;
    const beta = leaf({ kind: 'beta2' });
    return {
      expression: sum(
        product(beta, at('secondMomentBefore', place)),
        product(minus(one, beta), square(totalGradient(place, trace))),
      ),
    };
  },
  knownFrom: () => update_,
};

export const secondMomentCorrected: KindDefinition<'secondMomentCorrected'> = {
  name: named('secondMomentCorrected'),
  value: ({ layer, from, to }, trace) =>
    trace.secondMomentAfter(layer, from, to) / (1 - adamOf(trace).beta2 ** trace.optimizerStep),
  derive: (place, trace) => ({
    expression: corrected('secondMomentAfter', 'beta2', place, trace),
    note: 'biasCorrection',
  }),
  knownFrom: () => update_,
};

export const update: KindDefinition<'update'> = {
  name: named('update'),
  value: ({ layer, from, to }, trace) => trace.update(layer, from, to),
  derive: (place, trace) => (isFrozen(place, trace) ? untouched : { expression: negative(stepTaken(place, trace)) }),
  knownFrom: () => update_,
};

export const weightAfter: KindDefinition<'weightAfter'> = {
  name: named('weightAfter'),
  value: ({ layer, from, to }, trace) => trace.weightAfter(layer, from, to),
  derive: (place, trace) =>
    isFrozen(place, trace)
      ? { expression: sum(at('weight', place), constant(0)), note: 'frozenBias' }
      : { expression: minus(at('weight', place), stepTaken(place, trace)), note: 'oneUpdate' },
  knownFrom: () => update_,
};

/** Whether a weight is one that no step may change. */
export function isFrozen(place: WeightPlace, { network }: StepTrace): boolean {
  return place.from === 0 && network.bias === 'frozen';
}

/** Whether decay adds anything to this weight's gradient: λ > 0, and no bias. */
export function decays(place: WeightPlace, { settings }: StepTrace): boolean {
  return settings.optimizer.weightDecay > 0 && place.from > 0;
}

/** What is subtracted from the weight: η g, η (g + λw), η v, or η m̂/(√v̂ + ε). */
function stepTaken(place: WeightPlace, trace: StepTrace): Tree {
  const { optimizer } = trace.settings;
  const eta = leaf({ kind: 'learningRate' });
  if (optimizer.kind === 'adam') {
    return product(
      eta,
      quotient(
        at('firstMomentCorrected', place),
        sum(root(at('secondMomentCorrected', place)), leaf({ kind: 'epsilon' })),
      ),
    );
  }
  return product(eta, optimizer.momentum > 0 ? at('velocityAfter', place) : totalGradient(place, trace));
}

function gradientTerms(place: WeightPlace, trace: StepTrace): readonly Tree[] {
  const gradient = at(trace.settings.clip?.per === 'batch' ? 'clippedGradient' : 'batchGradient', place);
  return decays(place, trace) ? [gradient, at('decayTerm', place)] : [gradient];
}

/** g, or g + λw where decay is on. */
function totalGradient(place: WeightPlace, trace: StepTrace): Tree {
  const terms = gradientTerms(place, trace);
  return terms.length === 1 && terms[0] ? terms[0] : sum(...terms);
}

function corrected(
  moment: 'firstMomentAfter' | 'secondMomentAfter',
  beta: 'beta1' | 'beta2',
  place: WeightPlace,
  trace: StepTrace,
): Tree {
  return quotient(
    at(moment, place),
    minus(one, { node: 'power', base: leaf({ kind: beta }), exponent: trace.optimizerStep }),
  );
}

function adamOf({ settings }: StepTrace): AdamSettings {
  if (settings.optimizer.kind !== 'adam')
    throw new RangeError(`optimizer: expected adam, got ${settings.optimizer.kind}`);
  return settings.optimizer;
}
