/**
 * The batches of an epoch as groups of chips, one for each row. If they are given by hand, samples are moved between them by dragging,
 * with keys, and with the buttons of the chosen chip.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ByPointer } from '../../../../kit/chrome/ByPointer';
import { Icon } from '../../../../kit/chrome/Icon';
import { focusCell, useRovingGrid } from '../../../../kit/table/useRovingGrid';
import {
  allInOneBatch,
  type Batches,
  type BatchPlace,
  oneBatchEach,
  samplesInNoBatch,
  withEmptyBatch,
  withoutBatch,
} from '../../../../scenario';
import { messages } from '../../../../text';
import { type ChipMove, chipMoves, type Moved, movedChip, put } from './batchMoves';
import { useChipDrag } from './useChipDrag';
import './batchGroups.css';

interface BatchGroupsProps {
  /** The batches of the current epoch, as sample numbers. */
  readonly batches: Batches;
  readonly byHand: boolean;
  /** The reader decides whether they are given by hand. */
  readonly withSwitch?: boolean;
  readonly sampleCount: number;
  /** The number of this step's batch, from 1. */
  readonly now: number;
  readonly sample: number;
  /** The description of a sample for the tooltip of its chip. */
  readonly labelOf: (sample: number) => string;
  /** Absent: the batches follow size and order again. If the edit is refused, returns the sentence that says why. */
  readonly onEdit: (batches: Batches | undefined) => string | undefined;
  /** Shows a sample at the step of one of its batches. */
  readonly onChoose: (sample: number, batch: number) => void;
  /** Absent: a batch does not lead to its step. */
  readonly onGo: ((batch: number) => void) | undefined;
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

/** The maximum number of chips: more would not be readable. */
export const mostChips = 600;

