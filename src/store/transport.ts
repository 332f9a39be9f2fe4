/**
 * Where the transport goes from where it stands: steps, phases, parts, and what Play does next. Pure rules;
 * a move that is not possible (before step 1, after the last step) gives back the moment it was asked from.
 */
import { lastLayer, type Network } from '../model';
import { hasPhase, type Phase, phases, type Stop } from '../quantity';

/** A place in time: a step and a stop in it; without a part the phase is complete. */
export interface Moment extends Stop {
  readonly step: number;
}

/** What the rules ask of a run. */
export interface RunShape {
  readonly network: Network;
  readonly lastStep: number;
  readonly batchSizeAt: (step: number) => number;
}

/** Up to so many rows the sum grows one at a time; beyond, in as many bites. */
export const mostBites = 12;

/** The phases a network has, in their order. */
export function phasesOf(network: Network): readonly Phase[] {
  return phases.filter((phase) => hasPhase(network, phase));
}

/** The parts of a phase before it is complete, in their order: layers done, or rows added. */
export function partsOf(network: Network, phase: Phase, batchSize: number): readonly number[] {
  const last = lastLayer(network);
  if (phase === 'forward') return counted(last - 1, (index) => index + 1);
  if (phase === 'hidden-delta') return counted(last - 2, (index) => last - 1 - index);
  if (phase !== 'sum') return [];
  const bites = Math.min(batchSize, mostBites);
  return counted(bites - 1, (index) => Math.ceil(((index + 1) * batchSize) / bites));
}

/** From a part of a phase, that phase complete; else the next one, complete; after the last, the first of the next step. */
export function nextPhase(now: Moment, shape: RunShape): Moment {
  if (now.part !== undefined) return { step: now.step, phase: now.phase };
  const all = phasesOf(shape.network);
  const next = all[all.indexOf(now.phase) + 1];
  if (next) return { step: now.step, phase: next };
  return now.step < shape.lastStep ? { step: now.step + 1, phase: 'batch' } : now;
}

/** The phase before, complete; before the first, the last of the step before. */
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

/** One part on within the phase; after the last part the phase is complete, and stays. */
export function nextPart(now: Moment, { network, batchSizeAt }: RunShape): Moment {
  const { part } = now;
  if (part === undefined) return now;
  const parts = partsOf(network, now.phase, batchSizeAt(now.step));
  const next = parts.find((candidate) => (now.phase === 'hidden-delta' ? candidate < part : candidate > part));
  return momentAt(now, next);
}

/** One part back within the phase; the first part stays. */
export function previousPart(now: Moment, { network, batchSizeAt }: RunShape): Moment {
  const { part } = now;
  const parts = partsOf(network, now.phase, batchSizeAt(now.step));
  const earlier = (candidate: number): boolean =>
    part === undefined || (now.phase === 'hidden-delta' ? candidate > part : candidate < part);
  const previous = parts.findLast(earlier);
  return previous === undefined ? now : momentAt(now, previous);
}

/** Where Play begins: from the complete sum it drops the rows again, else it goes on from where it stands. */
export function startPlaying(now: Moment, { network, batchSizeAt }: RunShape): Moment {
  if (now.phase !== 'sum' || now.part !== undefined) return now;
  return momentAt(now, partsOf(network, 'sum', batchSizeAt(now.step))[0]);
}

/** One move of Play: the parts of this phase, then the next phase from its first part on. */
export function nextMove(now: Moment, shape: RunShape): Moment {
  if (now.part !== undefined) return nextPart(now, shape);
  const next = nextPhase(now, shape);
  if (next === now) return now;
  return momentAt(next, partsOf(shape.network, next.phase, shape.batchSizeAt(next.step))[0]);
}

/** Whether two moments are the same place in time. */
export function sameMoment(one: Moment, other: Moment): boolean {
  return one.step === other.step && one.phase === other.phase && one.part === other.part;
}

function momentAt({ step, phase }: Moment, part: number | undefined): Moment {
  return part === undefined ? { step, phase } : { step, phase, part };
}

function counted(count: number, at: (index: number) => number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => at(index));
}
