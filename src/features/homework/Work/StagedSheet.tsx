/** The sheet on the stage and on slides: without controls, with the step's own numbers of one weight as far as the phase has computed them. */
import { useMemo } from 'react';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import { useStore } from '../../../store';
import { columnFormat, messages, type NumberFormat } from '../../../text';
import { type Grid, type GridRow, shownSheetOf } from '../exercise/sheet';
import { type GridLine, SheetGrid } from './SheetGrid';
import { WorkPanel } from './WorkProblem';

export function StagedSheet() {
  const words = messages.work;
  const step = useStep();
  const { trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const told = useStore((state) => state.cursor.sample);
  const sheet = useMemo(() => shownSheetOf(trace, place), [trace, place]);
  // Each of the numbers of a column, which may be thousands, is read once.
  const formats = useMemo(() => new Map(sheet?.grids.map((grid) => [grid, formatsIn(grid, trace)])), [sheet, trace]);
  return (
    <WorkPanel subtitle={words.staged}>
      {!sheet && <p>{words.emptyBatch}</p>}
      <div className="stack work-sheet">
        {sheet?.grids.map((grid) => (
          <SheetGrid
            key={grid.name}
            grid={grid}
            trace={trace}
            isNamed
            givenDigits={digitsOfEarlier}
            hasWeights={false}
            lines={linesInSight(grid.rows, told)}
            cell={({ address, at, row, ink }) => {
              const quantity = parseAddress(address);
              const format = formats.get(grid)?.[at]?.[isNewWeight(row.of) ? 'after' : 'others'];
              return (
                <td className={`work-cell is-given ${ink}`} data-quantity={address}>
                  {quantity && <QuantityText quantity={quantity} step={step} format={format} withPower />}
                </td>
              );
            }}
          />
        ))}
      </div>
    </WorkPanel>
  );
}

/** What earlier steps have left has more digits than the numbers made of it. */
const digitsOfEarlier = 4;

/** Far larger than what changes it, the new weight would leave the others no digits. */
type ColumnFormats = Readonly<Record<'others' | 'after', NumberFormat>>;

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

/** More samples than these are counted, not shown. */
const mostSamples = 8;

/** The first rows and the last, or those up to the sample that is told. */
export function linesInSight(rows: readonly GridRow[], told: number): readonly GridLine[] {
  const count = rows.filter(({ of }) => 'sample' in of).length;
  if (count <= mostSamples) return rows;
  const last = count - 1;
  const at = rows.findIndex(({ of }) => 'sample' in of && of.sample === told);
  // A gap takes the line of a row; before the first gap and after the second one row at least is left out.
  if (at <= mostSamples - 3)
    return [...rows.slice(0, mostSamples - 2), gap(mostSamples - 2, last), ...rows.slice(last)];
  if (at >= last - 1) return [gap(0, count - mostSamples + 1), ...rows.slice(count - mostSamples + 1)];
  const first = at - mostSamples + 4;
  return [gap(0, first), ...rows.slice(first, at + 1), gap(at + 1, last), ...rows.slice(last)];
}

/** In place of the rows from one on to before another. */
function gap(from: number, to: number): GridLine {
  return { gap: to - from, from };
}
