/**
 * The beats of a step: what a presenter shows with one press, one thought each. A layer of the forward pass, a row of the
 * sum, then Σ, the question what it is divided by, the mean, averaging first, the verdict; then each row of the
 * update, and the new loss. Pure functions; Back is the same list, read in the other direction.
 */
import type { StepTrace } from '../../../model';
import { isPlain, type Phase, phaseNumber, reached, type Stop, type WeightPlace } from '../../../quantity';
import { partsOf, phasesOf } from '../../../store';
import { type FootRow, totalRows, updateRows } from '../ledger/ledgerRows';

export type BeatName =
  /** A phase, or a layer of it, without further beats. */
  | 'stop'
  /** A product is added. */
  | 'row'
  /** A row under the rule. */
  | 'total'
  /** "÷ ?", before the mean. */
  | 'division'
  | 'averages'
  | 'verdict'
  /** A row of the optimizer's rule, down to the new weight. */
  | 'rule'
  /** The batch loss with the new weights. */
  | 'loss';

export interface Beat {
  readonly phase: Phase;
  readonly name: BeatName;
  /** A layer, the number of rows added, or the number of rows shown under the rule. */
  readonly count?: number | undefined;
}

/** All beats of a step, in order. */
export function beatsOf(trace: StepTrace, place: WeightPlace): readonly Beat[] {
  return phasesOf(trace.network).flatMap((phase): readonly Beat[] => {
    if (phase === 'sum' && trace.batchSize > 0) return sumBeats(trace, place);
    if (phase === 'update') return updateBeats(trace, place);
    const parts = phase === 'sum' ? [] : partsOf(trace.network, phase, trace.batchSize);
    return [...parts.map((count): Beat => ({ phase, name: 'stop', count })), { phase, name: 'stop' }];
  });
}

function sumBeats(trace: StepTrace, place: WeightPlace): readonly Beat[] {
  const phase = 'sum';
  const rows = [...partsOf(trace.network, phase, trace.batchSize), trace.batchSize];
  const totals = totalRows(trace, place).flatMap((row, index): readonly Beat[] => {
    const total: Beat = { phase, name: 'total', count: index + 1 };
    return isDivision(row) ? [{ phase, name: 'division' }, total] : [total];
  });
  return [
    ...rows.map((count): Beat => ({ phase, name: 'row', count })),
    ...totals,
    ...(isPlain(trace)
      ? ([
          { phase, name: 'averages' },
          { phase, name: 'verdict' },
        ] as const)
      : []),
  ];
}

function updateBeats(trace: StepTrace, place: WeightPlace): readonly Beat[] {
  const rows = updateRows(trace, place).map((_, index): Beat => ({ phase: 'update', name: 'rule', count: index + 1 }));
  return [...rows, { phase: 'update', name: 'loss' }];
}

/** The row whose label says what Σ is divided by. */
export function isDivision({ name }: Pick<FootRow, 'name'>): boolean {
  return name === 'mean';
}

/** What the views may show at a beat. Until Σ has been divided, the sum is not complete, though all its rows are added. */
export function stopOf(beat: Beat, beats: readonly Beat[]): Stop {
  const { phase, name, count } = beat;
  if (phase !== 'sum') return name === 'stop' && count !== undefined ? { phase, part: count } : { phase };
  const added = beats.findLast((one) => one.name === 'row')?.count ?? 0;
  if (name === 'row') return { phase, part: count };
  const divides = beats.some((one) => one.name === 'division');
  const undivided = name === 'division' || (name === 'total' && count === 1);
  return divides && undivided ? { phase, part: added } : { phase };
}

/** The place in time that a link can name: the last row of a sum is added where the sum is complete. */
export function linkedStop(beat: Beat, beats: readonly Beat[]): Stop {
  const { phase, part } = stopOf(beat, beats);
  const all = beats.findLast((one) => one.name === 'row')?.count;
  return part === undefined || (phase === 'sum' && part === all) ? { phase } : { phase, part };
}

/** The last beat of a place in time: everything that it has. */
export function lastBeatAt({ phase, part }: Stop, beats: readonly Beat[]): Beat {
  const here = beats.filter((beat) => {
    const stop = linkedStop(beat, beats);
    return stop.phase === phase && reached(stop, { phase, part });
  });
  const found = here.at(-1) ?? beats.findLast((beat) => phaseNumber(beat.phase) < phaseNumber(phase)) ?? beats[0];
  if (!found) throw new Error('expected at least one beat, got none');
  return found;
}

/** Whether a beat has been shown by now. */
export function isShown(beat: Beat, now: Beat, beats: readonly Beat[]): boolean {
  const [at, until] = [indexOf(beat, beats), indexOf(now, beats)];
  return at >= 0 && at <= until;
}

/** Its place in the list; −1 if the step has no such beat. */
export function indexOf(beat: Beat, beats: readonly Beat[]): number {
  return beats.findIndex((one) => sameBeat(one, beat));
}

export function sameBeat(one: Beat, other: Beat): boolean {
  return one.phase === other.phase && one.name === other.name && one.count === other.count;
}

/**
 * The same beat of another step, batch or weight: of a sum with fewer rows the last row, of a step without this beat the
 * last one of its phase.
 */
export function nearestBeat(beat: Beat, beats: readonly Beat[]): Beat {
  if (indexOf(beat, beats) >= 0) return beat;
  const alike = beats.findLast(
    ({ phase, name, count }) => phase === beat.phase && name === beat.name && (count ?? 0) <= (beat.count ?? 0),
  );
  return alike ?? lastBeatAt({ phase: beat.phase }, beats);
}
