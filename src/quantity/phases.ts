/** The parts of a step's phases, and what "known by now" means. */
import { lastLayer, type Network, type Phase, phases, type StepTrace } from '../model';
import type { Quantity } from './quantity';

export { type Phase, phases } from '../model';

/** Whether a quantity of a step is covered until a question is answered. */
export type Covers = (quantity: Quantity, trace: StepTrace) => boolean;

/**
 * A place within a step. Without a part, the phase is complete. The part of `forward` is the last layer computed
 * (1..L), of `hidden-delta` the lowest layer computed (L−1..1), of `sum` the number of rows added so far (0..B).
 */
export interface Stop {
  readonly phase: Phase;
  readonly part?: number | undefined;
  /** Covers numbers although the phase has computed them: a question about them is open. */
  readonly covers?: Covers | undefined;
  /** On a stage: numbers that the phase computes, and a later press shows. */
  readonly later?: Covers | undefined;
}

export function phaseNumber(phase: Phase): number {
  return phases.indexOf(phase) + 1;
}

/** Whether a network has a phase: without hidden layers there is no hidden δ. */
export function hasPhase(network: Network, phase: Phase): boolean {
  return phase !== 'hidden-delta' || lastLayer(network) > 1;
}

/** Whether everything that `needed` computes is known at `now`. */
export function reached(needed: Stop, now: Stop): boolean {
  if (needed.phase !== now.phase) return phaseNumber(needed.phase) < phaseNumber(now.phase);
  if (now.part === undefined) return true;
  if (needed.part === undefined) return false;
  return needed.phase === 'hidden-delta' ? needed.part >= now.part : needed.part <= now.part;
}
