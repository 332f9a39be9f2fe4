/**
 * Activations over whole layers: x = θ(s), and δ ← δ θ'(s), with an activation's own loops if it has them.
 *
 * Indices are in range: a layer's s and δ are rows × units, its x rows × (lead + units), and the loops run over those.
 */
import { zeros } from '../zeros';
import { type ActivationName, activationNamed, unitActivation } from '.';
import type { LayerShape } from './activation';

/** θ(s), for s of rows × units. */
export function activated(name: ActivationName, s: Float64Array, shape: LayerShape): Float64Array {
  const { units, lead } = shape;
  const activation = activationNamed(name);
  const x = zeros(s.length + (lead * s.length) / units);
  if (!activation.perUnit) {
    activation.activateRows(s, x, units);
    return x;
  }
  const { value, loops } = activation;
  if (lead === 1) for (let at = 0; at < x.length; at += lead + units) x[at] = 1;
  if (loops) loops.activate(s, x, shape);
  else {
    for (let at = 0, to: number = lead; at < s.length; to += lead)
      for (const end = at + units; at < end; at++, to++) x[to] = value(s[at]!);
  }
  return x;
}

/** Multiplies each of the errors by its unit's θ'(s), in place. */
export function timesSlopes(
  name: ActivationName,
  errors: Float64Array,
  { s, x, ...shape }: LayerShape & { readonly s: Float64Array; readonly x: Float64Array },
): void {
  const { derivative, loops } = unitActivation(name);
  const { units, lead } = shape;
  if (loops) loops.timesSlopes(errors, x, shape);
  else {
    for (let at = 0, from: number = lead; at < errors.length; from += lead)
      for (const end = at + units; at < end; at++, from++) errors[at] = errors[at]! * derivative(s[at]!, x[from]!);
  }
}
