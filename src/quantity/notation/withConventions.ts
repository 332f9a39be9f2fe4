/** A notation in other conventions: its δ is d or carries the division, and the symbols of products and sums follow. */
import type { Shown } from '../conventions';
import type { LetterName, Notation } from './notation';

export function withConventions(plain: Notation, { carried, negated }: Shown): Notation {
  if (!carried && !negated) return plain;
  const { letters } = plain;
  const letter = (name: LetterName, ofNegated: LetterName): string => {
    const own = letters[negated ? ofNegated : name];
    return carried ? plain.carried(own) : own;
  };
  // The products are no derivatives, or negative ones.
  const { sampleGradient: _, ...heads } = plain.heads ?? {};
  return {
    ...plain,
    ...(plain.heads && { heads }),
    letters: {
      ...letters,
      delta: letter('delta', 'negatedDelta'),
      deltaMatrix: letter('deltaMatrix', 'negatedDeltaMatrix'),
    },
    shown: { carried, negated, plain },
  };
}
