/**
 * The tour of a step, for a reader's first visit: the beats of the ledger's stage, fewer of them. One sample's x, its δ, their product; the
 * next sample, then the others; the sum; its division; the one change of the weight.
 */
import { useEffect } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { unitsIn } from '../../../model';
import { dataGradientOf, type Quantity, quantityValue, type Stop, sampleAt } from '../../../quantity';
import { inSpeech } from '../../../text';
import { linkedStop, rowsOfBeat, stopOf, type ToldBeat } from '../../shared/beats/beat';
import type { StageBeat } from '../../shared/beats/beatContext';
import { beatFocus } from '../../shared/beats/beatFocus';
import { productBeat } from '../../shared/beats/stepBeats';
import type { Telling } from '../../shared/beats/telling';
import { isDivision, isOfSamples, type SampleRow, sampleRows, updateRows } from '../../shared/ledger/ledgerRows';
import { beatsOf, sampleOfBeat } from '../../stories';
import { useSaid } from './StageCaption';

export interface TourStop {
  readonly beat: ToldBeat;
  /** Where the cursor goes. */
  readonly place: Stop;
  /** The sample that it leads to; undefined: the reader's own. */
  readonly sample: number | undefined;
  /** What the panels may show. */
  readonly stop: Stop;
  /** What Formulas derives; absent: the phase's headline. */
  readonly focus: Quantity | undefined;
  /** What the beat speaks of: the numbers that it shows, and those that they are computed from. */
  readonly spoken: readonly Quantity[];
}

export function tourOf(telling: Telling): readonly TourStop[] {
  const { trace, place } = telling;
  const beats = tourBeats(telling);
  const followed = trace.batchSize > 0 ? sampleAt(trace, followedRow(telling)) : undefined;
  return beats.map((beat) => ({
    beat,
    place: linkedStop(beat, beats),
    sample: beat.name === 'stop' ? followed : sampleOfBeat(beat, beats, telling),
    stop: stopOf(beat, beats),
    focus: beatFocus(beat, trace, { place, sample: followed ?? 1, beats }),
    spoken: spokenAt(beat, beats, telling),
  }));
}

/** The beats of the ledger that the tour walks; of an empty batch only the first. */
function tourBeats(telling: Telling): readonly ToldBeat[] {
  const { batchSize } = telling.trace;
  const all = beatsOf({ ...telling, view: 'ledger' });
  if (batchSize === 0) return all.slice(0, 1);
  const told = all.slice(1);
  // The product of the sample that is followed is among those that it adds.
  const least = Math.max(2, followedRow(telling));
  const middle = told.find(({ name, count = 0 }) => name === 'row' && count >= least);
  return [
    ...told.filter(({ name }) => name === 'stop'),
    ...(batchSize > 1 ? productsOf(telling) : []),
    ...(middle ? [middle] : []),
    // Σ stands in the page's ledger where its sum is complete; what it is divided by comes a beat later.
    ...told.filter(isOfSamples).map(({ phase, name }) => ({ phase, name, ...(isDivision({ name }) && { shows }) })),
    ...told.filter(({ name }) => name === 'rule').slice(-1),
  ];
}

/** The product of the sample that is followed, that of the next one, and all others. */
function productsOf(telling: Telling): readonly ToldBeat[] {
  const { trace } = telling;
  const first = followedRow(telling);
  const ends = [...new Set([first, Math.min(first + 1, trace.batchSize), trace.batchSize])];
  return ends.map((to, index) => productBeat(trace, ends[index - 1] ?? 0, to));
}

/** The row of the sample that is followed, from 1: the first whose x is not 0, since its product shows something, and whose inputs are not, if there is one. */
function followedRow({ trace, place }: Telling): number {
  const inputs = Array.from({ length: unitsIn(trace.network, 0) }, (_, index) => index + 1);
  const hasX = ({ x }: SampleRow): boolean => quantityValue(x, trace) !== 0;
  const hasInput = ({ row }: SampleRow): boolean => inputs.some((input) => trace.input(input, row) !== 0);
  const rows = sampleRows(trace, place);
  return (rows.find((one) => hasX(one) && hasInput(one)) ?? rows.find(hasX))?.row ?? 1;
}

const reduced: readonly string[] = ['dataGradient', 'batchGradient', 'penaltyGradient', 'clippedGradient'];

function shows({ kind }: Quantity): boolean {
  return reduced.includes(kind);
}

function spokenAt(beat: ToldBeat, beats: readonly ToldBeat[], { trace, place }: Telling): readonly Quantity[] {
  const { phase, name, count = trace.batchSize } = beat;
  const rows = sampleRows(trace, place);
  const sum: Quantity = { kind: 'gradientSum', ...place };
  const mean: Quantity = { kind: 'batchGradient', ...place };
  switch (phase) {
    case 'forward':
      return rows.map(({ x }) => x);
    case 'per-sample': {
      const [from, to] = rowsOfBeat({ phase, name, count }, beats);
      return rows.slice(from - 1, to).flatMap(({ factors, x, delta, product }) => [...factors, x, delta, product]);
    }
    case 'sum': {
      if (isDivision(beat)) return [sum, { kind: 'batchSize' }, dataGradientOf(trace, place), mean];
      const added = rows.slice(0, count).flatMap(({ product, runningTotal }) => [product, runningTotal]);
      return name === 'sum' ? [...added, sum] : added;
    }
    case 'update':
      return [mean, { kind: 'weight', ...place }, ...updateRows(trace, place).map(({ quantity }) => quantity)];
    default:
      return rows.map(({ delta }) => delta);
  }
}

interface TourSentenceProps extends StageBeat {
  /** Takes the sentence as plain text: the tour waits until it is read. */
  readonly onSaid: (sentence: string) => void;
}

/** The sentence of a beat, where the ledger's own sentence stands, and announced. */
export function TourSentence({ onSaid, ...props }: TourSentenceProps) {
  const { shown, spoken } = useSaid({ ...props, view: 'ledger' });
  useEffect(() => onSaid(spoken), [spoken, onSaid]);
  return (
    <>
      <p className="ledger-sentence" data-said>
        {shown}
      </p>
      <LiveRegion text={inSpeech(spoken)} />
    </>
  );
}
