/** When a common mistake is possible. */
import type { MistakeName } from './mistakeNames';
import { lastLayer, type Network, outputCount, unitsIn } from './network';
import type { StepSettings } from './settings';

/** Why a mistake is impossible: nothing is divided, gradients are clipped, or the shapes do not match. */
export type MistakeProblem =
  | 'sum'
  | 'clip'
  | 'accumulate'
  | 'shapes'
  | 'batches'
  | 'outputs'
  | 'clipSample'
  | 'weights'
  | 'undivided'
  | 'biases';

interface MistakenSteps {
  readonly settings: StepSettings;
  /** The sizes of the batches. */
  readonly batchSizes: readonly number[];
  /** Whether the samples have weights c(k). */
  readonly isWeighted?: boolean;
}

/** Undefined if it is possible. */
export function mistakeProblem(
  method: MistakeName,
  network: Network,
  { settings, batchSizes, isWeighted = false }: MistakenSteps,
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
    case 'targetsBroadcast':
      if (outputCount(network) !== 1) return 'outputs';
      // Each sample's own loss is clipped, so there is no matrix of losses; and weights would go with its rows or with its columns.
      if (settings.clip?.per === 'sample') return 'clipSample';
      return isWeighted ? 'weights' : undefined;
    case 'biasNotDivided':
      if (settings.reduction === 'sum' || settings.divisor === 'none' || settings.divisor === 1) return 'undivided';
      return network.bias === 'trained' ? undefined : 'biases';
    default:
      return undefined;
  }
}
