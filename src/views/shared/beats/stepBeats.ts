/**
 * The presses of a step, from which each view has those that change it: a layer, a product, a row of the sum, Σ with the last row, the
 * question what it is divided by, the mean, a question of the reader's own; then each row of the update, and the new loss.
 */
import { lastLayer, type StepTrace } from '../../../model';
import {
  dividesSum,
  hasPhase,
  isPlain,
  knownFrom,
  type Phase,
  phaseNumber,
  type Quantity,
  samplesOf,
  type WeightPlace,
} from '../../../quantity';
import { isDoorName, partsOf, phasesOf, whatifKey } from '../../../store';
import { conditions } from '../ledger/doorConditions';
import { isDivision, type LedgerTotal, type TotalName, totalNames, totalRows, updateRows } from '../ledger/ledgerRows';
import type { Beat, ToldBeat } from './beat';
import type { Presses } from './telling';

/** Each phase at one press. */
export function phasesAt(...names: readonly Phase[]): Presses {
  return ({ trace }) =>
    names.filter((phase) => hasPhase(trace.network, phase)).map((phase) => ({ phase, name: 'stop' }));
}

/** All phases before the gradient, layer by layer. */
export const layers: Presses = ({ trace }) =>
  phasesOf(trace.network)
    .filter((phase) => phase !== 'batch' && phaseNumber(phase) < phaseNumber('per-sample'))
    .flatMap((phase) => layersOf(phase, trace));

export function forward(isShown: (layer: number, place: WeightPlace) => boolean): Presses {
  return ({ trace, place }) =>
    layersOf('forward', trace).filter(({ count }) => isShown(count ?? lastLayer(trace.network), place));
}

/** The phase, or its part, that computes δ of a layer; absent: of the chosen weight's. */
export function deltaOf(layer?: number): Presses {
  return ({ trace, place }) => {
    const wanted = layer ?? place.layer;
    if (wanted === lastLayer(trace.network)) return [{ phase: 'output-delta', name: 'stop' }];
    return layersOf('hidden-delta', trace).filter(({ count }) => (count ?? 1) === wanted);
  };
}

/** What a row of the ledger multiplies. */
export const factors: readonly Presses[] = [
  forward((layer, { layer: above, from }) => from > 0 && layer === above - 1),
  deltaOf(),
];

function layersOf(phase: Phase, { network, batchSize }: StepTrace): readonly ToldBeat[] {
  const parts = partsOf(network, phase, batchSize);
  return [...parts.map((part): ToldBeat => ({ phase, name: 'stop', count: part, part })), { phase, name: 'stop' }];
}

/** More products than this come several at a press. */
const mostProducts = 8;

/** The samples' products; the only one comes with its phase. A row that repeats a sample comes with the first row of that. */
export const products: Presses = ({ trace }) => {
  if (trace.batchSize === 1) return [{ phase: 'per-sample', name: 'stop', isOfOne: true }];
  const samples = samplesOf(trace);
  const ends = samples.flatMap((sample, index) => (samples.indexOf(sample) === index ? [index + 1] : []));
  const all = ends.length;
  const presses = Math.min(all, mostProducts);
  const end = (press: number): number => ends[Math.ceil((press * all) / presses) - 1] ?? 0;
  return Array.from({ length: presses }, (_, press) => productBeat(trace, end(press), end(press + 1)));
};

/** The products of the rows from one on, counted from 0, to before another. */
export function productBeat(trace: StepTrace, from: number, to: number): ToldBeat {
  const samples = new Set(samplesOf(trace).slice(from, to));
  for (const sample of samplesOf(trace).slice(0, from)) samples.delete(sample);
  return {
    phase: 'per-sample',
    name: 'product',
    count: to,
    shows: (quantity) =>
      'sample' in quantity && samples.has(quantity.sample) && knownFrom(quantity, trace).phase === 'per-sample',
  };
}

