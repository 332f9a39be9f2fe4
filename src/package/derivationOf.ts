/** A number's formula. */
import { leaves } from '../expression';
import { addressOf, derivationOf as derived, latexOf } from '../quantity';
import { traceBehind } from './made';
import { quantityAt } from './quantityAt';
import type { Derivation, Trace } from './types';

/**
 * How the number at an address is computed, in the lecture's notation: $w_{ij}^{(l)}$ leads from unit i of layer l−1 to unit j, and
 * $\delta_j^{(l)}(k)$ is one sample's, without 1/B. Throws a `RangeError` for an address that the step does not have.
 */
export function derivationOf(trace: Trace, address: string): Derivation {
  const made = traceBehind(trace);
  const quantity = quantityAt(made, address);
  const expression = derived(quantity, made)?.expression;
  return {
    symbols: latexOf(quantity, made, { content: 'symbols', display: false }),
    numbers: latexOf(quantity, made, { content: 'numbers', display: false }),
    from: expression ? [...new Set(leaves(expression).map(addressOf))] : [],
  };
}
