/** What the headline's clause claims of two vectors, from their single numbers. */

import { nearOne } from '../../../src/kit/comparedRuns/nearOne';
import type { VectorPair } from '../../../src/kit/comparedRuns/vectors';
import { type Claim, claim } from '../../../src/quantity';
import { formatShort } from '../../../src/text';
import type { VectorKind } from '../../../src/views/Compare/findings';
import { bothRows } from '../../../src/views/Compare/reasons/facts';
import type { ReasonContext } from '../../../src/views/Compare/reasons/reason';
import { nearAngle, nearly } from '../../../src/views/Compare/sentence';
import { cosineOf, given, largest, minus, size, update } from './numbers';

/** Differences of this share are rounding: `compareVectors` counts up to it as none. */
const rounding = 1e-12;

export function clauseClaims(pair: VectorPair, kind: VectorKind, { traces }: ReasonContext): readonly Claim[] {
  const [one, other] = bothRows(traces, kind === 'gradient' ? given : update);
  const apart = minus(other, one);
  const [isOne, isOther] = [claim(largest(one), 'is', 0), claim(largest(other), 'is', 0)];
  switch (pair.relation) {
    case 'notFinite':
      return [];
    case 'equal':
      return [claim(one, 'is', other)];
    case 'bothZero':
      return pair.isRounded ? [] : [isOne, isOther];
    case 'firstZero':
      return pair.isRounded ? [] : [isOne, claim(largest(other), 'exceeds', 0)];
    case 'secondZero':
      return pair.isRounded ? [] : [isOther, claim(largest(one), 'exceeds', 0)];
    case 'single':
    case 'same':
    case 'opposite':
      return ofMultiple(pair, one, other);
    case 'different': {
      const differ: Claim = { ...claim(one, 'isNot', other), rounding };
      if (pair.distance <= nearly * pair.firstNorm)
        return [differ, claim(size(apart), 'isAtMost', [{ value: size(one), times: nearly }])];
      const cosine = cosineOf(one, other);
      if (1 - pair.cosine < nearAngle) return [differ, claim(1 - cosine, 'isAtMost', nearAngle)];
      const printed = nearOne(pair.cosine);
      return [differ, { ...claim([{ value: pair.cosine, printed }], 'is', cosine), rounding: 1e-6 }];
    }
  }
}

/** One is a multiple of the other: negative, if their directions are opposite. */
function ofMultiple({ ratio, slope }: VectorPair, one: Float64Array, other: Float64Array): readonly Claim[] {
  const multiple = claim([{ value: one, times: Math.sign(slope) * ratio }], 'is', other);
  if (Math.abs(ratio - 1) <= rounding) return [multiple];
  const printed = formatShort(ratio);
  const sizes = claim(size(other) / size(one), 'is', [{ value: ratio, printed }]);
  return [multiple, sizes, { ...claim(size(one), 'isNot', size(other)), rounding }];
}
