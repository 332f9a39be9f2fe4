/** The accumulator as the epoch's training uses it: over a cycle of batches, or, without accumulation, as one update would. */
import { useMemo } from 'react';
import type { WeightPlace } from '../../quantity';
import { batchesAsOne, isShortPiece, type Run } from '../../run';
import { columnFormat, formatWithPower, messages } from '../../text';
import { Accumulator } from './Accumulator';
import { cycleBoxes, cycleOfStep, epochBoxes } from './accumulatorBoxes';
import { differenceText } from './differenceText';
import type { EpochFormats } from './epochFormats';
import type { EpochModel } from './epochModel';
import type { EpochView } from './useEpoch';
import { whyOtherThanLarge } from './whyOtherThanLarge';

interface EpochAccumulatorProps {
  readonly run: Run;
  readonly view: EpochView;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
  readonly step: number;
}

export function EpochAccumulator({ run, view, formats, place, step }: EpochAccumulatorProps) {
  const words = messages.epoch.accumulator;
  const { model, update, updateKnown } = view;
  const accumulate = model.plan.batches.find((batch) => batch.step === step)?.settings.accumulate;
  const large = useMemo(
    () => (accumulate ? comparedWithLarge(run, model, { place, ...cycleOfStep(model, step) }) : undefined),
    [accumulate, run, model, place, step],
  );
  if (!accumulate) {
    const batches = model.rows.length;
    return (
      <Accumulator
        detail={batches > 1 ? words.ifAccumulated : words.detail}
        boxes={epochBoxes(model, update)}
        sums={formats.sum}
        weights={formats.weight}
      >
        <p className="epoch-note">
          {batches > 1 && words.updatesNow(batches)} {words.mustBeEmptied}
        </p>
      </Accumulator>
    );
  }
  const boxes = cycleBoxes(model, accumulate, { step, updateKnown });
  const format = columnFormat(boxes.boxes.flatMap(({ value }) => value ?? []));
  return (
    <Accumulator detail={words.cycle(accumulate.batches)} boxes={boxes} sums={format} weights={formats.weight}>
      {!accumulate.clear && <p className="epoch-note epoch-wrong-note">{words.neverEmptied}</p>}
      {large && (
        <p className="epoch-note">
          {large.same
            ? words.sameAsLarge(large.samples)
            : words.otherThanLarge(
                large.samples,
                formatWithPower(large.gradient, columnFormat([large.gradient, large.used])),
                differenceText(large.used, columnFormat([large.gradient, large.used])),
              )}{' '}
          {!large.same && whyOtherThanLarge(model, { ...cycleOfStep(model, step), from: place.from }).join(' ')}
        </p>
      )}
    </Accumulator>
  );
}

export interface Compared {
  readonly samples: number;
  /** The gradient of one batch that holds all samples of the cycle. */
  readonly gradient: number;
  /** What the cycle's update takes. */
  readonly used: number;
  readonly same: boolean;
}

/** Undefined until the cycle's last batch is added. */
export function comparedWithLarge(
  run: Run,
  { plan, rows, rounding }: EpochModel,
  { place, first, last }: { readonly place: WeightPlace; readonly first: number; readonly last: number },
): Compared | undefined {
  const cycle = rows[last]?.trained?.cycle;
  const samples = plan.batches.slice(first, last + 1).reduce((sum, batch) => sum + batch.samples.length, 0);
  if (!cycle?.updates || samples === 0 || !isShortPiece(run, samples)) return undefined;
  const gradient = batchesAsOne(run, plan, first, last).batchGradient(place.layer, place.from, place.to);
  const same = Math.abs(cycle.gradient - gradient) <= Math.max(rounding, 1e-12 * Math.abs(gradient));
  return { samples, gradient, used: cycle.gradient, same };
}
