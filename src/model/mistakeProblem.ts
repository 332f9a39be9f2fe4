/** Where a common mistake can be made at all. */
import type { MistakeName } from './mistakeNames';
import { lastLayer, type Network, unitsIn } from './network';
import type { StepSettings } from './settings';

/** Why a mistake cannot be made here: nothing is divided; gradients are clipped; the shapes catch it. */
export type MistakeProblem = 'sum' | 'clip' | 'shapes' | 'batches';

/** Undefined where it can; `batchSizes`: of the batches that it would be made with. */
export function mistakeProblem(
  method: MistakeName,
  network: Network,
  { settings, batchSizes }: { readonly settings: StepSettings; readonly batchSizes: readonly number[] },
): MistakeProblem | undefined {
  switch (method) {
    case 'dividedTwice':
      return settings.reduction === 'mean' ? undefined : 'sum';
    case 'updatedWeights':
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
