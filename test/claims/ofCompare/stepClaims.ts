/** What the reasons about the steps claim: learning rate, optimizer, weight decay, biases, and where the runs begin to differ. */
import { firstFrom, isAdaptive, type StepTrace } from '../../../src/model';
import { claim } from '../../../src/quantity';
import { bothRows, rowOf } from '../../../src/views/Compare/reasons/facts';
import { decay, decayRateOf, given, largest, minus, size, update, weights } from './numbers';
import {
  bothOf,
  type ClaimsOf,
  type ClaimTable,
  distanceOf,
  numberOf,
  pairOf,
  type Said,
  same,
  sameGiven,
  sameUpdates,
  term,
  times,
  traceNamed,
} from './said';

const rateOf = ({ settings }: StepTrace): number => settings.optimizer.learningRate;

/** Gradients, and updates once they are computed. */
const sameSteps: ClaimsOf = (said) => [...sameGiven(said), ...sameUpdates(said)];

export const generalClaims: ClaimTable = {
  apartAlready: (said) => {
    const apart = size(distanceOf(said, weights));
    return [claim(apart, 'is', [term(said, 'distance')]), claim(apart, 'exceeds', 0)];
  },
  startsLater: sameSteps,
  nothingDiffers: sameSteps,
};

/** The numbers of the weights that the step trains: frozen biases have none here. */
function ofTrained(trace: StepTrace, read: (trace: StepTrace) => Float64Array): Float64Array {
  return bothRows({ first: trace, second: trace }, read)[0];
}

/** |Δw| of the weights with a gradient. */
function stepsOf(trace: StepTrace): readonly number[] {
  const [moved, gradient] = [ofTrained(trace, update), ofTrained(trace, given)];
  return [...moved].map(Math.abs).filter((step, at) => gradient[at] !== 0 && step > 0);
}

const adaptiveOf = (said: Said): StepTrace => {
  const { first, second } = said.context.traces;
  return isAdaptive(second.settings.optimizer.kind) ? second : first;
};

export const optimizerClaims: ClaimTable = {
  rateFactor: (said) => {
    const { first, second } = said.context.traces;
    return [
      claim([{ value: rateOf(first), times: numberOf(said, 'factor') }], 'is', rateOf(second)),
      times(said, update, numberOf(said, 'factor')),
    ];
  },
  updateLater: sameGiven,
  firstStepsEqual: sameUpdates,
  looksAhead: (said) => {
    const trace = traceNamed(said, 'run');
    const factor = numberOf(said, 'factor');
    return [
      claim([{ value: 1, printed: '1' }, term(said, 'momentum')], 'is', [term(said, 'factor')]),
      claim([{ value: ofTrained(trace, given), times: -factor * rateOf(trace) }], 'is', ofTrained(trace, update)),
    ];
  },
  constantFirstStep: (said) => {
    const steps = stepsOf(adaptiveOf(said));
    const [least, most] = [Math.min(...steps), Math.max(...steps)];
    return [
      claim([{ value: most, times: 0.9 }], 'isAtMost', least),
      claim(least, 'isAtMost', [term(said, 'step')]),
      claim([term(said, 'step')], 'isAtMost', most),
    ];
  },
  usesState: (said) => [claim([term(said, 'count')], 'exceeds', 0)],
};

const decays: ClaimsOf = (said) => {
  const { first, second } = said.context.traces;
  return [claim(Math.abs(decayRateOf(second) - decayRateOf(first)), 'is', [{ value: numberOf(said, 'rate') }])];
};

export const decayClaims: ClaimTable = {
  decayAdds: (said) => [
    ...decays(said),
    ...sameGiven(said),
    claim(size(distanceOf(said, decay)), 'is', [
      { value: size(pairOf(said, given)[0]), times: numberOf(said, 'share') },
    ]),
  ],
  decayInStep: (said) => {
    const [one, other] = pairOf(said, update);
    const rate = rateOf(said.context.traces.first);
    return [
      ...decays(said),
      claim(other, 'is', [{ value: one }, { value: distanceOf(said, decay), times: -rate }]),
      { ...claim(size(minus(other, one)), 'is', [term(said, 'distance')]), rounding: 1e-6 },
    ];
  },
  biasesDecay: (said) => {
    const moved = distanceOf(said, update);
    const { first, second } = said.context.traces;
    const ofBiases = rowOf(first, (layer, from, to) =>
      from > 0 ? 0 : second.update(layer, from, to) - first.update(layer, from, to),
    );
    return [claim(size(moved), 'is', size(ofBiases)), claim(size(moved), 'is', [term(said, 'distance')])];
  },
  decayBesides: (said) => {
    const trace = traceNamed(said, 'run');
    const gradient = pairOf(said, given)[trace === said.context.traces.first ? 0 : 1];
    return [claim(size(decay(trace)), 'is', [{ value: size(gradient), times: numberOf(said, 'share') }])];
  },
  decayAfter: (said) => {
    const terms = pairOf(said, decay);
    const gradients = pairOf(said, given);
    return (['one', 'other'] as const).map((name, at) =>
      claim(size(terms[at] ?? terms[0]), 'is', [
        { value: size(gradients[at] ?? gradients[0]), times: numberOf(said, name) },
      ]),
    );
  },
};

export const biasClaims: ClaimTable = {
  onlyBiasesStay: (said) => {
    const trace = bothOf(said).find(({ network }) => network.bias === 'trained') ?? said.context.traces.first;
    const ofBiases = rowOf(trace, (layer, from, to) => (from === 0 ? trace.update(layer, from, to) : 0));
    return [
      ...same(update)(said),
      claim([{ value: size(update(trace)) ** 2, times: numberOf(said, 'share') }], 'is', size(ofBiases) ** 2),
    ];
  },
  withoutBiases: (said) => {
    const trace = bothOf(said).find(({ network }) => firstFrom(network) === 0) ?? said.context.traces.first;
    const biases = rowOf(trace, (layer, from, to) => (from === 0 ? trace.weight(layer, from, to) : 0));
    return [claim(largest(biases), 'is', [term(said, 'largest')]), claim(largest(biases), 'exceeds', 0)];
  },
};

export const differentStepClaims: ClaimTable = {
  dividedOut: (said) => {
    const [one] = pairOf(said, update);
    return [
      times(said, given, numberOf(said, 'factor')),
      claim(size(distanceOf(said, update)), 'isAtMost', [{ value: size(one), times: 1.01e-2 }]),
    ];
  },
  stepsWithin: (said) => [claim(largest(distanceOf(said, update)), 'isAtMost', [term(said, 'difference')])],
};
