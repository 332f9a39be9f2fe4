/**
 * New arrays of zeros. Up to 64 bytes V8 keeps an array's numbers with the object; every longer one costs an allocation of its own
 * outside its heap, which in a small network takes longer than to compute the numbers. So short arrays share such allocations.
 * Nobody gets the same place twice. An allocation lives as long as any array in it: what is kept for long should be copied
 * into one of its own: see `ownBlock`.
 */

const cheapLength = 8;
const longestShared = 64;
const sharedLength = 4096;

let shared = new Float64Array(sharedLength);
let used = 0;

/** As new Float64Array(length), but cheaper where it is short. */
export function zeros(length: number): Float64Array {
  if (length <= cheapLength || length > longestShared) return new Float64Array(length);
  if (used + length > sharedLength) {
    shared = new Float64Array(sharedLength);
    used = 0;
  }
  const place = new Float64Array(shared.buffer, used * Float64Array.BYTES_PER_ELEMENT, length);
  used += length;
  return place;
}

/** The same numbers in an allocation of their own: the array itself where it has one. */
export function ownBlock(block: Float64Array): Float64Array {
  return block.byteLength === block.buffer.byteLength ? block : block.slice();
}
