/**
 * The beats of a step with network and ledger: a layer of the forward pass, a product, a row of the sum, Σ with the last
 * row, the question what it is divided by, the mean, averaging first, the verdict; then each row of the update, and the new loss.
 */
import type { StepTrace } from '../../../model';
import {
  dividesSum,
  isPlain,
  knownFrom,
  type Phase,
  type Quantity,
  samplesOf,
  type WeightPlace,
} from '../../../quantity';
import { isDoorName, partsOf, phasesOf, whatifKey } from '../../../store';
import { conditions } from '../ledger/doorConditions';
import { isDivision, isOfSamples, type TotalRow, totalRows, updateRows } from '../ledger/ledgerRows';
import type { Beat, ToldBeat } from './beat';
import { pressesOf } from './presses';

/** All beats of a step, in order; a question of the reader's own is told where it is open, by a key of links. */
export function stepBeats(
  trace: StepTrace,
  place: WeightPlace,
  keys: Readonly<Record<string, string>>,
): readonly ToldBeat[] {
  const isEmpty = trace.batchSize === 0;
  return phasesOf(trace.network).flatMap((phase): readonly ToldBeat[] => {
    if (phase === 'per-sample' && trace.batchSize > 1) return productBeats(trace);
    if (phase === 'sum' && !isEmpty) return [...sumBeats(trace, place), ...doorBeats(trace, keys[whatifKey])];
    if (phase === 'update') return updateBeats(trace, place);
    return phaseBeats(trace, phase);
  });
}

/** A phase, layer by layer if it has layers. */
export function phaseBeats(trace: StepTrace, phase: Phase): readonly ToldBeat[] {
  const parts = phase === 'sum' ? [] : partsOf(trace.network, phase, trace.batchSize);
  return [...parts.map((part): ToldBeat => ({ phase, name: 'stop', count: part, part })), { phase, name: 'stop' }];
}

/** More products than this come several at a press. */
const mostProducts = 8;

/** The samples' products, row by row. */
export function productBeats(trace: StepTrace): readonly ToldBeat[] {
  return pressesOf(trace.batchSize, mostProducts).map(([from, to]) => productBeat(trace, from, to));
}

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

/** The batch of one sample has a sum of one term, which is divided by 1: nothing that a press each would show. */
export function sumBeats(trace: StepTrace, place: WeightPlace): readonly ToldBeat[] {
  const phase = 'sum';
  const all = trace.batchSize;
  const totals = totalRows(trace, place);
  const isDivided = totals.some(isDivision);
  const told = totals.map(totalBeat);
  if (all === 1) return told.filter(({ name }) => !isDivided || name !== 'sum');
  const rows = partsOf(trace.network, phase, all);
  return [
    ...rows.map((part): ToldBeat => ({ phase, name: 'row', count: part, part })),
    ...told.flatMap((total): readonly ToldBeat[] => {
      // Until Σ has been divided, the sum is not complete, though all its rows are added.
      if (total.name === 'sum' && isDivided) return [{ ...total, part: all }];
      // Where all weights are 0 there is nothing to ask.
      return isDivision(total) && dividesSum(trace, place) ? [{ phase, name: 'division', part: all }, total] : [total];
    }),
  ];
}

/** What the penalty or clipping makes of the samples' gradient is a number of its own. */
export function totalBeat(row: TotalRow): ToldBeat {
  const { name, quantity } = row;
  return { phase: 'sum', name, ...(!isOfSamples(row) && { shows: ({ kind }) => kind === quantity.kind }) };
}

/** The row under the rule that a beat shows. */
export function totalOf({ name }: Beat, trace: StepTrace, place: WeightPlace): TotalRow | undefined {
  return totalRows(trace, place).find((row) => row.name === name);
}

/** The row of the open question, then its verdict. */
function doorBeats(trace: StepTrace, open: string | undefined): readonly ToldBeat[] {
  const phase = 'sum';
  if (!isDoorName(open) || !conditions[open](trace)) return [];
  // Its numbers are the step's own.
  if (open === 'productOfMeans' && isPlain(trace)) {
    if (trace.batchSize === 1) return [];
    return [
      { phase, name: 'averages', shows: isOfMeans },
      { phase, name: 'verdict' },
    ];
  }
  return [
    { phase, name: 'asked' },
    { phase, name: 'answered' },
  ];
}

export function updateBeats(trace: StepTrace, place: WeightPlace): readonly ToldBeat[] {
  const phase = 'update';
  return [
    ...updateRows(trace, place).map(
      ({ quantity }, index): ToldBeat => ({
        phase,
        name: 'rule',
        count: index + 1,
        shows: (other) => isSameLine(other, quantity) && knownFrom(other, trace).phase === phase,
      }),
    ),
    { phase, name: 'loss', shows: ({ kind }) => kind === 'lossAfter' },
  ];
}

function isOfMeans({ kind }: Quantity): boolean {
  return kind === 'productOfMeans' || kind === 'meanActivation' || kind === 'meanDelta';
}

/** The same line of the rule, of any weight. */
function isSameLine(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false;
  return !('line' in one && 'line' in other) || one.line === other.line;
}
