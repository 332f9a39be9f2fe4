/**
 * Whether a forward pass is certain to give finite losses, from the largest numbers in it: |s| ≤ (1 + d) max|w| max|x|.
 * This reads each weight and input once, whereas the pass multiplies all of them.
 *
 * Indices are in range: the loops run over the length of their block.
 */
import { activationNamed } from './activations';
import { activationOf, lastLayer, type Network, unitsIn } from './network';

/** A number up to this can be squared, and a million such squares weighted and added, with a finite result. */
const harmless = 1e60;

/** `inputs` with or without the constant 1. False means unknown: the losses have to be computed. */
export function lossesSurelyFinite(
  network: Network,
  weights: readonly Float64Array[],
  { inputs, targets }: { readonly inputs: Float64Array; readonly targets: Float64Array },
): boolean {
  let largest = Math.max(1, largestSize(inputs));
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    const s = (1 + unitsIn(network, layer - 1)) * largestSize(weights[layer - 1]!) * largest;
    // Written so that NaN also gives false.
    if (!(s <= harmless)) return false;
    const [low, high] = activationNamed(activationOf(network, layer)).range;
    largest = Math.max(1, Math.min(s, Math.max(-low, high)));
  }
  return largestSize(targets) <= harmless;
}

/** NaN if the block contains NaN. */
function largestSize(block: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < block.length; at++) {
    const size = Math.abs(block[at]!);
    if (!(size <= largest)) largest = size;
    if (Number.isNaN(largest)) return largest;
  }
  return largest;
}
