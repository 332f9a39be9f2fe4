/**
 * A presenter has two keys: forward and back. Forward goes through the parts of each phase, the complete phase, the
 * next phase and the next step; back reverses exactly these moves.
 */

import type { Run } from '../../run';
import { type Moment, partsOf, phasesOf } from '../../store';

type RunShape = Pick<Run, 'network' | 'lastStep' | 'batchOf'>;

/** The last moment of the run is followed by itself. */
export function momentAfter(now: Moment, run: RunShape): Moment {
  const { step, phase } = now;
  if (now.part !== undefined) {
    const { part } = now;
    const further = stopsOf(run, now).find((other) => isBeyond(now, other, part));
    return at(step, phase, further);
  }
  const phases = phasesOf(run.network);
  const next = phases[phases.indexOf(phase) + 1];
  if (next) return entered(run, { step, phase: next });
  const [first] = phases;
  return step < run.lastStep && first ? entered(run, { step: step + 1, phase: first }) : now;
}

/** The first moment of the run is preceded by itself. */
export function momentBefore(now: Moment, run: RunShape): Moment {
  const { step, phase, part } = now;
  const earlier = stopsOf(run, now).findLast((other) => part === undefined || isBeyond(now, part, other));
  if (earlier !== undefined) return at(step, phase, earlier);
  const phases = phasesOf(run.network);
  const previous = phases[phases.indexOf(phase) - 1];
  if (previous) return { step, phase: previous };
  const last = phases.at(-1);
  return step > 1 && last ? { step: step - 1, phase: last } : now;
}

function stopsOf(run: RunShape, { step, phase }: Moment): readonly number[] {
  return partsOf(run.network, phase, run.batchOf(step).length);
}

function entered(run: RunShape, moment: Moment): Moment {
  return at(moment.step, moment.phase, stopsOf(run, moment)[0]);
}

/** Whether one part comes after another; hidden δ goes from higher layers to lower ones. */
function isBeyond({ phase }: Moment, one: number, other: number): boolean {
  return phase === 'hidden-delta' ? one < other : one > other;
}

function at(step: number, phase: Moment['phase'], part: number | undefined): Moment {
  return part === undefined ? { step, phase } : { step, phase, part };
}
