/** Slips in δ of the output layer. */
import { constant, minus, negative, product, square } from '../../../../expression';
import { activationOf, isFused, lastLayer, lossNamed, type StepTrace } from '../../../../model';
import { leaf, type QuantityOf, type Tree } from '../../../../quantity';
import { carried, correct, hasSlope, isIdentity, miss, otherSamples, s, slope, units, x } from './parts';
import { type Slip, slipsOf } from './slip';

type Delta = QuantityOf<'delta'>;

const ofDelta = slipsOf('delta');

export function outputDeltaSlips(trace: StepTrace): readonly Slip[] {
  const last = lastLayer(trace.network);
  const { loss } = trace.settings;
  const K = units(trace, last);
  const isFusedHere = isFused(loss);
  const isSquared = !isFusedHere;
  const hasSlopes = hasSlope(trace, last);
  const own = (name: Slip['name'], family: Slip['family'], tree: (q: Delta) => Tree | undefined, extra = {}): Slip =>
    ofDelta(name, family, (q) => (q.layer === last ? tree(q) : undefined), extra);
  const error = (q: Delta): Tree => leaf({ kind: 'outputError', unit: q.unit, sample: q.sample });
  const right = (q: Delta): Tree => correct(q, trace);
  const scaled = (name: Slip['name'], by: number, isPossible: boolean): readonly Slip[] =>
    isPossible ? [own(name, 'factor', (q) => product(constant(by), right(q)), { factor: by })] : [];
  const where = (isPossible: boolean, ...slips: readonly Slip[]): readonly Slip[] => (isPossible ? slips : []);
  const carry = (q: Delta, tree: Tree): Tree => carried(trace, q.sample, tree);
  /** x(1 − x) of an output, which no longer belongs here where it has cancelled. */
  const ownShare = (q: Delta): Tree => product(x(q), minus(constant(1), x(q)));
  return [
    ...scaled('twoLost', 0.5, loss === 'squaredError' || loss === 'meanSquaredError'),
    ...scaled('halfExtra', 0.5, loss === 'halfSquaredError'),
    ...scaled('twoExtra', 2, loss === 'halfSquaredError' || isFusedHere),
    ...scaled('outputsForgotten', K, loss === 'meanSquaredError' && K > 1),
    ...scaled('outputsExtra', 1 / K, loss !== 'meanSquaredError' && K > 1),
    ...where(
      isFusedHere,
      own('slopeOnFused', 'missing', (q) => carry(q, product(miss(trace, q.unit, q.sample), ownShare(q)))),
      own('errorForDelta', 'missing', (q) => carry(q, error(q))),
    ),
    ...where(
      loss === 'crossEntropy',
      own('diagonalCrossEntropy', 'missing', (q) => {
        const y = leaf({ kind: 'target', unit: q.unit, sample: q.sample });
        return carry(q, negative(product(y, minus(constant(1), x(q)))));
      }),
    ),
    ...where(
      activationOf(trace.network, last) === 'softmax' && isSquared,
      own('diagonalSoftmax', 'missing', (q) => carry(q, product(error(q), ownShare(q)))),
    ),
    ...where(
      K > 1,
      own('oneOutput', 'missing', (q) => (q.unit > 1 ? constant(0) : undefined), { method: 'firstOutput' }),
    ),
    ...where(
      !isIdentity(trace, last),
      own('sForOutput', 'object', (q) => carry(q, errorTimesSlope(trace, q, s(q)))),
    ),
    ...otherSamples(trace).map(({ detail, of }) =>
      own(
        'wrongTarget',
        'object',
        (q) => {
          const other = of(q.sample);
          const target = other === undefined ? undefined : leaf({ kind: 'target', unit: q.unit, sample: other });
          return target && (hasSlopes || isFusedHere) ? carry(q, errorTimesSlope(trace, q, x(q), target)) : undefined;
        },
        { detail },
      ),
    ),
    ...where(
      isSquared && hasSlopes,
      ...absoluteErrors(trace, last, K).map((tree) => own('absoluteError', 'object', (q) => carry(q, tree(q)))),
      own('lossForError', 'missing', (q) => {
        const factor = { squaredError: 1, halfSquaredError: 0.5, meanSquaredError: 1 / K }[loss as SquaredLoss];
        return carry(q, product(constant(factor), square(miss(trace, q.unit, q.sample)), slope(q)));
      }),
    ),
  ];
}

/** δ from the mean absolute error, a loss that the app has not: ∂e/∂o is the sign of o − y, over K or not. */
function absoluteErrors(trace: StepTrace, last: number, K: number): readonly ((q: Delta) => Tree)[] {
  return [...new Set([1 / K, 1])].map((share) => ({ unit, sample }: Delta) => {
    const row = trace.rowOf(sample) ?? 1;
    const sign = Math.sign(trace.activation(last, unit, row) - trace.target(unit, row));
    const error = constant(sign * share);
    return isIdentity(trace, last) ? error : product(error, slope({ layer: last, unit, sample }));
  });
}

type SquaredLoss = 'squaredError' | 'halfSquaredError' | 'meanSquaredError';

/** δ from another output or another target; where the slope has cancelled, their difference alone. */
function errorTimesSlope(
  trace: StepTrace,
  { layer, unit, sample }: Delta,
  output: Tree,
  target: Tree = leaf({ kind: 'target', unit, sample }),
): Tree {
  const { loss } = trace.settings;
  if (isFused(loss)) return minus(output, target);
  const error = lossNamed(loss).error({ x: output, y: target, K: constant(units(trace, layer)) });
  return hasSlope(trace, layer) ? product(error, slope({ layer, unit, sample })) : error;
}
