/** Trees over all weights of the network. */
import { type Expression, root, series, square } from '../../expression';
import { type StepTrace, weightCount } from '../../model';
import type { WeightPlace } from '../quantity';
import { leaf, type PatternTree, pattern, type Tree } from '../tree';
import { weightPlaceAt, weightPlaces } from '../weightPlaces';
import { mostListed } from './mostListed';

/** All weights, by letters. */
export const anyWeight = { layer: 'l', from: 'i', to: 'j' } as const;

export function overWeights(trace: StepTrace, general: PatternTree, term: (place: WeightPlace) => Tree): Tree {
  const range = { lower: 'l,i,j', upper: '' };
  const count = weightCount(trace.network);
  if (count <= mostListed) return series(range, general, weightPlaces(trace.network).map(term));
  const ends = [0, 1, 2, count - 1].map((index) => weightPlaceAt(trace.network, index));
  return series({ ...range, count }, general, ends.map(term));
}

/** √Σ of the squares of such a gradient. */
export function normOver(
  trace: StepTrace,
  kind: 'batchGradient' | 'accumulated' | 'cycleGradient',
): Expression<Parameters<typeof leaf>[0]> {
  return root(overWeights(trace, square(pattern(kind, anyWeight)), (place) => square(leaf({ kind, ...place }))));
}
