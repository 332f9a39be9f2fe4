/** The first selection of a scenario after its network or data have changed. */
import { firstFrom, lastLayer } from '../model';
import type { FilledScenario } from './filled';

/** The same sample and weight if they still exist, otherwise the first ones. */
export function viewWithin(
  { weight, sample, phase }: FilledScenario['view'],
  network: FilledScenario['network'],
  sampleCount: number,
): FilledScenario['view'] {
  const { layer, from, to } = weight;
  const exists =
    layer <= lastLayer(network) &&
    from >= firstFrom(network) &&
    from <= (network.layers[layer - 1] ?? 0) &&
    to <= (network.layers[layer] ?? 0);
  return {
    weight: exists ? weight : { layer: lastLayer(network), from: 1, to: 1 },
    sample: sample <= sampleCount ? sample : 1,
    phase,
  };
}
