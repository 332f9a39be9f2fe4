/**
 * The tour of a step, for a reader's first visit: the beats of the ledger's stage, fewer of them. One sample's x, its δ, their product; the
 * next sample, then the others; the sum; its division; the one change of the weight.
 */
import type { StepTrace } from '../../../model';
import { dataGradientOf, type Quantity, quantityValue, type Stop, sampleAt, type WeightPlace } from '../../../quantity';
import { rowsOfBeat, stopOf, type ToldBeat } from '../../shared/beats/beat';
import { beatFocus } from '../../shared/beats/beatFocus';
import { productBeat } from '../../shared/beats/stepBeats';
import type { Telling } from '../../shared/beats/telling';
import { isDivision, isOfSamples, type SampleRow, sampleRows, updateRows } from '../../shared/ledger/ledgerRows';
import { beatsOf, sampleOfBeat } from '../../stories';

/** The beats of the ledger that the tour walks; of an empty batch only the first. */
export function tourBeats(telling: Telling): readonly ToldBeat[] {
  const { trace, place } = telling;
  const [begin, ...told] = beatsOf({ ...telling, view: 'ledger' });
  if (trace.batchSize === 0) return begin ? [begin] : [];
  // The product of the sample that is followed is among those that it adds.
  const least = Math.max(2, followedRow(trace, place));
  const middle = told.find(({ name, count = 0 }) => name === 'row' && count >= least);
  const products = productsOf(trace, place);
  const firstProduct = told.find(({ name }) => name === 'product');
  return told.flatMap((beat): readonly ToldBeat[] => {
    if (beat === firstProduct) return products;
    if (beat === middle) return [beat];
    return isKept(beat, trace, place) ? [onPage(beat)] : [];
  });
}

/** The product of the sample that is followed, that of the next one, and all others. */
function productsOf(trace: StepTrace, place: WeightPlace): readonly ToldBeat[] {
  const first = followedRow(trace, place);
  const ends = [first, first + 1, trace.batchSize].filter((end) => end <= trace.batchSize);
  return [...new Set(ends)].map((to, index) => productBeat(trace, ends[index - 1] ?? 0, to));
}

/** The row of the sample that is followed, from 1: the first whose x is not 0, since its product shows something. */
function followedRow(trace: StepTrace, place: WeightPlace): number {
  return Math.max(1, sampleRows(trace, place).findIndex(({ x }) => quantityValue(x, trace) !== 0) + 1);
}

function isKept(beat: ToldBeat, trace: StepTrace, place: WeightPlace): boolean {
  if (beat.name === 'stop') return true;
  if (beat.name === 'rule') return beat.count === updateRows(trace, place).length;
  return isOfSamples(beat);
}

/** Σ stands in the page's ledger where its sum is complete; what it is divided by comes a beat later. */
function onPage(beat: ToldBeat): ToldBeat {
  if (!isOfSamples(beat)) return beat;
  const { phase, name } = beat;
  return { phase, name, ...(isDivision(beat) && { shows: isReduced }) };
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

/** The sample that a beat of the tour leads to; undefined: the reader's own. */
export function sampleOfTour(beat: ToldBeat, beats: readonly ToldBeat[], telling: Telling): number | undefined {
  const { trace, place } = telling;
  if (beat.name !== 'stop') return sampleOfBeat(beat, beats, telling);
  return trace.batchSize > 0 ? sampleAt(trace, followedRow(trace, place)) : undefined;
}

export interface OnTour {
  readonly stop: Stop;
  /** What Formulas derives; absent: the phase's headline. */
  readonly focus: Quantity | undefined;
  /** What the beat speaks of: the numbers that it shows, and those that they are computed from. */
  readonly spoken: readonly Quantity[];
}

/** What the panels show at a beat of the tour. */
export function shownOnTour(beat: ToldBeat, beats: readonly ToldBeat[], { trace, place }: Telling): OnTour {
  const sample = trace.batchSize > 0 ? sampleAt(trace, followedRow(trace, place)) : 1;
  return {
    stop: stopOf(beat, beats),
    focus: beatFocus(beat, trace, { place, sample }),
    spoken: spokenAt(beat, beats, trace, place),
  };
}

function spokenAt(
  beat: ToldBeat,
  beats: readonly ToldBeat[],
  trace: StepTrace,
  place: WeightPlace,
): readonly Quantity[] {
  const rows = sampleRows(trace, place);
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const mean: Quantity = { kind: 'batchGradient', ...place };
  switch (beat.name) {
    case 'stop':
      if (beat.phase === 'per-sample') return rows.flatMap(multiplied);
      return rows.map(({ x, delta }) => (beat.phase === 'forward' ? x : delta));
    case 'product': {
      const [from, to] = rowsOfBeat(beat, beats);
      return rows.slice(from - 1, to).flatMap(multiplied);
    }
    case 'row':
      return rows.slice(0, beat.count).flatMap(added);
    case 'sum':
      return [...rows.flatMap(added), sum];
    case 'mean':
      return [sum, { kind: 'batchSize' }, dataGradientOf(trace, place), mean];
    case 'rule':
      return [mean, { kind: 'weight', ...place }, ...updateRows(trace, place).map(({ quantity }) => quantity)];
    default:
      return [];
  }
}

function multiplied({ factors, x, delta, product }: SampleRow): readonly Quantity[] {
  return [...factors, x, delta, product];
}

function added({ product, runningTotal }: SampleRow): readonly Quantity[] {
  return [product, runningTotal];
}
