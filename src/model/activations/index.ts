/** Every activation, in menu order. Their names, and the notes on their slopes, are in the catalogue. */
import { AbsentNumber } from '../absentNumber';
import type { Activation, UnitActivation } from './activation';
import { identity } from './identity';
import { leakyRelu } from './leakyRelu';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { tanh } from './tanh';

export const activations = { identity, sigmoid, tanh, relu, leakyRelu, softmax } satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;

/** Names of the activations that act on each unit separately. */
export type UnitActivationName = {
  [Name in ActivationName]: (typeof activations)[Name] extends UnitActivation ? Name : never;
}[ActivationName];

export const activationNames = Object.keys(activations) as readonly ActivationName[];

/** The default activation of an added hidden layer. */
export const usualActivation: ActivationName = 'tanh';

export function activationNamed(name: ActivationName): Activation {
  return activations[name];
}

/** The default activation of outputs whose targets may be any number. */
export const unboundedActivation: ActivationName = 'identity';

/**
 * The activation if it acts on each unit separately; otherwise throws a RangeError, because it has a Jacobian instead
 * of a slope.
 */
export function unitActivation(name: ActivationName): UnitActivation {
  const activation = activationNamed(name);
  if (!activation.perUnit) throw new AbsentNumber(`${name} has no slope: it has a Jacobian`);
  return activation;
}

export function isPerUnit(name: ActivationName): name is UnitActivationName {
  return activations[name].perUnit;
}
