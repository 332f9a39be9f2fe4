/** Another loss: its values cannot be compared, but δ can. */

import { compareVectors } from '../../../kit/comparedRuns/vectors';
import { activationOf, isFused, lastLayer, outputCount } from '../../../model';
import { areEqual, isMultiple, outputDeltas } from './facts';
import { exact, nameOfRun, type Reason, type ReasonsFor, type RunOf } from './reason';

export const lossReasons: ReasonsFor = ({ traces }) => {
  const { first, second } = traces;
  const [one, other] = [outputDeltas(first), outputDeltas(second)];
  const factor = ratios(one, other)[0] ?? Number.NaN;
  if (areEqual(one, other)) return [];
  if (isMultiple(one, other, factor)) {
    const rounded = Number(factor.toPrecision(9));
    const values = {
      second: nameOfRun('second'),
      first: nameOfRun('first'),
      factor: Number.isInteger(rounded) ? exact(rounded) : factor,
    };
    return [{ name: 'lossFactor', values }];
  }
  const differing: Reason = { name: 'lossesDiffer', values: { cosine: compareVectors(one, other).cosine } };
  const fused = ([first, second] as const).map(({ settings }) => isFused(settings.loss));
  const isSigmoid = activationOf(first.network, lastLayer(first.network)) === 'sigmoid';
  if (!isSigmoid || fused[0] === fused[1] || outputCount(first.network) > 1) return [differing];
  // The squared loss over the cross-entropy.
  const [squared, slopes]: readonly [RunOf, readonly number[]] = fused[0]
    ? ['second', ratios(one, other)]
    : ['first', ratios(other, one)];
  if (slopes.length === 0) return [differing];
  const range = { least: Math.min(...slopes), most: Math.max(...slopes) };
  return [{ name: 'lossSlope', values: { squared: nameOfRun(squared), ...range } }];
};

/** b/a, wherever a is not 0. */
function ratios(a: Float64Array, b: Float64Array): readonly number[] {
  return [...a].flatMap((value, at) => (value === 0 ? [] : [(b[at] ?? 0) / value]));
}
