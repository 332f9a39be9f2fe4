/**
 * The second weight of the plane: the requested one, otherwise the one with the largest other gradient in the run's
 * first step.
 */
import { keptFor } from '../../memory';
import { firstFrom, hasWeight, lastLayer, type Network, type StepTrace, unitsIn, weightCount } from '../../model';
import { parseWeightAddress, type WeightPlace, weightAddress } from '../../quantity';
import type { Run } from '../../run';

/** The weight in the link; undefined if invalid or equal to the selected weight. */
export function readSecond(text: string | undefined, network: Network, first: WeightPlace): WeightPlace | undefined {
  const place = text === undefined ? undefined : parseWeightAddress(text);
  if (!place || !hasWeight(network, place) || samePlace(place, first)) return undefined;
  return place;
}

/** Weights times samples: beyond this, the first step is not recomputed to read its gradients. */
const largestStep = 2e7;

/** The largest other gradient in the run's first step; if that step is long, the next weight into the same unit. */
export function usualSecond(run: Run, first: WeightPlace): WeightPlace | undefined {
  const { network, data } = run;
  const samples = Math.min(run.settingsAt(1).batchSize, data.sampleCount);
  if (weightCount(network) * samples > largestStep) return neighbour(network, first);
  return largestAtFirst(run, first.layer, first.from, first.to);
}

const largestAtFirst = keptFor((run: Run, layer: number, from: number, to: number): WeightPlace | undefined =>
  largestOther(run.traceAt(1), { layer, from, to }),
);

/** A weight into the same unit if there is another one, otherwise into another unit of the layer. */
function neighbour(network: Network, { layer, from, to }: WeightPlace): WeightPlace | undefined {
  const places = [
    { layer, from: from + 1, to },
    { layer, from: from - 1, to },
    { layer, from, to: to + 1 },
    { layer, from, to: to - 1 },
  ];
  return places.find((place) => hasWeight(network, place));
}

/**
 * `trace` should be the same step for a whole run, so that the plane does not change from step to step; undefined if
 * there is no other weight.
 */
export function largestOther(trace: StepTrace, first: WeightPlace): WeightPlace | undefined {
  const { network } = trace;
  let found: WeightPlace | undefined;
  let size = -1;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let to = 1; to <= unitsIn(network, layer); to++) {
      for (let from = firstFrom(network); from <= unitsIn(network, layer - 1); from++) {
        const own = Math.abs(trace.batchGradient(layer, from, to));
        if (own > size && !samePlace({ layer, from, to }, first)) [found, size] = [{ layer, from, to }, own];
        // A gradient of NaN still gives a plane.
        else if (!found && !samePlace({ layer, from, to }, first)) found = { layer, from, to };
      }
    }
  }
  return found;
}

function samePlace(one: WeightPlace, other: WeightPlace): boolean {
  return weightAddress(one) === weightAddress(other);
}
