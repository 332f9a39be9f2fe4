/** Makes a cursor one that the run has: phase, part, weight, sample and focus all exist at its step. */
import { firstFrom, lastLayer } from '../model';
import { exists, hasPhase, type Stop, type WeightPlace } from '../quantity';
import { hasWeight, type Run } from '../run';
import { agrees, choosingSample, choosingWeight, withoutFocus } from './selection';
import type { Cursor } from './state';

export interface Settled {
  readonly cursor: Cursor;
  /** The selected sample was not in the batch and another took its place. */
  readonly replaced?: { readonly before: number; readonly now: number };
}

/** `oldBatch`: the sample numbers of the batch the selected sample was in, to find the one in its place. */
export function settle(run: Run, wanted: Cursor, oldBatch: readonly number[] = []): Settled {
  const step = Math.min(Math.max(1, wanted.step), run.lastStep);
  const { phase: _phase, part: _part, ...rest } = wanted;
  let cursor: Cursor = { ...rest, step, ...settledStop(run, step, wanted) };

  if (!hasWeight(run.network, cursor.weight)) cursor = choosingWeight(cursor, nearestWeight(run, cursor.weight));

  const before = cursor.sample;
  const now = sampleInPlace(run.epochInfo(step).samples, before, oldBatch);
  if (now !== before) cursor = choosingSample(cursor, now);

  const { focus } = cursor;
  if (focus && !(agrees(focus, cursor) && exists(focus, run.outlineAt(step)))) cursor = withoutFocus(cursor);
  return now === before ? { cursor } : { cursor, replaced: { before, now } };
}

/** A complete phase has no part; a phase that the network lacks gives way to the one before it. */
function settledStop(run: Run, step: number, { phase, part }: Stop): Stop {
  if (!hasPhase(run.network, phase)) return { phase: 'output-delta' };
  return part !== undefined && isPart(run, step, { phase, part }) ? { phase, part } : { phase };
}

/** Whether a phase has such a part short of being complete. */
export function isPart(run: Run, step: number, { phase, part = 0 }: Stop): boolean {
  if (!Number.isInteger(part)) return false;
  const last = lastLayer(run.network);
  if (phase === 'forward') return part >= 1 && part < last;
  if (phase === 'hidden-delta') return part > 1 && part < last;
  return phase === 'sum' && part >= 0 && part < run.batchOf(step).length;
}

/** The first weight into the same unit where only the bias is missing; else what the scenario shows first, else L.1.1. */
function nearestWeight(run: Run, missing: WeightPlace): WeightPlace {
  const candidates: readonly WeightPlace[] = [
    { ...missing, from: Math.max(firstFrom(run.network), missing.from) },
    run.scenario.view.weight,
    { layer: lastLayer(run.network), from: 1, to: 1 },
  ];
  return candidates.find((candidate) => hasWeight(run.network, candidate)) ?? { layer: 1, from: 1, to: 1 };
}

/** The sample itself if it is in the batch, else the one in the same place, the last one if the batch is shorter. */
function sampleInPlace(batch: readonly number[], sample: number, oldBatch: readonly number[]): number {
  if (batch.includes(sample)) return sample;
  const place = Math.max(0, oldBatch.indexOf(sample));
  return batch[Math.min(place, batch.length - 1)] ?? sample;
}
