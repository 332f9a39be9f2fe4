/** Slips in δ of every layer: slopes, signs, factors; and in δ of hidden layers: the weights and the layer above. */
import { negative, product, quotient } from '../../../../expression';
import { isFused, lastLayer, type StepTrace } from '../../../../model';
import { leaf, type QuantityOf, shownIn, type Tree, type WeightPlace } from '../../../../quantity';
import { at, backSum, listed } from '../routes';
import {
  carried,
  correct,
  delta,
  dividedAnyway,
  hasSlope,
  isIdentity,
  meanOver,
  otherSamples,
  plainDivisor,
  slope,
  slopeAtX,
  slopeVariants,
  units,
  upTo,
  w,
  wrongSlopes,
} from './parts';
import { type Slip, slipsOf } from './slip';

type Delta = QuantityOf<'delta'>;

const ofDelta = slipsOf('delta');

export function deltaSlips(trace: StepTrace): readonly Slip[] {
  const last = lastLayer(trace.network);
  const right = (q: Delta): Tree => correct(q, trace);
  /** What θ′ multiplies: the output error, or Σ δ w; undefined where no slope belongs. */
  const beside = (q: Delta): Tree | undefined => {
    if (!hasSlope(trace, q.layer) || isIdentity(trace, q.layer)) return undefined;
    if (q.layer < last) return backSum(trace, q);
    return isFused(trace.settings.loss) ? undefined : leaf({ kind: 'outputError', unit: q.unit, sample: q.sample });
  };
  const finished = (q: Delta, tree: Tree): Tree => (q.layer === last ? carried(trace, q.sample, tree) : tree);
  const withSlope = (q: Delta, other: Tree | undefined): Tree | undefined => {
    const error = beside(q);
    return error && other ? finished(q, product(error, other)) : undefined;
  };
  const divisor = plainDivisor(trace);
  const isDividable = divisor !== undefined && trace.batchSize > 1 && !shownIn(trace).carried;
  return [
    ofDelta('sign', 'factor', (q) => negative(right(q)), { factor: -1 }),
    ...(isDividable && divisor
      ? [
          ofDelta('divisionInDelta', 'factor', (q) => quotient(right(q), divisor), {
            factor: 1 / trace.divisor,
            method: 'dividedTwice',
          }),
        ]
      : []),
    ...dividedAnyway(trace, ofDelta, (q, divided) => divided(right(q))),
    ofDelta('slopeForgotten', 'missing', (q) => {
      const error = beside(q);
      return error && finished(q, error);
    }),
    ofDelta('slopeAtX', 'object', (q) => withSlope(q, slopeAtX(trace, q)), { method: 'slopeAtOutput' }),
    ...slopeVariants.map((variant) =>
      ofDelta('wrongSlope', 'object', (q) => withSlope(q, wrongSlopes(trace, q)[variant]), {
        detail: { slope: variant },
      }),
    ),
    ...otherSamples(trace).map(({ detail, of }) =>
      ofDelta(
        'slopeOfSample',
        'object',
        (q) => {
          const sample = of(q.sample);
          return sample === undefined ? undefined : withSlope(q, slope({ ...q, sample }));
        },
        { detail },
      ),
    ),
    ...(trace.batchSize > 1
      ? [ofDelta('meanDeltaForAll', 'averaged', (q) => meanOver(trace, (sample) => right({ ...q, sample })))]
      : []),
    ...hiddenSlips(trace, last),
  ];
}

function hiddenSlips(trace: StepTrace, last: number): readonly Slip[] {
  const own = (
    name: Slip['name'],
    family: Slip['family'],
    tree: (q: Delta) => Tree | undefined,
    extra: Partial<Pick<Slip, 'method'>> = {},
  ): Slip => ofDelta(name, family, (q) => (q.layer < last ? tree(q) : undefined), extra);
  const above = (q: Delta): readonly number[] => upTo(units(trace, q.layer + 1));
  const deltaAbove = (q: Delta, unit: number): Tree => delta({ layer: q.layer + 1, unit, sample: q.sample });
  /** (Σ_m …)·θ′ with another term. */
  const withTerms = (q: Delta, term: (unit: number) => Tree): Tree => product(listed(above(q).map(term)), slope(q));
  /** That of the batch, and the sample's own. */
  const gradients = [
    (place: WeightPlace) => at('batchGradient', place),
    (place: WeightPlace, { sample }: Delta) => leaf({ kind: 'sampleGradient', ...place, sample }),
  ];
  const isSquareAbove = (q: Delta): boolean => units(trace, q.layer) === units(trace, q.layer + 1);
  return [
    own('oneSuccessor', 'missing', (q) =>
      above(q).length > 1 ? product(deltaAbove(q, 1), w(q.layer + 1, q.unit, 1), slope(q)) : undefined,
    ),
    own('noWeights', 'missing', (q) => withTerms(q, (unit) => deltaAbove(q, unit))),
    own('slopeOfLayerAbove', 'object', (q) =>
      isSquareAbove(q) && hasSlope(trace, q.layer + 1)
        ? product(backSum(trace, q), slope({ layer: q.layer + 1, unit: q.unit, sample: q.sample }))
        : undefined,
    ),
    own('transposedWeights', 'object', (q) =>
      isSquareAbove(q) && units(trace, q.layer) > 1
        ? withTerms(q, (unit) => product(deltaAbove(q, unit), w(q.layer + 1, unit, q.unit)))
        : undefined,
    ),
    own('weightsOfLayerBelow', 'object', (q) =>
      isSquareAbove(q) && units(trace, q.layer - 1) === units(trace, q.layer)
        ? withTerms(q, (unit) => product(deltaAbove(q, unit), w(q.layer, q.unit, unit)))
        : undefined,
    ),
    own('dividedByWeight', 'object', (q) =>
      above(q).every((unit) => trace.weight(q.layer + 1, q.unit, unit) !== 0)
        ? withTerms(q, (unit) => quotient(deltaAbove(q, unit), w(q.layer + 1, q.unit, unit)))
        : undefined,
    ),
    ...gradients.map((gradient) =>
      own('gradientForWeight', 'object', (q) =>
        withTerms(q, (unit) =>
          product(deltaAbove(q, unit), gradient({ layer: q.layer + 1, from: q.unit, to: unit }, q)),
        ),
      ),
    ),
    own(
      'updatedWeights',
      'pass',
      (q) =>
        withTerms(q, (unit) =>
          product(deltaAbove(q, unit), leaf({ kind: 'weightAfter', layer: q.layer + 1, from: q.unit, to: unit })),
        ),
      trace.settings.clip || trace.settings.accumulate ? {} : { method: 'updatedWeights' },
    ),
  ];
}
