/**
 * One step in a minute, for a reader's first visit: beats of the stage, fewer of them. One sample's x, its δ, their product; the next
 * sample, then the others; the sum; its division; the one change of the weight.
 */

import type { StepTrace } from '../../../model';
import { knownFrom, type Quantity, type Stop, samplesOf, type WeightPlace } from '../../../quantity';
import { partsOf } from '../../../store';
import { type SampleRow, sampleRows, updateRows } from '../ledger/ledgerRows';
import { rowsOfBeat, type ToldBeat } from './beat';
import { beatFocus } from './beatFocus';
import { productBeat, sumBeats } from './stepBeats';

export function minuteBeats(trace: StepTrace, place: WeightPlace): readonly ToldBeat[] {
  const [first] = sampleRows(trace, place);
  if (!first) return [{ phase: 'batch', name: 'stop' }];
  const told: readonly ToldBeat[] = [
    { phase: 'forward', name: 'stop' },
    { phase: knownFrom(first.delta, trace).phase, name: 'stop' },
    ...productEnds(trace.batchSize).map((to, index, ends) => productBeat(trace, ends[index - 1] ?? 0, to)),
    ...runningBeats(trace),
    ...totalBeats(trace, place),
  ];
  const changes: readonly ToldBeat[] = updateRows(trace, place)
    .flatMap(({ name }, index) => (name === 'newWeight' ? [index + 1] : []))
    .map((count) => ({ phase: 'update', name: 'rule', count }));
  return [...told, ...changes];
}

/** After one sample the next, after that all others. */
function productEnds(all: number): readonly number[] {
  return [...new Set([1, 2, all].filter((count) => count <= all))];
}

/** The sum before it is complete, if it has a middle. */
function runningBeats(trace: StepTrace): readonly ToldBeat[] {
  const parts = partsOf(trace.network, 'sum', trace.batchSize);
  const part = trace.batchSize > 2 ? parts.find((one) => one > 1) : undefined;
  return part === undefined ? [] : [{ phase: 'sum', name: 'row', count: part, part }];
}

/** Σ with all products, then its division, which shows what else is computed from it. */
function totalBeats(trace: StepTrace, place: WeightPlace): readonly ToldBeat[] {
  const totals = sumBeats(trace, place).filter(({ name }) => name === 'total');
  return totals
    .slice(0, 2)
    .map(({ phase, name, count }, index) => ({ phase, name, count, ...(index > 0 && { shows: isReduced }) }));
}

const reduced: ReadonlySet<Quantity['kind']> = new Set([
  'dataGradient',
  'batchGradient',
  'penaltyGradient',
  'clippedGradient',
]);

function isReduced({ kind }: Quantity): boolean {
  return reduced.has(kind);
}

/** The sample that a beat leads to: the one whose number it shows last; undefined where it is about all of them. */
export function sampleOfMinute({ phase, name, count }: ToldBeat, trace: StepTrace): number | undefined {
  if (name === 'product' || name === 'row') return samplesOf(trace)[(count ?? 1) - 1];
  return name === 'stop' && phase !== 'batch' ? samplesOf(trace)[0] : undefined;
}

/** The number that a beat is about, which Formulas derives. */
export function minuteFocus(beat: ToldBeat, trace: StepTrace, place: WeightPlace): Quantity | undefined {
  const [first] = sampleRows(trace, place);
  if (!first) return undefined;
  if (beat.name === 'stop') return beat.phase === 'forward' ? first.x : first.delta;
  return beatFocus(beat, trace, { place, sample: first.sample });
}

/** The numbers that a beat speaks of: what it shows, and what that is computed from. */
export function spokenOfMinute(beat: ToldBeat, beats: readonly ToldBeat[], told: Telling): readonly Quantity[] {
  const { trace, place } = told;
  const rows = sampleRows(trace, place);
  const [first] = rows;
  if (!first) return [];
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const mean: Quantity = { kind: 'batchGradient', ...place };
  switch (beat.name) {
    case 'stop':
      return [beat.phase === 'forward' ? first.x : first.delta];
    case 'product': {
      const [from, to] = rowsOfBeat(beat, beats);
      return rows.slice(from - 1, to).flatMap(({ factors, x, delta, product }) => [...factors, x, delta, product]);
    }
    case 'row':
      return rows.slice(0, beat.count).flatMap(added);
    case 'total':
      return beat.shows
        ? [sum, { kind: 'batchSize' }, { kind: 'dataGradient', ...place }, mean]
        : [...rows.flatMap(added), sum];
    case 'rule': {
      const before: Quantity = { kind: 'weight', ...place };
      return [mean, before, ...updateRows(trace, place).map(({ quantity }) => quantity)];
    }
    default:
      return [];
  }
}

interface Telling {
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

function added({ product, runningTotal }: SampleRow): readonly Quantity[] {
  return [product, runningTotal];
}

/** What the views may show: everything that its phase has, but for what later beats show. */
export function stopOfMinute(beat: ToldBeat, beats: readonly ToldBeat[]): Stop {
  const coming = beats.slice(beats.indexOf(beat) + 1).flatMap(({ shows }) => shows ?? []);
  const { phase, part } = beat;
  return { phase, part, later: (quantity) => coming.some((shows) => shows(quantity)) };
}
