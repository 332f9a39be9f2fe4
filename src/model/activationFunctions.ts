/**
 * Activation functions θ of one unit, each with its derivative: x = θ(s), slope = θ'(s).
 * Softmax is not here: each of its outputs depends on every s of the layer (see softmax.ts).
 */
import type { ActivationName } from './network';

export type ElementwiseName = Exclude<ActivationName, 'softmax'>;

export interface ActivationFunction {
  readonly value: (s: number) => number;
  /** θ'(s). `x` is θ(s), for callers that have it already. */
  readonly derivative: (s: number, x?: number) => number;
}

/** The slope of leakyRelu below zero, and at zero. */
export const leakySlope = 0.01;

/** σ(s) = 1/(1 + e^−s), written so that no e^|s| can overflow. */
export function sigmoid(s: number): number {
  if (s >= 0) return 1 / (1 + Math.exp(-s));
  const power = Math.exp(s);
  return power / (1 + power);
}

export const activationFunctions: Readonly<Record<ElementwiseName, ActivationFunction>> = {
  identity: { value: (s) => s, derivative: () => 1 },
  sigmoid: { value: sigmoid, derivative: (s, x = sigmoid(s)) => x * (1 - x) },
  tanh: { value: Math.tanh, derivative: (s, x = Math.tanh(s)) => 1 - x * x },
  relu: { value: (s) => (s < 0 ? 0 : s), derivative: (s) => (s > 0 ? 1 : 0) },
  leakyRelu: { value: (s) => (s < 0 ? leakySlope * s : s), derivative: (s) => (s > 0 ? 1 : leakySlope) },
};

/** θ of an elementwise activation; throws a RangeError for softmax, which has a Jacobian in place of a slope. */
export function elementwise(name: ActivationName): ActivationFunction {
  return activationFunctions[elementwiseName(name)];
}

/** The name, if it is an elementwise activation's; a RangeError for softmax. */
export function elementwiseName(name: ActivationName): ElementwiseName {
  if (name === 'softmax') throw new RangeError('softmax has no slope: it has a Jacobian');
  return name;
}
