/**
 * The rules of the transport: steps, phases, parts, and the moves of Play. They are pure functions; an impossible move
 * (before step 1, after the last step) returns the same moment.
 */
import { lastLayer, type Network } from '../model';
import { hasPhase, type Phase, phases, type Stop } from '../quantity';
import type { Run } from '../run';

/** A place in time: a step, and a stop within it; without a part, the phase is complete. */
export interface Moment extends Stop {
  readonly step: number;
}

/** The properties of a run that the rules need. */
export type RunShape = Pick<Run, 'network' | 'lastStep' | 'batchOf'>;

/** Up to this many rows are added one at a time; more are added in this many groups. */
const mostSumParts = 12;

/** The phases of a network, in order. */
export function phasesOf(network: Network): readonly Phase[] {
  return phases.filter((phase) => hasPhase(network, phase));
}

/** The parts of a phase before it is complete, in order: layers computed, or rows added. */
export function partsOf(network: Network, phase: Phase, batchSize: number): readonly number[] {
  const last = lastLayer(network);
  if (phase === 'forward') return counted(last - 1, (index) => index + 1);
  if (phase === 'hidden-delta') return counted(last - 2, (index) => last - 1 - index);
  if (phase !== 'sum') return [];
  const parts = Math.min(batchSize, mostSumParts);
  return counted(parts - 1, (index) => Math.ceil(((index + 1) * batchSize) / parts));
}

function partsAt({ step, phase }: Moment, { network, batchOf }: RunShape): readonly number[] {
  return partsOf(network, phase, batchOf(step).length);
}

/**
 * From a part: the same phase, complete. Otherwise the next phase, complete; after the last phase, the first phase of
 * the next step.
 */
export function nextPhase(now: Moment, { network, lastStep }: RunShape): Moment {
  if (now.part !== undefined) return { step: now.step, phase: now.phase };
  const all = phasesOf(network);
  const next = all[all.indexOf(now.phase) + 1];
  if (next) return { step: now.step, phase: next };
  return now.step < lastStep ? { step: now.step + 1, phase: 'batch' } : now;
}

/** The previous phase, complete; before the first phase, the last phase of the previous step. */
export function previousPhase(now: Moment, { network }: RunShape): Moment {
  const all = phasesOf(network);
  const previous = all[all.indexOf(now.phase) - 1];
  if (previous) return { step: now.step, phase: previous };
  return now.step > 1 ? { step: now.step - 1, phase: 'update' } : now;
}

/** The same phase of the next step, complete. */
export function nextStep(now: Moment, { lastStep }: RunShape): Moment {
  return now.step < lastStep ? { step: now.step + 1, phase: now.phase } : now;
}

export function previousStep(now: Moment): Moment {
  return now.step > 1 ? { step: now.step - 1, phase: now.phase } : now;
}

/** The next part of the phase; after the last part, the phase is complete and stays. */
export function nextPart(now: Moment, run: RunShape): Moment {
  const { part, phase } = now;
  if (part === undefined) return now;
  const next = partsAt(now, run).find((one) => isLater(phase, one, part));
  return momentAt(now, next);
}

/** The previous part of the phase; the first part stays. */
export function previousPart(now: Moment, run: RunShape): Moment {
  const { part, phase } = now;
  const previous = partsAt(now, run).findLast((one) => part === undefined || isLater(phase, part, one));
  return previous === undefined ? now : momentAt(now, previous);
}

/** The layers of Hidden δ count down. */
function isLater(phase: Phase, one: number, other: number): boolean {
  return phase === 'hidden-delta' ? one < other : one > other;
}

/** Where Play starts: a complete sum starts again with no rows, everything else continues. */
export function startPlaying(now: Moment, run: RunShape): Moment {
  return now.phase === 'sum' && now.part === undefined ? momentAt(now, partsAt(now, run)[0]) : now;
}

/** One move of Play: the parts of this phase, then the next phase from its first part. */
export function nextMove(now: Moment, run: RunShape): Moment {
  if (now.part !== undefined) return nextPart(now, run);
  const next = nextPhase(now, run);
  return next === now ? now : momentAt(next, partsAt(next, run)[0]);
}

/** Whether two moments are the same place in time. */
export function sameMoment(one: Moment, other: Moment): boolean {
  return one.step === other.step && one.phase === other.phase && one.part === other.part;
}

/** Without a part, the phase is complete. */
export function momentAt({ step, phase }: Omit<Moment, 'part'>, part: number | undefined): Moment {
  return part === undefined ? { step, phase } : { step, phase, part };
}

function counted(count: number, at: (index: number) => number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => at(index));
}
