/** A notation in another convention: its δ carries the division, and the symbols of products and sums follow. */
import type { Shown } from '../conventions';
import type { Notation } from './notation';

export function withConventions(plain: Notation, { carried }: Shown): Notation {
  if (!carried) return plain;
  const { letters } = plain;
  // The products are no derivatives.
  const { sampleGradient: _, ...heads } = plain.heads ?? {};
  return {
    ...plain,
    ...(plain.heads && { heads }),
    letters: { ...letters, delta: plain.carried(letters.delta), deltaMatrix: plain.carried(letters.deltaMatrix) },
    shown: { carried, plain },
  };
}