/** The rows that are added before the last. */
export const rows: Presses = ({ trace }) =>
  partsOf(trace.network, 'sum', trace.batchSize).map((part) => ({ phase: 'sum', name: 'row', count: part, part }));

/** Rows under the rule. */
export function totals(...names: readonly TotalName[]): Presses {
  return ({ trace, place }) =>
    totalRows(trace, place)
      .filter(({ name }) => names.includes(name))
      .map(({ name, quantity }) => ({
        phase: 'sum',
        name,
        ...(name !== 'sum' && { shows: isOf(name, quantity) }),
        ...(trace.batchSize === 1 && { isOfOne: true }),
      }));
}

/** What only one output would give stands beside the mean, which it is mistaken for. */
function isOf(name: TotalName, total: Quantity): (other: Quantity) => boolean {
  return ({ kind }) => kind === total.kind || (isDivision({ name }) && kind === 'firstOutputGradient');
}

/** Row by row; then Σ, the question what it is divided by, and the other rows under the rule. */
export const sum: Presses = (telling) => {
  const { trace, place } = telling;
  const [total, ...others] = totals(...totalNames)(telling);
  if (!total || !others.some(isDivision)) return [...rows(telling), ...(total ? [total] : []), ...others];
  // One term, divided by 1: nothing that a press each would show.
  if (trace.batchSize === 1) return others;
  // Until Σ has been divided, the sum is not complete, though all its rows are added.
  const part = trace.batchSize;
  // Where all weights are 0 there is nothing to ask.
  const question: readonly ToldBeat[] = dividesSum(trace, place) ? [{ phase: 'sum', name: 'division', part }] : [];
  return [...rows(telling), { ...total, part }, ...question, ...others];
};

/** The row under the ledger's rule that a beat shows. */
export function footRowOf({ name, count = 1 }: Beat, trace: StepTrace, place: WeightPlace): LedgerTotal | undefined {
  if (name === 'rule') return updateRows(trace, place)[count - 1];
  return totalRows(trace, place).find((row) => row.name === name);
}

/** The row of the question that a reader has opened, by a key of links; then its verdict. */
export const asked: Presses = ({ trace, place, keys }) => {
  const phase = 'sum';
  const open = keys[whatifKey];
  if (!isDoorName(open) || !conditions[open](trace, place)) return [];
  if (open !== 'productOfMeans' || !isPlain(trace)) {
    return [
      { phase, name: 'asked' },
      { phase, name: 'answered' },
    ];
  }
  // Its numbers are the step's own.
  if (trace.batchSize === 1) return [];
  return [
    { phase, name: 'averages', shows: ({ kind }) => ofMeans.has(kind) },
    { phase, name: 'verdict' },
  ];
};

const ofMeans: ReadonlySet<Quantity['kind']> = new Set(['productOfMeans', 'meanActivation', 'meanDelta']);

/** The rows of the optimizer's rule, and the new loss. */
export const update: Presses = ({ trace, place }) => [
  ...updateRows(trace, place).map((row, index) => ruleBeat(row, index, trace)),
  { phase: 'update', name: 'loss', shows: ({ kind }) => kind === 'lossAfter' },
];

/** Rows of the rule, where there is an update. */
export function rule(...names: readonly LedgerTotal['name'][]): Presses {
  return ({ trace, place }) =>
    updateRows(trace, place).flatMap((row, index) =>
      trace.updates && names.includes(row.name) ? [ruleBeat(row, index, trace)] : [],
    );
}

function ruleBeat({ quantity }: LedgerTotal, index: number, trace: StepTrace): ToldBeat {
  const phase = 'update';
  return {
    phase,
    name: 'rule',
    count: index + 1,
    shows: (other) => isSameLine(other, quantity) && knownFrom(other, trace).phase === phase,
  };
}

/** The same line of the rule, of any weight. */
function isSameLine(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false;
  return !('line' in one && 'line' in other) || one.line === other.line;
}
