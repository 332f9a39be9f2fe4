/**
 * The accumulator's boxes from left to right, with what happens between them: over the whole epoch at the weights before it,
 * or, if training accumulates gradients, over the current cycle as trained.
 */

import { briefNumber } from '../../kit/quantity/briefNumber';
import { type AccumulateSettings, type ClippedWhole, clippedWhole } from '../../model';
import type { Phase } from '../../quantity';
import type { TrainedBatch } from '../../run';
import { formatShort, messages } from '../../text';
import { domainOf } from '../shared/ledger/domainOf';
import type { EpochModel, EpochRow } from './epochModel';
import type { OneUpdate } from './useEpoch';

export interface Box {
  readonly name: string;
  /** Undefined until it is known. */
  readonly value: number | undefined;
  /** In which phase of this step it is computed, if it is. */
  readonly phase?: Phase | undefined;
  /** Whether it should be empty, but is not. */
  readonly isWrong?: boolean;
}

export interface Arrow {
  readonly text: string;
  /** Whether the update clips what it divided, and by which factor; absent: it never does, or it is not known yet. */
  readonly clipped?: string | undefined;
  /** The weight before and after the update. */
  readonly moves?: Pick<OneUpdate, 'weight' | 'weightAfter'> | undefined;
}

export interface Boxes {
  readonly boxes: readonly Box[];
  /** From each box to the next; the last one is the update. */
  readonly arrows: readonly Arrow[];
  readonly domain: readonly [number, number];
}

export function epochBoxes(model: EpochModel, update: OneUpdate | undefined): Boxes {
  const words = messages.epoch.accumulator;
  const { rows, division, domain } = model;
  const shown = batchesShown(model);
  return {
    boxes: [
      ...shown.map((index) => ({
        name: words.after(index + 1),
        value: rows[index]?.frozen?.bar.to,
        phase: phaseOf(rows[index], 'sum'),
      })),
      { name: words.emptied, value: update ? 0 : undefined, phase: phaseOf(rows.at(-1), 'update') },
    ],
    arrows: [
      ...shown.slice(1).map((index, place) => arrowTo(index, shown[place] ?? 0)),
      {
        text: division.by === 'none' ? words.update : words.dividedUpdate(briefNumber(division.divisor)),
        clipped: update && clippedText(model, { whole: 'batch', factor: update.clipFactor }),
        moves: update,
      },
    ],
    domain,
  };
}

/** The batches of the step's cycle, by index: an update ends a cycle. */
export function cycleOfStep(
  { plan: { batches } }: EpochModel,
  step: number,
): { readonly first: number; readonly last: number } {
  const now = batches.findIndex((batch) => batch.step === step);
  const last = batches.findIndex(({ updates }, index) => index >= now && updates);
  return {
    first: batches.slice(0, now).findLastIndex(({ updates }) => updates) + 1,
    last: last === -1 ? batches.length - 1 : last,
  };
}

export function cycleBoxes(
  model: EpochModel,
  accumulate: AccumulateSettings,
  { step, updateKnown }: { readonly step: number; readonly updateKnown: boolean },
): Boxes {
  const words = messages.epoch.accumulator;
  const { rows } = model;
  const { first, last } = cycleOfStep(model, step);
  const cycleRows = rows.slice(first, last + 1);
  const shown = batchesShown({ rows: cycleRows, added: Math.max(0, model.added - first) });
  const ending = cycleRows.at(-1);
  const isUpdated = ending !== undefined && (ending.batch.step < step || (ending.batch.step === step && updateKnown));
  const end: TrainedBatch | undefined = isUpdated ? ending.trained : undefined;
  const divisor = ending?.trained?.cycle?.divisor;
  return {
    boxes: [
      ...shown.map((place) => ({
        name: words.after(first + place + 1),
        value: cycleRows[place]?.trained?.cycle?.after,
        phase: phaseOf(cycleRows[place], 'sum'),
      })),
      accumulate.clear
        ? { name: words.emptied, value: end ? 0 : undefined, phase: phaseOf(ending, 'update') }
        : { name: words.kept, value: end?.cycle?.after, isWrong: true, phase: phaseOf(ending, 'update') },
    ],
    arrows: [
      ...shown.slice(1).map((place, index) => arrowTo(first + place, first + (shown[index] ?? 0))),
      {
        text: divisor === undefined || divisor === 1 ? words.update : words.dividedUpdate(briefNumber(divisor)),
        clipped: end?.cycle && clippedText(model, { whole: 'cycle', factor: end.cycle.clipFactor }),
        moves: end,
      },
    ],
    domain: domainOf(cycleRows.flatMap(({ trained }) => [trained?.cycle?.before, trained?.cycle?.after])),
  };
}

/** That phase, unless the row is one of a later step. */
function phaseOf(row: EpochRow | undefined, phase: Phase): Phase | undefined {
  return row?.state === 'later' ? undefined : phase;
}

/** The factor of an update before which the gradient is clipped as a whole: not where each batch's was, before it was accumulated. */
function clippedText(
  { plan }: EpochModel,
  { whole, factor }: { readonly whole: ClippedWhole; readonly factor: number },
): string | undefined {
  const words = messages.epoch.accumulator;
  if (!plan.batches.some(({ settings }) => clippedWhole(settings) === whole)) return undefined;
  return factor === 1 ? words.notClipped : words.clipped(formatShort(factor));
}

/** From one shown batch to the next, which may be some batches later. */
function arrowTo(index: number, before: number): Arrow {
  const words = messages.epoch.accumulator;
  return { text: index === before + 1 ? words.plus(index + 1) : words.plusMany(before + 2, index + 1) };
}

const mostBoxes = 3;

/**
 * Which batches have a box of their own, by indices from 0: all of a few; of many the first, the last, and those around the step.
 */
function batchesShown({ rows, added }: Pick<EpochModel, 'rows' | 'added'>): readonly number[] {
  const last = rows.length - 1;
  if (rows.length <= mostBoxes) return rows.map((_, index) => index);
  const now = Math.max(0, added - 1);
  const wanted = [...new Set([last, now, Math.max(0, now - 1), 0, 1])];
  return wanted.slice(0, mostBoxes).sort((one, other) => one - other);
}
