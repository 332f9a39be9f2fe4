/** The accumulator as the epoch's training uses it: over a cycle of batches, or, without accumulation, as one update would. */
import { useMemo } from 'react';
import type { WeightPlace } from '../../quantity';
import type { Run } from '../../run';
import { columnFormat, messages } from '../../text';
import { Accumulator } from './Accumulator';
import { cycleBoxes, cycleOfStep, epochBoxes } from './accumulatorBoxes';
import { accumulatorSaid } from './accumulatorSaid';
import type { EpochFormats } from './epochFormats';
import type { EpochView } from './useEpoch';

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
  const said = useMemo(
    () => (accumulate ? accumulatorSaid(run, model, { place, ...cycleOfStep(model, step) }) : []),
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
        <p className="aside epoch-note">
          {batches > 1 && words.updatesNow(batches)} {words.mustBeEmptied}
        </p>
      </Accumulator>
    );
  }
  const boxes = cycleBoxes(model, accumulate, { step, updateKnown });
  const format = columnFormat(boxes.boxes.flatMap(({ value }) => value ?? []));
  return (
    <Accumulator detail={words.cycle(accumulate.batches)} boxes={boxes} sums={format} weights={formats.weight}>
      {!accumulate.clear && <p className="aside epoch-note epoch-wrong-note">{words.neverEmptied}</p>}
      {said.length > 0 && <p className="aside epoch-note">{said.map(({ text }) => text).join(' ')}</p>}
    </Accumulator>
  );
}
