/** Every activation, in the order of menus. Their names in words, and the notes on their slopes, are in the catalogue. */
import type { Activation, UnitActivation } from './activation';
import { identity } from './identity';
import { leakyRelu } from './leakyRelu';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { tanh } from './tanh';

export const activations = { identity, sigmoid, tanh, relu, leakyRelu, softmax } satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;

/** Of those that act on each unit by itself. */
export type UnitActivationName = {
  [Name in ActivationName]: (typeof activations)[Name] extends UnitActivation ? Name : never;
}[ActivationName];

export const activationNames = Object.keys(activations) as readonly ActivationName[];

/** Of a layer that is added below the output. */
export const usualActivation: ActivationName = 'tanh';

export function activationNamed(name: ActivationName): Activation {
  return activations[name];
}

/** Of outputs that may have to reach any target. */
export const unboundedActivation: ActivationName = 'identity';

/** The activation if it acts on each unit by itself; else a RangeError, for it has a Jacobian in place of a slope. */
export function unitActivation(name: ActivationName): UnitActivation {
  const activation = activationNamed(name);
  if (!activation.perUnit) throw new RangeError(`${name} has no slope: it has a Jacobian`);
  return activation;
}

export function isPerUnit(name: ActivationName): name is UnitActivationName {
  return activations[name].perUnit;
}
