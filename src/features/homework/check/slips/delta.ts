/** Slips in δ: of the output layer, its error, target and factors; of every layer, slopes and signs; of hidden layers, the weights and the layer above. */
import { constant, minus, negative, product, quotient, square } from '../../../../expression';
import { activationOf, isFused, lastLayer, lossNamed, type StepTrace } from '../../../../model';
import { leaf, type QuantityOf, shownIn, type Tree, type WeightPlace } from '../../../../quantity';
import { at, backSum, listed, type UnitPlace } from '../routes';
import {
  carried,
  correct,
  delta,
  dividedAnyway,
  dividedBefore,
  hasOwnSlope,
  hasSlope,
  isIdentity,
  isSquare,
  meanOf,
  oneMinus,
  otherSamples,
  outputs,
  placeOf,
  s,
  share,
  slope,
  slopeAtX,
  target,
  transposed,
  units,
  upTo,
  w,
  when,
  wrongSlopes,
  x,
} from './parts';
import { changesOf, out, type Slip, type SlipTable, slipsOf, type Wrong } from './slip';

type Delta = QuantityOf<'delta'>;

export function deltaSlips(trace: StepTrace): readonly Slip[] {
  const last = lastLayer(trace.network);
  return [
    ...slipsOf('delta', ofOutputs(trace, last), ({ layer }) => layer === last),
    ...slipsOf('delta', ofAllLayers(trace, last)),
    ...slipsOf('delta', ofHiddenLayers(trace), ({ layer }) => layer < last),
  ];
}

function error({ unit, sample }: Delta): Tree {
  return leaf({ kind: 'outputError', unit, sample });
}

function ofOutputs(trace: StepTrace, last: number): SlipTable<Delta> {
  const { loss } = trace.settings;
  const K = outputs(trace);
  const isMean = loss === 'meanSquaredError';
  const isHalf = loss === 'halfSquaredError';
  const isFusedHere = isFused(loss);
  const hasSlopes = hasSlope(trace, last);
  const scaled = (factor: number) => ({ gives: (q: Delta) => product(constant(factor), correct(q, trace)), factor });
  const carry =
    (tree: Wrong<Delta>): Wrong<Delta> =>
    (q) => {
      const own = tree(q);
      return own && carried(trace, q.sample, own);
    };
  const withSlope = (q: Delta, factor: Tree): Tree => (hasSlopes ? product(factor, slope(q)) : factor);
  /** With another output or another target; where the slope has cancelled, their difference alone. */
  const withError = (q: Delta, output: Tree, wanted: Tree): Tree =>
    isFused(loss)
      ? minus(output, wanted)
      : withSlope(q, lossNamed(loss).error({ x: output, y: wanted, K: constant(K) }));
  const miss = (q: Delta): Tree => minus(x(q), target(q));
  const squareFactor = constant(isHalf ? 0.5 : isMean ? 1 / K : 1);
  return {
    factor: {
      twoLost: (loss === 'squaredError' || isMean) && scaled(0.5),
      halfExtra: isHalf && scaled(0.5),
      twoExtra: (isHalf || isFusedHere) && scaled(2),
      outputsForgotten: isMean && K > 1 && scaled(K),
      outputsExtra: !isMean && K > 1 && scaled(1 / K),
    },
    missing: {
      slopeOnFused: isFusedHere && carry((q) => product(miss(q), share(x(q)))),
      errorForDelta: isFusedHere && carry(error),
      diagonalCrossEntropy: loss === 'crossEntropy' && carry((q) => negative(product(target(q), oneMinus(x(q))))),
      diagonalSoftmax: !hasSlopes && !isFusedHere && carry((q) => product(error(q), share(x(q)))),
      oneOutput: K > 1 && ((q) => when(q.unit > 1, constant(0))),
      lossForError: !isFusedHere && hasSlopes && carry((q) => product(squareFactor, square(miss(q)), slope(q))),
    },
    object: [
      { sForOutput: !isIdentity(trace, last) && carry((q) => withError(q, s(q), target(q))) },
      ...otherSamples(trace).map(({ detail, of }) => ({
        wrongTarget: (hasSlopes || isFusedHere) && {
          detail,
          gives: carry((q) => of(q, (other) => withError(q, x(q), target(other)))),
        },
      })),
      ...[...new Set([1 / K, 1])].map((share) => ({
        absoluteError: !isFusedHere && hasSlopes && carry(absoluteError(trace, share)),
      })),
    ],
  };
}

/** δ from the mean absolute error, a loss that the app has not: ∂e/∂o is the sign of o − y, over K or not. */
function absoluteError(trace: StepTrace, share: number): (q: Delta) => Tree {
  return (q) => {
    const row = trace.rowOf(q.sample) ?? 1;
    const error = constant(share * Math.sign(trace.activation(q.layer, q.unit, row) - trace.target(q.unit, row)));
    return isIdentity(trace, q.layer) ? error : product(error, slope(q));
  };
}

