/** How choosing a quantity moves the selection, and how the focus follows when the selection is moved another way. */
import type { Quantity, WeightPlace } from '../quantity';
import type { Cursor } from './state';

/** The sample that a quantity is of, if it is one sample's. */
export function sampleOf(quantity: Quantity): number | undefined {
  return 'sample' in quantity ? quantity.sample : undefined;
}

/** The weight that a quantity is about, if it is about one. */
export function weightOf(quantity: Quantity): WeightPlace | undefined {
  if (!('from' in quantity)) return undefined;
  const { layer, from, to } = quantity;
  return { layer, from, to };
}

/** Focus on a quantity; sample and weight move where its indices say, and only there. */
export function choosing(cursor: Cursor, quantity: Quantity): Cursor {
  const sample = sampleOf(quantity) ?? cursor.sample;
  return { ...cursor, sample, weight: weightOf(quantity) ?? cursor.weight, focus: quantity };
}

/** Another weight: a focus on a weight's number goes along; any other gives way to the headline, which is about the weight. */
export function choosingWeight(cursor: Cursor, weight: WeightPlace): Cursor {
  const { focus, ...rest } = cursor;
  return focus && weightOf(focus) ? { ...rest, weight, focus: { ...focus, ...weight } } : { ...rest, weight };
}

/** Another sample: a focus on a sample's number goes along, any other stays. */
export function choosingSample(cursor: Cursor, sample: number): Cursor {
  const { focus } = cursor;
  return focus && sampleOf(focus) !== undefined
    ? { ...cursor, sample, focus: { ...focus, sample } as Quantity }
    : { ...cursor, sample };
}

/** Whether the focus and the selection are of one sample and one weight. */
export function agrees(focus: Quantity, { sample, weight }: Pick<Cursor, 'sample' | 'weight'>): boolean {
  const itsWeight = weightOf(focus);
  const sameWeight =
    itsWeight === undefined ||
    (itsWeight.layer === weight.layer && itsWeight.from === weight.from && itsWeight.to === weight.to);
  return sameWeight && (sampleOf(focus) ?? sample) === sample;
}

/** The headline instead of what was chosen by hand. */
export function withoutFocus({ focus: _, ...cursor }: Cursor): Cursor {
  return cursor;
}
