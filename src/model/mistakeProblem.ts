/** When a common mistake is possible. */
import type { MistakeName } from './mistakeNames';
import { lastLayer, type Network, unitsIn } from './network';
import type { StepSettings } from './settings';

/** Why a mistake is impossible: nothing is divided, gradients are clipped, or the shapes do not match. */
export type MistakeProblem = 'sum' | 'clip' | 'accumulate' | 'shapes' | 'batches';

/** Undefined if it is possible; `batchSizes`: the sizes of the batches. */
export function mistakeProblem(
  method: MistakeName,
  network: Network,
  { settings, batchSizes }: { readonly settings: StepSettings; readonly batchSizes: readonly number[] },
): MistakeProblem | undefined {
  switch (method) {
    case 'dividedTwice':
      return settings.reduction === 'mean' ? undefined : 'sum';
    case 'updatedWeights':
      if (settings.accumulate) return 'accumulate';
      return settings.clip ? 'clip' : undefined;
    case 'wrongAxis': {
      const [size] = batchSizes;
      if (batchSizes.some((other) => other !== size)) return 'batches';
      const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
      return layers.some((layer) => unitsIn(network, layer) === size) ? undefined : 'shapes';
    }
    default:
      return undefined;
  }
}
