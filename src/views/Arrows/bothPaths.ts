/**
 * The path of the plane's two weights in each of two runs, from step 1 on. Where the other run has smaller batches, its
 * path has more points: the two end after the same number of samples.
 */

import { alignedStep, type RunPair } from '../../kit/comparedRuns/runPair';
import type { Work } from '../../kit/work/job';
import { keptFor } from '../../memory';
import { unitsIn } from '../../model';
import { type WeightPlace, weightAddress } from '../../quantity';
import type { Run } from '../../run';
import type { Plane, Vector } from './arrowField';

/** The weights before each step, from step 1 on. */
export interface BothPaths {
  readonly first: readonly Vector[];
  readonly second: readonly Vector[];
}

/** Milliseconds: of one step, and of all that are missing. */
const longStep = 100;
const patience = 4000;

/** The expected time for the paths up to this run's step `last`; infinite where single steps are long. */
export function pathMilliseconds(pair: RunPair, plane: Plane, last: number): number {
  let total = 0;
  for (const [run, end] of endsOf(pair, last)) {
    const each = run.stepMilliseconds(end);
    if (each > longStep) return Number.POSITIVE_INFINITY;
    total += each * Math.max(0, end - knownPath(run, plane).length);
  }
  return total;
}

export function isTooFar(milliseconds: number): boolean {
  return milliseconds > patience;
}

/** Both paths up to this run's step `last`. */
export function* bothPaths(pair: RunPair, plane: Plane, last: number): Work<BothPaths> {
  const ends = endsOf(pair, last);
  const missing = ([run, end]: readonly [Run, number]): number => Math.max(0, end - knownPath(run, plane).length);
  const left = (): number => ends.reduce((sum, one) => sum + missing(one), 0);
  const all = left();
  for (const [run, end] of ends) {
    const path = knownPath(run, plane);
    while (path.length < end) {
      path.push(weightsBefore(run, path.length + 1, plane));
      yield { share: 1 - left() / all };
    }
  }
  return upTo(pair, { first: knownPath(pair.run, plane), second: knownPath(pair.other, plane) }, last);
}

/** The parts of the paths up to the weights before this run's step `last`. */
export function upTo(pair: RunPair, { first, second }: BothPaths, last: number): BothPaths {
  return { first: first.slice(0, last), second: second.slice(0, alignedStep(pair, last)) };
}

function endsOf(pair: RunPair, last: number): readonly (readonly [Run, number])[] {
  return [
    [pair.run, last],
    [pair.other, alignedStep(pair, last)],
  ];
}

function knownPath(run: Run, { across, up }: Plane): Vector[] {
  return pathOf(run, weightAddress(across), weightAddress(up));
}

/** The path as far as it has been computed; a later step only adds its own points. */
const pathOf = keptFor((_run: Run, _across: string, _up: string): Vector[] => []);

function weightsBefore(run: Run, step: number, { across, up }: Plane): Vector {
  const { weights } = run.stateAt(step);
  const at = ({ layer, from, to }: WeightPlace): number =>
    weights[layer - 1]?.[from * unitsIn(run.network, layer) + to - 1] ?? 0;
  return { across: at(across), up: at(up) };
}
