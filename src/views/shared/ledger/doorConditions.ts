/** Which questions arise at a step; pure. Their rows, sentences and pages come with `Ledger/doors/answer/registry.ts`, when one is opened. */
import { outputCount, type StepTrace, unitsIn } from '../../../model';
import { isPlain, type WeightPlace } from '../../../quantity';
import { type DoorName, doorNames } from '../../../store';

type OfStep = (trace: StepTrace) => boolean;
type OfWeight = (trace: StepTrace, place: WeightPlace) => boolean;

const hasRows: OfStep = ({ batchSize }) => batchSize > 0;
const isBatch: OfStep = ({ batchSize }) => batchSize > 1;
const isWide: OfStep = ({ network }) => outputCount(network) > 1;

/** Where each can be answered, as a link may ask. */
export const conditions: Readonly<Record<DoorName, OfWeight>> = {
  // Samples with weights of their own, or clipped ones, bring factors that belong to neither of the two.
  crossedPairs: (trace) => isBatch(trace) && isPlain(trace),
  productOfMeans: hasRows,
  otherReduction: (trace) => hasRows(trace) && trace.settings.accumulate?.divide !== 'samples',
  averagedInputs: hasRows,
  averagedErrors: hasRows,
  firstOutput: (trace) => hasRows(trace) && isWide(trace),
  doubledBatch: (trace) => hasRows(trace) && isPlain(trace),
  // In a layer with another number of units the shapes of this product do not match.
  wrongAxis: ({ network, batchSize }, { layer }) => unitsIn(network, layer) === batchSize,
};

/** Where each is offered, besides. */
const offers: Readonly<Record<DoorName, OfStep>> = {
  crossedPairs: isBatch,
  productOfMeans: isBatch,
  otherReduction: isBatch,
  averagedInputs: (trace) => isBatch(trace) && !isWide(trace),
  averagedErrors: (trace) => isBatch(trace) && isWide(trace),
  firstOutput: isWide,
  doubledBatch: (trace) => !isWide(trace),
  wrongAxis: () => false,
};

const most = 5;

/** The questions under the mean, in their order. */
export function doorsAt(trace: StepTrace, place: WeightPlace): readonly DoorName[] {
  return doorNames.filter((name) => conditions[name](trace, place) && offers[name](trace)).slice(0, most);
}
