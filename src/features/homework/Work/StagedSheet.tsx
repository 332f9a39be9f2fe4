/** The sheet on the stage and on slides: without controls, with the step's own numbers as far as the phase has computed them. */
import { Fragment, useMemo } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { useMedium } from '../../../kit/medium/medium';
import { QuantityText } from '../../../kit/quantity/QuantityNumber';
import { useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import { parseAddress, quantityValue } from '../../../quantity';
import { useStore } from '../../../store';
import { columnFormat, messages, type NumberFormat } from '../../../text';
import { readExerciseLink } from '../exercise/exercise';
import { scopes, sheetOf, shownSheetOf, usualScope } from '../exercise/sheet';
import { type Grid, type GridRow, gridsOf } from './grids';
import { linesInSight } from './linesInSight';
import { SheetGrid } from './SheetGrid';
import { inkOf } from './SheetHeads';
import { SampleHead, titleOf } from './SheetTables';
import './work.css';
import './workTable.css';
import './workMarks.css';
import './workOne.css';

export function StagedSheet() {
  const words = messages.work;
  const step = useStep();
  const { trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const told = useStore((state) => state.cursor.sample);
  const exerciseText = useStore((state) => state.otherKeys.exercise);
  const scopeText = useStore((state) => state.viewKeys['work.show']);
  const exercise = useMemo(
    () => (exerciseText === undefined ? undefined : readExerciseLink(exerciseText)),
    [exerciseText],
  );
  const { overflow } = useMedium();
  const asked = exercise?.scope ?? scopes.find((one) => one === scopeText) ?? usualScope(trace, place);
  // A stage has room for what one weight needs, and for a few of its samples, however many there are.
  const isStage = overflow !== 'whole';
  const scope = isStage ? 'weight' : asked;
  const sheet = useMemo(() => (isStage ? shownSheetOf : sheetOf)(trace, place, scope), [trace, place, scope, isStage]);
  const grids = useMemo(() => (sheet ? gridsOf(sheet) : []), [sheet]);
  const formats = useMemo(() => new Map(grids.map((grid) => [grid, formatsIn(grid, trace)])), [grids, trace]);
  const table = (grid: Grid, name: string, isFull: boolean) => (
    <div className="work-table-frame">
      <SheetGrid
        {...{ grid, name }}
        network={trace.network}
        isNamed
        lines={isStage ? linesInSight(grid.rows, told) : grid.rows}
        head={(row) => <SampleHead row={row} trace={trace} isFull={isFull} />}
        cell={(address, at, { of }) => {
          const quantity = parseAddress(address);
          const column = grid.columns[at];
          return (
            quantity &&
            column && (
              <td className={`work-cell is-given ${inkOf(column)}`} data-quantity={address}>
                <QuantityText
                  quantity={quantity}
                  step={step}
                  format={formats.get(grid)?.[at]?.[isNewWeight(of) ? 'after' : 'others']}
                  withPower
                />
              </td>
            )
          );
        }}
      />
    </div>
  );
  const [first, ...ofWeights] = grids;
  return (
    <Panel name={messages.workView.name} className="work" subtitle={words.staged}>
      {!sheet && <p>{trace.batchSize === 0 ? words.emptyBatch : words.tooLarge}</p>}
      <div className="work-sheet">
        {first && first.columns.length > 0 && table(first, words.tables.samples, true)}
        {sheet &&
          ofWeights.map((grid, index) => (
            <Fragment key={grid.rows[0]?.key}>{table(grid, titleOf(sheet, index), false)}</Fragment>
          ))}
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
