/** A sheet after samples were removed or moved: what was typed stays at its sample, by the sample's new number. */
import { addressOf, parseAddress } from '../../../quantity';
import type { NumberOf } from '../../../scenario';
import { type Draft, emptyDraft, type Typed } from './draft';

/**
 * The cells by their new addresses; those of a removed sample stay in the former sheet, which Undo of the removal shows again, and are counted.
 * A check and the sheet's own Undo are of that one, too.
 */
export function renumberedDraft({ begun, cells, ofRemoved = 0, at }: Draft, numberOf: NumberOf): Draft {
  const moved = Object.entries(cells).flatMap(([address, typed]) => {
    const now = renumberedAddress(address, numberOf);
    return now === undefined ? [] : [[now, typed] as const];
  });
  const texts = (typed: readonly (readonly [string, Typed])[]): number =>
    typed.filter(([, { text }]) => text !== '').length;
  const left = texts(Object.entries(cells)) - texts(moved);
  return { ...emptyDraft, begun, cells: Object.fromEntries(moved), ofRemoved: ofRemoved + left || undefined, at };
}

/** Undefined for a number of a sample that is not there any more. */
function renumberedAddress(address: string, numberOf: NumberOf): string | undefined {
  const quantity = parseAddress(address);
  if (!quantity || !('sample' in quantity)) return address;
  const sample = numberOf(quantity.sample);
  return sample === undefined ? undefined : addressOf({ ...quantity, sample });
}
