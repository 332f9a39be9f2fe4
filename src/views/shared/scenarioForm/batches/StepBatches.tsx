/**
 * The batches of the current epoch as groups of chips, one for each row. If they are given by hand, samples are moved between them by dragging,
 * with keys, and with the buttons of the chosen chip.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ByPointer } from '../../../../kit/chrome/ByPointer';
import { shortLabel } from '../../../../kit/quantity/sampleLabel';
import type { StepView } from '../../../../kit/quantity/useStep';
import { focusCell, useRovingGrid } from '../../../../kit/table/useRovingGrid';
import {
  type Batches,
  type BatchPlace,
  samplesInNoBatch,
  withBatches,
  withoutBatch,
  withoutBatches,
} from '../../../../scenario';
import { useStoreApi } from '../../../../store';
import { messages } from '../../../../text';
import type { FormReport, ScenarioEdit } from '../scenarioForm';
import { BatchesHead } from './BatchesHead';
import { BatchGroup } from './BatchGroup';
import { allChipMoves, type ChipMove, chipMoves, type Moved, movedChip, put } from './batchMoves';
import { ChipButtons } from './ChipButtons';
import { moveOf, placeOfChip } from './chipKeys';
import { samplesOfBatches } from './epochBatches';
import { useChipDrag } from './useChipDrag';
import './batchGroups.css';

interface StepBatchesProps extends FormReport {
  readonly step: StepView;
  readonly sample: number;
  readonly edit: ScenarioEdit;
  /** Arranged, or only read, at a step that stays; absent: by hand if the reader likes, and a batch leads to its step. */
  readonly use?: 'arranged' | 'read';
}

/** The maximum number of chips: more would not be readable. */
const mostChips = 600;

export function StepBatches({ step, sample, edit: editScenario, use, onStatus, onProblem }: StepBatchesProps) {
  const { run, trace } = step;
  const { sampleCount } = run.data;
  const words = messages.batchGroups;
  const store = useStoreApi();
  const { batch: now } = run.epochInfo(trace.step);
  const firstStep = trace.step - now + 1;
  // The steps of an epoch have one list.
  const batches = useMemo(() => samplesOfBatches(run, firstStep), [run, firstStep]);
  // In an epoch that a question asks about, each sample stays in one batch.
  const moves: readonly ChipMove[] = use ? chipMoves : allChipMoves;
  const byHand = use ? use === 'arranged' : run.scenario.training.batches !== undefined;
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<BatchPlace>();
  const [toFocus, setToFocus] = useState<BatchPlace>();
  const inNone = samplesInNoBatch(batches, sampleCount);
  const groups = inNone.length > 0 ? [...batches, inNone] : batches;
  const sampleAt = ({ batch, row }: BatchPlace): number | undefined => groups[batch]?.[row];

  const goTo = (batch: number): boolean => {
    const to = firstStep + batch - 1;
    if (to !== trace.step) store.getState().goTo({ step: to });
    return store.getState().cursor.step === to;
  };
  /** Without batches they follow size and order again. */
  const edit = (next: Batches | undefined, said: string): boolean => {
    const isLast = next?.every(({ length }) => length === 0) ?? false;
    const problem = isLast
      ? words.lastSample
      : editScenario((scenario) => (next ? withBatches(scenario, next) : withoutBatches(scenario)));
    onProblem(problem);
    if (problem === undefined) onStatus(said);
    return problem === undefined;
  };
  const take = (moved: Moved | undefined): void => {
    if (!moved || !edit(moved.batches, moved.said)) return;
    setChosen(moved.place);
    setToFocus(moved.place);
  };
  const onKeyDownInGrid = useRovingGrid({
    grid,
    entry: { row: now - 1, column: 1 + Math.max(0, (batches[now - 1] ?? []).indexOf(sample)) },
    corners: true,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOfChip(event.target);
    const asked = byHand && place ? moveOf(event) : undefined;
    const move = moves.find((one) => one === asked);
    const number = place && sampleAt(place);
    if (!move || number === undefined || !place) {
      onKeyDownInGrid(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    take(movedChip(batches, number, place, move));
  };
  const { drag, handlers } = useChipDrag(byHand, (from, to) => {
    const number = sampleAt(from);
    if (number === undefined) return;
    // Dropped among the samples in no batch, it leaves its own.
    take(to.batch < batches.length ? put(batches, number, from, to) : movedChip(batches, number, from, 'takeOut'));
  });
  // A chip that moved keeps the focus.
  useEffect(() => {
    if (!toFocus || !grid.current) return;
    focusCell(grid.current, { row: toFocus.batch, column: toFocus.row + 1 });
    setToFocus(undefined);
  }, [toFocus]);

  const isTooMany = groups.reduce((sum, { length }) => sum + length, 0) + batches.length > mostChips;
  const isThere = chosen !== undefined && sampleAt(chosen) !== undefined;
  const shown = isThere ? chosen : undefined;
  return (
    <section className="stack batch-groups" data-not-on="slide" aria-label={words.name}>
      <BatchesHead {...{ batches, byHand, sampleCount, isTooMany }} withSwitch={!use} onEdit={edit} />
      {isTooMany ? (
        <p className="aside scenario-soft">{words.tooMany(mostChips)}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers belong to the chips inside
        <div
          className={`flow batch-groups-list ${byHand ? 'is-by-hand' : ''} ${drag ? 'is-dragging' : ''}`}
          ref={grid}
          data-rows={groups.length}
          onKeyDown={onKeyDown}
          {...handlers}
        >
          {groups.map((rows, batch) => (
            <BatchGroup
              // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place in the list
              key={batch}
              {...{ rows, batch, sample }}
              labelOf={(number) => shortLabel(run.data, number, run.labels[number - 1])}
              onGo={use ? undefined : goTo}
              isNone={batch === batches.length}
              isNow={batch + 1 === now}
              chosen={shown?.batch === batch ? shown.row : undefined}
              dragged={drag?.from.batch === batch ? drag.from.row : undefined}
              place={drag?.to?.batch === batch ? drag.to.row : undefined}
              onFocus={(row) => setChosen({ batch, row })}
              onChoose={(number) => {
                if (use ? batch + 1 === now : goTo(batch + 1)) store.getState().chooseSample(number);
              }}
              onRemove={
                byHand && batches.length > 1 && (!use || rows.length === 0)
                  ? () => edit(withoutBatch(batches, batch), words.batchRemoved(batch + 1))
                  : undefined
              }
            />
          ))}
        </div>
      )}
      {byHand && !isTooMany && (
        <div className="row batch-groups-foot">
          {shown ? (
            <ChipButtons {...{ batches, moves }} place={shown} sample={sampleAt(shown) ?? 0} onMove={take} />
          ) : (
            <p className="aside scenario-soft">
              <ByPointer {...(use ? words.moveKeys : words.keys)} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
