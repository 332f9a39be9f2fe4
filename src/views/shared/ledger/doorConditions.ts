/** Which questions arise at a step; pure. Their rows, sentences and pages come with `Ledger/doors/answer/registry.ts`, when one is opened. */
import { outputCount, type StepTrace } from '../../../model';
import { isPlain } from '../../../quantity';
import { type DoorName, doorNames } from '../../../store';

type Condition = (trace: StepTrace) => boolean;

const hasRows: Condition = ({ batchSize }) => batchSize > 0;
const isBatch: Condition = ({ batchSize }) => batchSize > 1;
const isWide: Condition = ({ network }) => outputCount(network) > 1;

/** Where each can be answered, as a link may ask. */
export const conditions: Readonly<Record<DoorName, Condition>> = {
  // Samples with weights of their own, or clipped ones, bring factors that belong to neither of the two.
  crossedPairs: (trace) => isBatch(trace) && isPlain(trace),
  productOfMeans: hasRows,
  otherReduction: (trace) => hasRows(trace) && trace.settings.accumulate?.divide !== 'samples',
  averagedInputs: hasRows,
  averagedErrors: hasRows,
  firstOutput: (trace) => hasRows(trace) && isWide(trace),
  doubledBatch: (trace) => hasRows(trace) && isPlain(trace),
  wrongAxis: ({ network, batchSize }) => network.layers.slice(1).includes(batchSize),
};

/** Where each is offered, besides. */
const offers: Readonly<Record<DoorName, Condition>> = {
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
export function doorsAt(trace: StepTrace): readonly DoorName[] {
  return doorNames.filter((name) => conditions[name](trace) && offers[name](trace)).slice(0, most);
}
