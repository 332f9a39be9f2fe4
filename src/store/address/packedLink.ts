/**
 * A whole link in one key, `z=`: its hash, deflated against the dictionary (`codec.ts`). It is written
 * only where it is shorter; whoever opens it gets the same keys.
 */
import { deflated, inflated } from './deflated';

/** A packed link carries a scenario as JSON, not deflated once more, and a note as it is. */
export const mostPackedBytes = 1_100_000;

export function packed(hash: string): string {
  return deflated(new TextEncoder().encode(hash), { isWholeLink: true });
}

/** What `packed` wrote; undefined if it is damaged or too large. */
export function unpacked(text: string, mostBytes = mostPackedBytes): string | undefined {
  const read = inflated(text, mostBytes, { isWholeLink: true });
  return typeof read === 'object' ? read.text : undefined;
}
