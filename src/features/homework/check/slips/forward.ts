/** Slips in s and x, and in the losses. */
import { call, constant, exp, negative, product, quotient } from '../../../../expression';
import {
  activationNames,
  activationOf,
  firstFrom,
  isFused,
  isPerUnit,
  type StepTrace,
  unitActivation,
} from '../../../../model';
import type { Quantity, Tree } from '../../../../quantity';
import { listed, overBatch, type UnitPlace } from '../routes';
import { correct, meanOf, otherSamples, outputs, s, sOfX, transposed, units, upTo, w, when, x } from './parts';
import { changesOf, type Slip, slipsOf } from './slip';

export function forwardSlips(trace: StepTrace): readonly Slip[] {
  return [...preactivationSlips(trace), ...activationSlips(trace), ...lossSlips(trace)];
}

function preactivationSlips(trace: StepTrace): readonly Slip[] {
  const hasBias = firstFrom(trace.network) === 0;
  const bias = ({ layer, unit }: UnitPlace): Tree => w(layer, 0, unit);
  const biases = (q: UnitPlace): readonly Tree[] => (hasBias ? [bias(q)] : []);
  const terms = (q: UnitPlace, missing?: number): readonly Tree[] =>
    upTo(units(trace, q.layer - 1))
      .filter((unit) => unit !== missing)
      .map((unit) => product(w(q.layer, unit, q.unit), x({ ...q, layer: q.layer - 1, unit })));
  const changed = changesOf((q: UnitPlace) => listed([...biases(q), ...terms(q)]));
  const hasOwnBias = ({ layer, unit }: UnitPlace): boolean => hasBias && trace.weight(layer, 0, unit) !== 0;
  return slipsOf('preactivation', {
    factor: { biasSign: (q) => when(hasOwnBias(q), listed([negative(bias(q)), ...terms(q)])) },
    missing: { biasForgotten: (q) => when(hasOwnBias(q), listed(terms(q))) },
    object: [
      {
        transposedWeights: changed({ weight: (one) => transposed(trace, one) }),
        sBelow: changed({ x: (one) => sOfX(trace, one) }),
      },
      ...otherSamples(trace).map(({ detail, of }) => ({
        wrongSample: { detail, gives: changed({ x: (one) => of(one, x) }) },
      })),
    ],
    averaged: { averagedInputs: changed({ x: (one) => when(one.layer === 0, meanOf(trace, one, x)) }) },
    once: missingTerms(trace).map((from) => ({
      missingTerm: {
        detail: { from },
        gives: (q) => when(from <= units(trace, q.layer - 1), listed([...biases(q), ...terms(q, from)])),
      },
    })),
  });
}

const mostTerms = 12;

function missingTerms({ network }: StepTrace): readonly number[] {
  return upTo(Math.min(mostTerms, Math.max(...network.layers.slice(0, -1))));
}

function activationSlips(trace: StepTrace): readonly Slip[] {
  const has = (name: string, { layer }: UnitPlace): boolean => activationOf(trace.network, layer) === name;
  const others = activationNames.filter(isPerUnit).filter((name) => name !== 'identity');
  const power = (q: UnitPlace): Tree => call(exp, s(q));
  const powers = (q: UnitPlace): Tree => overBatch(trace, (sample) => power({ ...q, sample }));
  const opposite = (q: UnitPlace): Tree => unitActivation('sigmoid').formula({ s: negative(s(q)) });
  return slipsOf(
    'activation',
    {
      factor: { sigmoidOfMinusS: (q) => when(has('sigmoid', q), opposite(q)) },
      missing: {
        activationForgotten: (q) => when(!has('identity', q), s(q)),
        softmaxNotNormalised: (q) => when(has('softmax', q), power(q)),
      },
      object: [
        ...others.map((name) => ({
          wrongActivation: {
            detail: { activation: name },
            gives: (q: UnitPlace) => when(!has(name, q), unitActivation(name).formula({ s: s(q) })),
          },
        })),
        { softmaxOverBatch: (q) => when(has('softmax', q) && trace.batchSize > 1, quotient(power(q), powers(q))) },
      ],
    },
    // The constant 1 of a bias is an activation, too, of which nobody makes a slip.
    ({ unit }) => unit !== 0,
  );
}

function lossSlips(trace: StepTrace): readonly Slip[] {
  const { loss } = trace.settings;
  const K = outputs(trace);
  const right = (q: Quantity): Tree => correct(q, trace);
  const divided = (by: number) => ({ gives: (q: Quantity) => quotient(right(q), constant(by)), factor: 1 / by });
  const doubled = { gives: (q: Quantity) => product(constant(2), right(q)), factor: 2 };
  return [
    ...slipsOf('sampleLoss', {
      factor: {
        lossHalfForgotten: loss === 'halfSquaredError' && doubled,
        logarithmOfTen: isFused(loss) && divided(Math.LN10),
      },
    }),
    ...slipsOf('batchLoss', { factor: { lossOverOutputs: K > 1 && divided(K) } }),
  ];
}
