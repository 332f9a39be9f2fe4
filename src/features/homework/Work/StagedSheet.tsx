/** The sheet on the stage and on slides: without controls, with the step's own numbers of one weight as far as the phase has computed them. */
import { useMemo } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import { useStore } from '../../../store';
import { columnFormat, messages, type NumberFormat } from '../../../text';
import { shownSheetOf } from '../exercise/sheet';
import { type Grid, type GridRow, gridsOf } from './grids';
import { linesInSight } from './linesInSight';
import { SheetGrid } from './SheetGrid';
import { inkOf } from './SheetHeads';
import { SampleHead, titleOf } from './SheetTables';

export function StagedSheet() {
  const words = messages.work;
  const step = useStep();
  const { trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const told = useStore((state) => state.cursor.sample);
  const sheet = useMemo(() => shownSheetOf(trace, place), [trace, place]);
  const grids = useMemo(() => (sheet ? gridsOf(sheet) : []), [sheet]);
  // Each of the numbers of a column, which may be thousands, is read once.
  const formats = useMemo(() => new Map(grids.map((grid) => [grid, formatsIn(grid, trace)])), [grids, trace]);
  return (
    <Panel name={messages.workView.name} className="wraps work" subtitle={words.staged}>
      {!sheet && <p>{words.emptyBatch}</p>}
      <div className="stack work-sheet">
        {sheet &&
          grids.map((grid, index) => {
            const isFirst = index === 0;
            if (isFirst && grid.columns.length === 0) return null;
            const name = isFirst ? words.tables.samples : titleOf(sheet, index - 1);
            return (
              <div key={name} className="work-table-frame">
                <SheetGrid
                  {...{ grid, name }}
                  network={trace.network}
                  isNamed
                  lines={linesInSight(grid.rows, told)}
                  head={(row) => <SampleHead row={row} trace={trace} isFull={isFirst} />}
                  cell={(address, at, row) => {
                    const [quantity, column] = [parseAddress(address), grid.columns[at]];
                    if (!quantity || !column) return null;
                    return (
                      <td className={`work-cell is-given ${inkOf(column)}`} data-quantity={address}>
                        <QuantityText
                          {...{ quantity, step }}
                          format={formats.get(grid)?.[at]?.[isNewWeight(row.of) ? 'after' : 'others']}
                          withPower
                        />
                      </td>
                    );
                  }}
                />
              </div>
            );
          })}
      </div>
    </Panel>
  );
}

interface ColumnFormats {
  readonly others: NumberFormat;
  /** Far larger than what changes it, the new weight would leave that no digits. */
  readonly after: NumberFormat;
}

/** The digits of each column, as the ledger has them: a new weight of three digits could be the old one. */
function formatsIn({ columns, rows }: Grid, trace: StepTrace): readonly ColumnFormats[] {
  const formatOf = (own: readonly GridRow[], at: number): NumberFormat =>
    columnFormat(
      own.flatMap(({ cells }) => {
        const quantity = parseAddress(cells[at] ?? '');
        return quantity ? [quantityValue(quantity, trace)] : [];
      }),
    );
  const [after, others] = [rows.filter(({ of }) => isNewWeight(of)), rows.filter(({ of }) => !isNewWeight(of))];
  return columns.map((_, at) => ({ others: formatOf(others, at), after: formatOf(after, at) }));
}

function isNewWeight(of: GridRow['of']): boolean {
  return 'total' in of && of.total === 'after';
}
