/** A row for each batch of the epoch. Choosing its row goes to its step. */
import { useEffect, useRef } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { type RowGridState, useRowGrid } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import type { WeightPlace } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { batchColumns, isNow } from './batchColumns';
import { batchFoot } from './batchFoot';
import type { EpochFormats } from './epochFormats';
import type { EpochModel, EpochRow } from './epochModel';

interface BatchTableProps {
  readonly step: StepView;
  readonly model: EpochModel;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
}

export function BatchTable({ step, model, formats, place }: BatchTableProps) {
  const words = messages.epoch;
  const { rows } = model;
  const { goTo } = useActions();
  const sample = useStore((state) => state.cursor.sample);
  const onGo = ({ batch }: EpochRow): void => goTo({ step: batch.step, part: undefined });
  const now = Math.max(
    0,
    rows.findIndex((row) => isNow(row, step)),
  );
  const table = useRowGrid({ count: rows.length, entry: { row: now, column: 0 }, corners: true });
  useNowInSight(table, now, model);
  return (
    <Table
      table={table}
      name={words.table}
      className="epoch-table"
      columns={batchColumns({ step, model, formats, place, sample, onGo })}
      groups={words.groups}
      row={(index) => rows[index]}
      look={(row) => ({
        key: row.batch.number,
        selected: isNow(row, step),
        className: `epoch-row is-${row.state}`,
        onClick: isNow(row, step) ? undefined : () => onGo(row),
      })}
      foot={batchFoot(model, formats)}
    />
  );
}

/** Scrolls to this step's row, also after the numbers have arrived and the layout has changed. */
function useNowInSight({ scroller, window: { reveal } }: RowGridState, row: number, model: EpochModel): void {
  const shownRow = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another model is why it scrolls
  useEffect(() => {
    const element = scroller.current;
    // While a row has the focus, numbers that arrive later do not scroll the table.
    const isWalked = shownRow.current === row && element?.contains(document.activeElement);
    shownRow.current = row;
    if (element && !isWalked && element.scrollHeight > element.clientHeight) reveal(row);
  }, [scroller, reveal, row, model]);
}