function ofAllLayers(trace: StepTrace, last: number): SlipTable<Delta> {
  const nameAt = ({ layer }: UnitPlace): string => activationOf(trace.network, layer);
  const right = (q: Delta): Tree => correct(q, trace);
  const changed = changesOf((q: Delta) => {
    if (!hasOwnSlope(trace, q.layer)) return undefined;
    if (q.layer < last) return product(backSum(trace, q), slope(q));
    return isFused(trace.settings.loss) ? undefined : carried(trace, q.sample, product(error(q), slope(q)));
  });
  const sloped = upTo(isFused(trace.settings.loss) ? last - 1 : last).filter((layer) => hasOwnSlope(trace, layer));
  return {
    factor: [
      {
        sign: { gives: (q) => negative(right(q)), factor: -1 },
        divisionInDelta: !shownIn(trace).carried && dividedBefore(trace, (q, divided) => divided(right(q))),
        dividedAnyway: dividedAnyway(trace, (q, divided) => divided(right(q))),
      },
      // In one layer alone: the signs of two layers cancel.
      ...(last > 1 ? upTo(last) : []).map((layer) => ({
        sign: { gives: (q: Delta) => when(q.layer === layer, negative(right(q))), factor: -1 },
      })),
    ],
    missing: [
      { slopeForgotten: changed({ slope: () => out }) },
      // In one layer alone: where δ is blank, what follows from it may lack one slope and have the other.
      ...(sloped.length > 1 ? sloped : []).map((layer) => ({
        slopeForgotten: changed({ slope: (one) => when(one.layer === layer, out) }),
      })),
    ],
    object: [
      { slopeAtX: changed({ slope: (one) => slopeAtX(trace, one) }) },
      ...Object.entries(wrongSlopes).map(([slope, tree]) => ({
        wrongSlope: { detail: { slope }, gives: changed({ slope: (one) => tree(x(one), s(one), nameAt(one)) }) },
      })),
      ...otherSamples(trace).map(({ detail, of }) => ({
        slopeOfSample: { detail, gives: changed({ slope: (one) => of(one, slope) }) },
      })),
    ],
    averaged: { meanDeltaForAll: trace.batchSize > 1 && ((q) => meanOf(trace, q, (one) => right({ ...q, ...one }))) },
  };
}

function ofHiddenLayers(trace: StepTrace): SlipTable<Delta> {
  const above = (q: Delta): readonly number[] => upTo(units(trace, q.layer + 1));
  const deltaAbove = (q: Delta, unit: number): Tree => delta({ ...q, layer: q.layer + 1, unit });
  const weightAbove = (q: Delta, unit: number): Tree => w(q.layer + 1, q.unit, unit);
  const changed = changesOf((q: Delta) => product(backSum(trace, q), slope(q)));
  const first = (q: Delta): Tree => product(deltaAbove(q, 1), weightAbove(q, 1), slope(q));
  const hasWeights = (q: Delta): boolean => above(q).every((unit) => trace.weight(q.layer + 1, q.unit, unit) !== 0);
  const quotients = (q: Delta) => above(q).map((unit) => quotient(deltaAbove(q, unit), weightAbove(q, unit)));
  const slopeAbove = (one: UnitPlace, layer = one.layer + 1): Tree | undefined =>
    when(isSquare(trace, layer) && hasSlope(trace, layer), slope({ ...one, layer }));
  const weightBelow = ({ layer, from, to }: WeightPlace): Tree | undefined =>
    when(isSquare(trace, layer) && isSquare(trace, layer - 1), w(layer - 1, from, to));
  const ofSample = (one: WeightPlace, sample: number): Tree =>
    leaf({ kind: 'sampleGradient', ...placeOf(one), sample });
  return {
    missing: {
      oneSuccessor: (q) => when(above(q).length > 1, first(q)),
      noWeights: changed({ weight: () => out }),
    },
    object: [
      {
        slopeOfLayerAbove: changed({ slope: (one) => slopeAbove(one) }),
        transposedWeights: changed({ weight: (one) => transposed(trace, one) }),
        weightsOfLayerBelow: changed({ weight: weightBelow }),
        dividedByWeight: (q) => when(hasWeights(q), product(listed(quotients(q)), slope(q))),
      },
      // That of the batch, and the sample's own.
      { gradientForWeight: changed({ weight: (one) => at('batchGradient', one) }) },
      { gradientForWeight: changed({ weight: (one, { sample }) => ofSample(one, sample) }) },
    ],
    pass: { updatedWeights: changed({ weight: (one) => at('weightAfter', one) }) },
  };
}
