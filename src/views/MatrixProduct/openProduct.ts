/** Which product is open: the one that the phase computes, or the one chosen until the phase changes. */
import { type Phase, type ProductName, productNames } from '../../quantity';

export function productOfPhase(phase: Phase): ProductName {
  if (phase === 'forward') return 'forward';
  return phase === 'hidden-delta' ? 'backward' : 'gradient';
}

/** `chosen` is the link's key; a name that does not exist counts as none. */
export function openProduct(phase: Phase, chosen: string | undefined): ProductName {
  return productNames.find((name) => name === chosen) ?? productOfPhase(phase);
}
