/** What a change did, in one sentence, from the steps before and after it; pure. Undefined where there is nothing to say. */
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import { activationBelow, type Quantity, quantityValue, samplesOf, unitName, type WeightPlace } from '../../quantity';
import { messages } from '../../text';

/** What was shown, and of which step. */
export interface Shown {
  readonly trace: StepTrace;
  readonly place: WeightPlace;
  readonly sample: number;
}

/** A weight was typed: the same weight, sample and step before and after it. */
export function afterWeight(before: StepTrace, { trace, place, sample }: Shown): string | undefined {
  if (!isIn(sample, before) || !isIn(sample, trace)) return undefined;
  const words = messages.answers.weight;
  const changed = (quantity: Quantity): boolean => quantityValue(quantity, before) !== quantityValue(quantity, trace);
  const layer = lastLayer(trace.network);
  const outputs = Array.from({ length: unitsIn(trace.network, layer) }, (_, index): Quantity => {
    return { kind: 'activation', layer, unit: index + 1, sample };
  });
  const hasOutput = outputs.some(changed);
  const below = place.layer - 1;
  const [isX, isDelta] = [changed(factorX(place, sample)), changed(factorDelta(place, sample))];
  if (isX && isDelta) return words.both({ sample, below, hasOutput });
  if (isDelta) return words.delta({ sample, below, hasOutput });
  return isX ? words.activation({ sample, below }) : words.none({ sample, below });
}

/** The batch has another size; no weight has changed. */
export function afterBatchSize(before: StepTrace, { trace, place, sample }: Shown): string | undefined {
  const isSame = ({ x, delta }: Record<'x' | 'delta', Quantity>): boolean =>
    [x, delta].every((quantity) => quantityValue(quantity, before) === quantityValue(quantity, trace));
  const isShown = isIn(sample, before) && isIn(sample, trace);
  const rows = trace.batchSize;
  if (rows === before.batchSize || rows === 0) return undefined;
  if (isShown && !isSame({ x: factorX(place, sample), delta: factorDelta(place, sample) })) return undefined;
  const isMean = trace.settings.reduction === 'mean' && trace.divisor === rows;
  return messages.answers.batchSize({
    sample,
    below: place.layer - 1,
    isShown,
    isMore: rows > before.batchSize,
    rows,
    isMean,
  });
}

/** Another weight is chosen. */
export function afterEdge(before: WeightPlace, { trace, place, sample }: Shown): string | undefined {
  const words = messages.answers.edge;
  const { network } = trace;
  const { layer } = place;
  if (!isIn(sample, trace)) return undefined;
  const below = layer - 1;
  const said = { sample, below, from: unitName(network, below, place.from), to: unitName(network, layer, place.to) };
  if (before.layer === layer && before.to === place.to) return before.from === place.from ? undefined : words.to(said);
  return before.layer === layer && before.from === place.from ? words.from(said) : words.other(said);
}

function isIn(sample: number, trace: StepTrace): boolean {
  return samplesOf(trace).includes(sample);
}

function factorX({ layer, from }: WeightPlace, sample: number): Quantity {
  return activationBelow(layer, from, sample);
}

function factorDelta({ layer, to }: WeightPlace, sample: number): Quantity {
  return { kind: 'delta', layer, unit: to, sample };
}
