/** A row for each batch of the epoch. Choosing its row goes to its step. */
import type { StepView } from '../../kit/quantity/useStep';
import type { Cell, FootRow } from '../../kit/table/column';
import { valueCell } from '../../kit/table/numberCells';
import { useRowGrid } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import type { WeightPlace } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import type { Beat } from '../shared/beats/beat';
import { type ShownBeats, useMarkedSample, useStageBeat } from '../shared/beats/beatContext';
import { batchColumns, isNow } from './batchColumns';
import { batchFoot, restOfBatches } from './batchFoot';
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
  const sample = useMarkedSample();
  const onGo = ({ batch }: EpochRow): void => goTo({ step: batch.step, part: undefined });
  const now = Math.max(
    0,
    rows.findIndex((row) => isNow(row, step)),
  );
  const { beat, shows, isNow: isTold } = useStageBeat();
  const shown = { sum: shows(beats.sum), gradient: shows(beats.gradient) };
  const isTelling = isTold(beats.sum) || isTold(beats.gradient) || beat?.phase === 'batch';
  // While a row under the rule is told, no batch is lit beside it.
  const isUnderRule = Object.values(footBeats).some(isTold);
  // What the sentence adds a batch to; the first one alone is its own sum.
  const added = now > 0 && beat && shown.sum ? rows[now]?.frozen?.bar.to : undefined;
  const soFar = added === undefined ? undefined : valueCell(added, formats.sum);
  // On a stage, an epoch of one batch has nothing to add up.
  const table = useRowGrid({ count: rows.length, entry: { row: now, column: 0 }, corners: true });
  return (
    <Table
      table={table}
      name={words.table}
      className="epoch-table"
      columns={batchColumns({ step, model, formats, place, sample, onGo, shows: shown })}
      groups={words.groups}
      row={(index) => rows[index]}
      keep={[now]}
      restOf={shows(footBeats.sum) ? restOfBatches(model, formats) : undefined}
      look={(row) => ({
        key: row.batch.number,
        selected: isNow(row, step) && !isUnderRule,
        className: `epoch-row is-${row.state}${isTelling && isNow(row, step) ? ' is-now' : ''}`,
        onClick: isNow(row, step) ? undefined : () => onGo(row),
      })}
      foot={stagedFoot(beat && rows.length === 1 ? [] : batchFoot(model, formats), {
        shows,
        isNow: isTold,
        soFar,
        isWeighted: model.sampleWeights !== undefined,
      })}
    />
  );
}

const beats = {
  sum: { phase: 'sum', name: 'total', count: 1 },
  gradient: { phase: 'sum', name: 'total', count: 2 },
} as const satisfies Record<string, Beat>;

const footBeats = {
  sum: { phase: 'sum', name: 'epochSum' },
  divided: { phase: 'sum', name: 'epochDivision' },
  means: { phase: 'sum', name: 'meanOfMeans' },
} as const satisfies Record<string, Beat>;

/** On a stage a row under the rule has its numbers from its beat on. */
export function stagedFoot(
  rows: readonly FootRow[],
  {
    shows,
    isNow: isTold,
    soFar,
    isWeighted = false,
  }: Pick<ShownBeats, 'shows' | 'isNow'> & { readonly soFar?: Cell | undefined; readonly isWeighted?: boolean },
): readonly FootRow[] {
  return rows.map((row) => {
    const beat = (footBeats as Readonly<Record<string, Beat>>)[row.id];
    if (!beat) return row;
    const className = `${row.className ?? ''}${isTold(beat) ? ' is-now' : ''}`;
    if (row.id === 'sum' && soFar && !shows(beat)) {
      const className = `${row.className ?? ''}${isTold(beats.sum) ? ' is-now' : ''}`;
      return { ...row, className, label: messages.stage.sumSoFar, cells: { sum: soFar } };
    }
    return shows(beat) ? { ...row, className } : { ...row, ...unjudged(row, isWeighted), cells: {} };
  });
}

/** Before its number is shown, no label and no line through it says that it is wrong. */
function unjudged({ id, label, className }: FootRow, isWeighted: boolean): Pick<FootRow, 'label' | 'className'> {
  return {
    label: id === 'means' ? messages.epoch.meanOfMeans(isWeighted, false) : label,
    className: className?.replace(/ is-(wrong|crossed)/g, ''),
  };
}
