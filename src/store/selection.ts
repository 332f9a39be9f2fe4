/**
 * How choosing a quantity changes the selection, and how the focus follows when the selection changes in another way.
 */
import { type Quantity, type WeightPlace, weightAddress } from '../quantity';
import type { Cursor } from './state';

/** The sample of a quantity, if it belongs to one sample. */
export function sampleOf(quantity: Quantity): number | undefined {
  return 'sample' in quantity ? quantity.sample : undefined;
}

/** The weight of a quantity, if it belongs to one weight. */
function weightOf(quantity: Quantity): WeightPlace | undefined {
  if (!('from' in quantity)) return undefined;
  const { layer, from, to } = quantity;
  return { layer, from, to };
}

/** Focuses on a quantity, and selects the sample and weight that its indices name. */
export function choosing(cursor: Cursor, quantity: Quantity): Cursor {
  const sample = sampleOf(quantity) ?? cursor.sample;
  return { ...cursor, sample, weight: weightOf(quantity) ?? cursor.weight, focus: quantity };
}

/**
 * Selects another weight: a focus on a quantity of a weight moves to the new weight; any other is replaced by the
 * headline, which is about the weight.
 */
export function choosingWeight(cursor: Cursor, weight: WeightPlace): Cursor {
  const { focus, ...rest } = cursor;
  return focus && weightOf(focus) ? { ...rest, weight, focus: { ...focus, ...weight } } : { ...rest, weight };
}

/** Selects another sample: a focus on a quantity of a sample moves to the new sample; any other stays. */
export function choosingSample(cursor: Cursor, sample: number): Cursor {
  const { focus } = cursor;
  if (!focus || sampleOf(focus) === undefined) return { ...cursor, sample };
  // A row was that of the other sample.
  const { row: _, ...others } = { row: undefined, ...focus };
  return { ...cursor, sample, focus: { ...others, sample } as Quantity };
}

/** Whether the focus fits the selected sample and weight. */
export function agrees(focus: Quantity, { sample, weight }: Pick<Cursor, 'sample' | 'weight'>): boolean {
  const itsWeight = weightOf(focus);
  const isOfWeight = itsWeight === undefined || weightAddress(itsWeight) === weightAddress(weight);
  return isOfWeight && (sampleOf(focus) ?? sample) === sample;
}

/** Replaces a focus chosen by hand with the headline. */
export function withoutFocus({ focus: _, ...cursor }: Cursor): Cursor {
  return cursor;
}
