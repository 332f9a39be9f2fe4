/** Every loss, in menu order. Their names, and the notes on their formulas, are in the catalogue. */
import { constant, evaluate } from '../../expression';
import type { ActivationName } from '../activations';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { crossEntropy } from './crossEntropy';
import { halfSquaredError } from './halfSquaredError';
import type { FusedLoss, Loss } from './loss';
import { meanSquaredError } from './meanSquaredError';
import { squaredError } from './squaredError';

export const losses = {
  squaredError,
  halfSquaredError,
  meanSquaredError,
  binaryCrossEntropy,
  crossEntropy,
} satisfies Record<string, Loss>;

export type LossName = keyof typeof losses;

/** Names of the losses whose δ is computed as x − y. */
export type FusedLossName = {
  [Name in LossName]: (typeof losses)[Name] extends FusedLoss ? Name : never;
}[LossName];

export const lossNames = Object.keys(losses) as readonly LossName[];

/** The default loss, which works with any output activation and any targets. */
export const usualLoss: LossName = 'halfSquaredError';

export function lossNamed(name: LossName): Loss {
  return losses[name];
}

export function isFused(name: LossName): name is FusedLossName {
  return 'isFused' in losses[name];
}

/** Whether the output error is 0 wherever the target is 0. */
export function ignoresZeroTargets(name: LossName): boolean {
  const error = lossNamed(name).error({ x: constant(0.5), y: constant(0), K: constant(2) });
  return evaluate(error, () => Number.NaN) === 0;
}

/** Whether two losses are one function of K outputs: the mean of one square is its sum, and that of two is half their sum. */
export function isSameLoss(one: LossName, other: LossName, outputs: number): boolean {
  const errorOf = (name: LossName): number =>
    evaluate(lossNamed(name).error({ x: constant(0.5), y: constant(0), K: constant(outputs) }), () => Number.NaN);
  return errorOf(one) === errorOf(other);
}

/** The losses that can be used with an output activation, whatever the targets. */
export function lossesFor(output: ActivationName): readonly LossName[] {
  return lossNames.filter((name) => [undefined, output].includes(lossNamed(name).needs));
}
