/** The two sentences of the view: which way the classes push, and what averaging first would leave. Each is absent before its phase. */
import { norm } from '../../model';
import { isPlain } from '../../quantity';
import { picturedWeights } from './firstLayer';
import { type ClassPush, classPushes } from './pushes';
import { averagesKnown, contributionsKnown, deltaKnown } from './shownPictures';
import { classNameOf, type PicturesState } from './usePictures';

export interface Verdict {
  /** Undefined if there are no classes, or if δ is not computed yet. */
  readonly pushes: readonly NamedPush[] | undefined;
  /** Norm of mean image × mean δ, as a share of the batch gradient's: all weights into the unit, without its bias. */
  readonly averagesShare: number | undefined;
  readonly contributions: boolean;
}

export interface NamedPush {
  readonly name: string;
  readonly direction: 'up' | 'down';
  /** Whether all samples of the class push this way; otherwise only the sum of their δ does. */
  readonly all: boolean;
}

/** The maximum number of classes named; of more, those with the largest pushes. */
const mostNamed = 2;

export function verdictOf(state: PicturesState): Verdict {
  return {
    pushes: pushesOf(state),
    averagesShare: averagesShare(state),
    contributions: contributionsKnown(state),
  };
}

function pushesOf(state: PicturesState): readonly NamedPush[] | undefined {
  const { layer, targets, unit } = state;
  if (!targets || !layer.isNonNegative || !deltaKnown(state)) return undefined;
  const all = classPushes(layer, targets, unit).filter(({ push }) => push !== 'none');
  const named = (one: ClassPush): NamedPush => ({
    name: classNameOf(state, one.target),
    direction: one.sum < 0 ? 'up' : 'down',
    all: one.push === 'up' || one.push === 'down',
  });
  if (all.length <= mostNamed) return all.map(named);
  const bySum = all.toSorted((one, other) => one.sum - other.sum);
  return [bySum[0], bySum.at(-1)].flatMap((one) => (one ? named(one) : []));
}

function averagesShare(state: PicturesState): number | undefined {
  const { layer, unit, step } = state;
  if (!averagesKnown(state) || !isPlain(step.trace) || layer.samples.length === 1) return undefined;
  const gradient = norm([picturedWeights(step.trace, 'batchGradient', 1, unit)]);
  return gradient > 0 ? norm([layer.productOfMeans(unit)]) / gradient : undefined;
}
