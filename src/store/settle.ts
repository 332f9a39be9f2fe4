/**
 * Keeps what is stored true to the run: a cursor becomes one that the run has, and whatever outlives a step gives way where
 * the new step, run or scenario does not have it. The store asks for the latter after every change, so that no action has to.
 */
import { firstFrom, lastLayer } from '../model';
import { exists, hasPhase, parseWeightAddress, type Quantity, type Stop, type WeightPlace } from '../quantity';
import { checkComparison, hasWeight, type Run, sameChanges } from '../run';
import { runOf } from './derived';
import { withNotice } from './notices';
import { agrees, choosingSample, choosingWeight, withoutFocus } from './selection';
import type { Cursor, Message, State } from './state';

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

/** The weight that Arrows shows beside the selected one; in the link, and so known here. */
const secondWeightKey = 'arrows.second';

/** What has to give way in the state that follows `before`; nothing where step, run and scenario are the same. */
export function outlived(state: State, before: State): Partial<State> {
  const sameRun = state.scenario === before.scenario && sameChanges(state.changes, before.changes);
  if (sameRun && state.cursor.step === before.cursor.step) return {};
  const { pointed, crumbs, viewKeys, comparison } = state;
  const refusal = comparison && !sameRun ? checkComparison(state, comparison) : undefined;
  const ended = refusal === undefined ? {} : withoutComparison(state, refusal);
  if (!pointed && crumbs.length === 0 && viewKeys[secondWeightKey] === undefined) return ended;
  const run = runOf(state);
  const outline = run.outlineAt(state.cursor.step);
  const there = (quantity: Quantity): boolean => exists(quantity, outline);
  return {
    ...ended,
    ...(pointed && !there(pointed) && { pointed: undefined }),
    ...(!crumbs.every(there) && { crumbs: crumbs.filter(there) }),
    ...(!hasSecondWeight(run, viewKeys) && { viewKeys: without(viewKeys, secondWeightKey) }),
  };
}

/** It cannot be made any more, and says why. */
function withoutComparison({ notices }: State, why: string): Partial<State> {
  const message: Message = { key: 'comparisonDropped', params: [why] };
  return { comparison: undefined, notices: withNotice(notices, message, { kind: 'info' }) };
}

/** True, too, where none is asked for. */
function hasSecondWeight(run: Run, { [secondWeightKey]: text }: State['viewKeys']): boolean {
  if (text === undefined) return true;
  const place = parseWeightAddress(text);
  return place !== undefined && hasWeight(run.network, place);
}

function without(keys: State['viewKeys'], key: string): State['viewKeys'] {
  return Object.fromEntries(Object.entries(keys).filter(([other]) => other !== key));
}
