/** A row for each batch of the epoch. Choosing its row goes to its step. */
import { useMedium } from '../../kit/medium/medium';
import type { StepView } from '../../kit/quantity/useStep';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import type { WeightPlace } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { batchColumns, isNow } from './batchColumns';
import { batchFoot, restOfBatches } from './batchFoot';
import type { EpochFormats } from './epochFormats';
import { type EpochModel, type EpochRow, meanOfMeans } from './epochModel';

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
  const isTold = useStore((state) => state.lesson !== undefined);
  // On the stage a scene speaks of both sums, and its text leaves no room for the bars between them.
  const hasBars = !(useMedium().kind === 'stage' && isTold && meanOfMeans(model).kind !== 'differs');
  const sample = useMarkedSample();
  const onGo = ({ batch }: EpochRow): void => goTo({ step: batch.step, part: undefined });
  const now = Math.max(
    0,
    rows.findIndex((row) => isNow(row, step)),
  );
  const table = useRowGrid({ count: rows.length, entry: { row: now, column: 0 }, corners: true });
  return (
    <Table
      table={table}
      name={words.table}
      className="epoch-table"
      columns={batchColumns({ step, model, formats, place, sample, onGo }).filter(
        ({ id }) => hasBars || id !== 'adding',
      )}
      groups={words.groups}
      row={(index) => rows[index]}
      keep={[now]}
      restOf={restOfBatches(model, formats)}
      look={(row) => ({
        key: row.batch.number,
        selected: isNow(row, step),
        className: `epoch-row is-${row.state}${row.batch.cycle && row.batch.updates ? ' ends-cycle' : ''}`,
        onClick: isNow(row, step) ? undefined : () => onGo(row),
      })}
      foot={batchFoot(model, formats)}
    />
  );
}
