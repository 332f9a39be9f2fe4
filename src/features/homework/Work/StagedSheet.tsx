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
  return (
    <Panel name={messages.workView.name} className="work" subtitle={words.staged}>
      {!sheet && <p>{words.emptyBatch}</p>}
      <div className="work-sheet">
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
                        <QuantityText {...{ quantity, step }} format={formatIn(grid, { at, row }, trace)} withPower />
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

/** The digits of a column, as the ledger has them. Among those of what changes it, a far larger new weight could be the old one. */
function formatIn({ rows }: Grid, { at, row }: { at: number; row: GridRow }, trace: StepTrace): NumberFormat {
  const alike = rows.filter(({ of }) => isNewWeight(of) === isNewWeight(row.of));
  return columnFormat(
    alike.flatMap(({ cells }) => {
      const quantity = parseAddress(cells[at] ?? '');
      return quantity ? [quantityValue(quantity, trace)] : [];
    }),
  );
}

function isNewWeight(of: GridRow['of']): boolean {
  return 'total' in of && of.total === 'after';
}