export function BatchGroups(props: BatchGroupsProps) {
  const { batches, byHand, withSwitch = true, sampleCount, now, sample, labelOf } = props;
  const { onEdit, onChoose, onGo, onStatus, onProblem } = props;
  const words = messages.batchGroups;
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<BatchPlace>();
  const [toFocus, setToFocus] = useState<BatchPlace>();
  const inNone = samplesInNoBatch(batches, sampleCount);
  const groups = inNone.length > 0 ? [...batches, inNone] : batches;
  const sampleAt = ({ batch, row }: BatchPlace): number | undefined => groups[batch]?.[row];

  const edit = (next: Batches | undefined, said: string): boolean => {
    const isLast = next?.every(({ length }) => length === 0) ?? false;
    const problem = isLast ? words.lastSample : onEdit(next);
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
    const move = byHand && place ? moveOf(event) : undefined;
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
    <section className="batch-groups" data-not-on="slide" aria-label={words.name}>
      <div className="batch-groups-head">
        <h3>{words.name}</h3>
        {withSwitch && (
          <label className="batch-groups-switch" title={words.byHandDetail}>
            <input
              type="checkbox"
              checked={byHand}
              disabled={!byHand && isTooMany}
              onChange={() =>
                edit(
                  byHand ? undefined : batches,
                  byHand ? words.turnedOff(sizeOf(batches, sampleCount)) : words.turnedOn,
                )
              }
            />
            {words.byHand}
          </label>
        )}
        {byHand && (
          <>
            <button
              type="button"
              className="plain-button"
              onClick={() => edit(withEmptyBatch(batches), words.batchAdded(batches.length + 1))}
            >
              {words.addBatch}
            </button>
            <button
              type="button"
              className="plain-button"
              onClick={() => edit(oneBatchEach(sampleCount), words.arranged(sampleCount))}
            >
              {words.oneEach}
            </button>
            <button
              type="button"
              className="plain-button"
              onClick={() => edit(allInOneBatch(sampleCount), words.arranged(1))}
            >
              {words.allInOne}
            </button>
          </>
        )}
      </div>
      {isTooMany ? (
        <p className="scenario-soft">{words.tooMany(mostChips)}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers belong to the chips inside
        <div
          className={`batch-groups-list ${byHand ? 'is-by-hand' : ''} ${drag ? 'is-dragging' : ''}`}
          ref={grid}
          data-rows={groups.length}
          onKeyDown={onKeyDown}
          {...handlers}
        >
          {groups.map((rows, batch) => {
            const isNone = batch === batches.length;
            const place = drag?.to?.batch === batch ? drag.to.row : undefined;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place in the list
                key={batch}
                role="group"
                aria-label={isNone ? words.inNone : words.groupName(batch + 1, rows.length)}
                className={`batch-group ${batch + 1 === now ? 'is-now' : ''} ${isNone ? 'is-none' : ''} ${place === undefined ? '' : 'is-over'}`}
                data-batch={batch}
              >
                {isNone || !onGo ? (
                  <span className="batch-group-name">
                    {isNone ? words.inNone : <BatchName batch={batch + 1} size={rows.length} />}
                  </span>
                ) : (
                  <button
                    type="button"
                    className="batch-group-name"
                    data-row={batch}
                    data-column={0}
                    tabIndex={-1}
                    aria-label={words.go(batch + 1)}
                    aria-current={batch + 1 === now ? 'step' : undefined}
                    onClick={() => onGo(batch + 1)}
                  >
                    <BatchName batch={batch + 1} size={rows.length} />
                  </button>
                )}
                {rows.map((number, row) => {
                  const isChosen = shown?.batch === batch && shown.row === row;
                  const isDragged = drag?.from.batch === batch && drag.from.row === row;
                  return (
                    <button
                      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the batch; its sample may have others
                      key={row}
                      type="button"
                      className={`batch-chip ${number === sample ? 'is-selected' : ''} ${isChosen ? 'is-chosen' : ''} ${isDragged ? 'is-dragged' : ''} ${place === row ? 'is-before' : ''} ${place === row + 1 && row === rows.length - 1 ? 'is-after' : ''}`}
                      data-chip={`${batch}.${row}`}
                      data-row={batch}
                      data-column={row + 1}
                      tabIndex={-1}
                      aria-label={isNone ? words.sampleInNone(number) : words.sample(number, batch + 1)}
                      aria-pressed={number === sample}
                      title={labelOf(number)}
                      onFocus={() => setChosen({ batch, row })}
                      onClick={() => {
                        setChosen({ batch, row });
                        if (!isNone) onChoose(number, batch + 1);
                      }}
                    >
                      {number}
                    </button>
                  );
                })}
                {byHand && !isNone && batches.length > 1 && (
                  <button
                    type="button"
                    className="batch-group-remove"
                    data-row={batch}
                    data-column={rows.length + 1}
                    tabIndex={-1}
                    aria-label={words.removeBatch(batch + 1)}
                    title={words.removeBatch(batch + 1)}
                    onClick={() => edit(withoutBatch(batches, batch), words.batchRemoved(batch + 1))}
                  >
                    <Icon name="close" />
                  </button>
                )}
              </div>
            );
          })}
        </div>
      )}
      {byHand && !isTooMany && (
        <div className="batch-groups-foot">
          {shown ? (
            <ChipButtons batches={batches} place={shown} sample={sampleAt(shown) ?? 0} onMove={take} />
          ) : (
            <p className="scenario-soft">
              <ByPointer {...words.keys} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function BatchName({ batch, size }: { readonly batch: number; readonly size: number }) {
  const words = messages.batchGroups;
  return (
    <>
      {words.batch(batch)} <span className="batch-group-size">{words.size(size)}</span>
    </>
  );
}

interface ChipButtonsProps {
  readonly batches: Batches;
  readonly place: BatchPlace;
  readonly sample: number;
  readonly onMove: (moved: Moved | undefined) => void;
}

/** Buttons for the chosen chip: for touch, and for users who do not know the keys. */
function ChipButtons({ batches, place, sample, onMove }: ChipButtonsProps) {
  const words = messages.batchGroups;
  const isInNone = place.batch >= batches.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      className="batch-chip-buttons"
      aria-label={isInNone ? words.sampleInNone(sample) : words.sample(sample, place.batch + 1)}
    >
      <span className="batch-chip-whose">
        {isInNone ? words.chosenInNone(sample) : words.chosen(sample, place.batch + 1)}
      </span>
      {chipMoves.map((move) => {
        const moved = movedChip(batches, sample, place, move);
        return (
          <button key={move} type="button" className="quiet-button" disabled={!moved} onClick={() => onMove(moved)}>
            {words[move]}
          </button>
        );
      })}
    </div>
  );
}

/** The batch size that applies when the batches are no longer given by hand. */
function sizeOf(batches: Batches, sampleCount: number): number {
  return Math.min(
    sampleCount,
    batches.reduce((largest, { length }) => Math.max(largest, length), 1),
  );
}

function placeOfChip(target: EventTarget): BatchPlace | undefined {
  const [batch, row] = ((target instanceof HTMLElement && target.dataset.chip) || '').split('.').map(Number);
  return batch === undefined || row === undefined ? undefined : { batch, row };
}

const moveKeys: Readonly<Record<string, ChipMove>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): ChipMove | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Delete' || key === 'Backspace') return 'takeOut';
  if (key === '+') return 'repeat';
  return shiftKey ? moveKeys[key] : undefined;
}
