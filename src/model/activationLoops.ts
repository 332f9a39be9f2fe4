/**
 * Activation functions over whole layers: x = θ(s), and δ ← δ θ'(s). They are `activationFunctions`, applied; tanh and sigmoid have
 * loops of their own. Through the table V8 calls a function for each number, and puts the number into an object for it, as
 * soon as a page has used two activations: at 128-64-10 × 1000 that made up a tenth of the step.
 *
 * Indices are in range: a layer's s and δ are rows × units, its x rows × (lead + units), and the loops run over those.
 */
import { type ElementwiseName, elementwise, sigmoid } from './activationFunctions';
import { zeros } from './zeros';

/** How a layer's x lies: `lead` is 1 where each row starts with the constant x_0 = 1. */
export interface LayerShape {
  readonly units: number;
  readonly lead: 0 | 1;
}

/** θ(s), for s of rows × units. */
export function activated(name: ElementwiseName, s: Float64Array, { units, lead }: LayerShape): Float64Array {
  const x = zeros(s.length + (lead * s.length) / units);
  for (let first = 0, to = 0; first < s.length; first += units) {
    if (lead === 1) x[to++] = 1;
    const end = first + units;
    if (name === 'tanh') for (let at = first; at < end; at++) x[to++] = Math.tanh(s[at]!);
    else if (name === 'sigmoid') for (let at = first; at < end; at++) x[to++] = sigmoid(s[at]!);
    else {
      const { value } = elementwise(name);
      for (let at = first; at < end; at++) x[to++] = value(s[at]!);
    }
  }
  return x;
}

/** Multiplies each of the errors by its unit's θ'(s), in place. */
export function timesSlopes(
  name: ElementwiseName,
  errors: Float64Array,
  { s, x, units, lead }: LayerShape & { readonly s: Float64Array; readonly x: Float64Array },
): void {
  for (let first = 0, xAt = 0; first < errors.length; first += units) {
    xAt += lead;
    const end = first + units;
    if (name === 'tanh') {
      for (let at = first; at < end; at++, xAt++) errors[at] = errors[at]! * (1 - x[xAt]! * x[xAt]!);
    } else if (name === 'sigmoid') {
      for (let at = first; at < end; at++, xAt++) errors[at] = errors[at]! * (x[xAt]! * (1 - x[xAt]!));
    } else {
      const { derivative } = elementwise(name);
      for (let at = first; at < end; at++, xAt++) errors[at] = errors[at]! * derivative(s[at]!, x[xAt]!);
    }
  }
}
