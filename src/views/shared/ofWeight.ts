/** A text of the catalogue about a weight; one that names what enters the weight has its letter, of an input or of a unit. */
import type { WeightPlace } from '../../quantity';

export function ofWeight(
  text: string | ((at: { readonly below: number }) => string),
  { layer }: Pick<WeightPlace, 'layer'>,
): string {
  return typeof text === 'string' ? text : text({ below: layer - 1 });
}
