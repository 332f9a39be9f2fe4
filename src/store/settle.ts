/**
 * Keeps the state consistent with the run: the cursor becomes one that exists in the run, and state that outlives a
 * step is dropped if the new step, run or scenario does not have it. The store calls the latter after every change, so
 * that actions need not.
 */
import { firstFrom, hasWeight, lastLayer } from '../model';
import { exists, hasPhase, parseWeightAddress, type Quantity, type Stop, type WeightPlace } from '../quantity';
import { checkComparison, noComparison, type Run, sameChanges } from '../run';
import { chosenProductKey } from './address/addressKeys';
import { runOf } from './derived';
import { withNotice } from './notices';
import { agrees, choosingSample, choosingWeight, withoutFocus } from './selection';
import type { Cursor, Message, State } from './state';

export interface Settled {
  readonly cursor: Cursor;
  /** Set if the selected sample was not in the batch and was replaced. */
  readonly replaced?: { readonly before: number; readonly now: number };
}

/** `oldBatch`: the sample numbers of the previous batch, to find the sample at the same position. */
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

/** A complete phase has no part; a phase that the network lacks is replaced by the one before it. */
function settledStop(run: Run, step: number, { phase, part }: Stop): Stop {
  if (!hasPhase(run.network, phase)) return { phase: 'output-delta' };
  return part !== undefined && isPart(run, step, { phase, part }) ? { phase, part } : { phase };
}

/** Whether a phase has such a part before it is complete. */
export function isPart(run: Run, step: number, { phase, part = 0 }: Stop): boolean {
  if (!Number.isInteger(part)) return false;
  const last = lastLayer(run.network);
  if (phase === 'forward') return part >= 1 && part < last;
  if (phase === 'hidden-delta') return part > 1 && part < last;
  return phase === 'sum' && part >= 0 && part < run.batchOf(step).length;
}

/**
 * The first weight into the same unit if only the bias is missing; otherwise the scenario's first selection, or L.1.1.
 */
function nearestWeight(run: Run, missing: WeightPlace): WeightPlace {
  const candidates: readonly WeightPlace[] = [
    { ...missing, from: Math.max(firstFrom(run.network), missing.from) },
    run.scenario.view.weight,
    { layer: lastLayer(run.network), from: 1, to: 1 },
  ];
  return candidates.find((candidate) => hasWeight(run.network, candidate)) ?? { layer: 1, from: 1, to: 1 };
}

/**
 * The sample itself if it is in the batch, otherwise the one at the same position, or the last one of a shorter batch.
 */
function sampleInPlace(batch: readonly number[], sample: number, oldBatch: readonly number[]): number {
  if (batch.includes(sample)) return sample;
  const place = Math.max(0, oldBatch.indexOf(sample));
  return batch[Math.min(place, batch.length - 1)] ?? sample;
}

/** The link's key for the weight that Arrows shows beside the selected one; the store needs it here. */
const secondWeightKey = 'arrows.second';

/** State that must be dropped after `before`. */
export function droppedState(state: State, before: State): Partial<State> {
  const { viewKeys } = withoutProduct(state, before);
  if (viewKeys === state.viewKeys) return droppedOfStep(state, before);
  return { viewKeys, ...droppedOfStep({ ...state, viewKeys }, before) };
}

/** Choosing a product lasts until the phase changes, unless a link or a scene gives both. */
function withoutProduct({ cursor, viewKeys }: State, before: State): Pick<State, 'viewKeys'> {
  const stays = cursor.phase === before.cursor.phase || viewKeys !== before.viewKeys;
  return {
    viewKeys: stays || viewKeys[chosenProductKey] === undefined ? viewKeys : without(viewKeys, chosenProductKey),
  };
}

/** Nothing if step, run and scenario are the same. */
function droppedOfStep(state: State, before: State): Partial<State> {
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

/** The reason why it is no longer possible. */
function withoutComparison({ notices }: State, why: string): Partial<State> {
  const message: Message = { key: 'comparisonDropped', params: [why] };
  return { comparison: noComparison, notices: withNotice(notices, message, { kind: 'info' }) };
}

/** Also true if none is requested. */
function hasSecondWeight(run: Run, { [secondWeightKey]: text }: State['viewKeys']): boolean {
  if (text === undefined) return true;
  const place = parseWeightAddress(text);
  return place !== undefined && hasWeight(run.network, place);
}

function without(keys: State['viewKeys'], key: string): State['viewKeys'] {
  return Object.fromEntries(Object.entries(keys).filter(([other]) => other !== key));
}
