/**
 * New arrays of zeros. V8 stores the numbers of an array up to 64 bytes with the object; a longer array needs its own
 * buffer outside the heap, and in a small network allocating it takes longer than computing the numbers. Short arrays
 * therefore share buffers, each with its own part. A buffer lives as long as any array in it, so copy what is kept for
 * long into its own buffer: see `ownBlock`.
 */

const cheapLength = 8;
const longestShared = 64;
const sharedLength = 4096;

let shared = new Float64Array(sharedLength);
let used = 0;

/** Like new Float64Array(length), but faster for short arrays. */
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

/** The same numbers in a buffer of their own; the array itself if it has one already. */
export function ownBlock(block: Float64Array): Float64Array {
  return block.byteLength === block.buffer.byteLength ? block : block.slice();
}
