/** The tables of the sheet, in the order of computation: what is typed, what is given, and what is not asked for. */
import { type ReactNode, useMemo, useRef } from 'react';
import { ColumnsOutOfSight } from '../../../kit/table/ColumnsOutOfSight';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import type { Grid } from '../exercise/sheet';
import { answerCells, digitsOfGiven } from './givenCells';
import { type GridCell, SheetGrid } from './SheetGrid';
import { useWholeColumns } from './useWholeColumns';
import type { WorkModel } from './useWork';
import { type CellActions, WorkCell } from './WorkCell';

interface SheetTablesProps {
  readonly work: WorkModel;
  readonly actions: CellActions;
}

export function SheetTables({ work, actions }: SheetTablesProps) {
  const { step, sheet, showsAnswers, exercise } = work;
  const answers = useMemo(
    () => (showsAnswers && sheet ? answerCells(step.trace, sheet, exercise?.digits ?? 4) : {}),
    [showsAnswers, sheet, step.trace, exercise],
  );
  return (
    <>
      {work.grids.map((grid) => (
        <section key={grid.name}>
          <h3 className="small work-title">{messages.work.tables[grid.name]}</h3>
          <SheetTable grid={grid} work={work} answers={answers} actions={actions} />
        </section>
      ))}
    </>
  );
}

interface SheetTableProps extends Pick<SheetTablesProps, 'work' | 'actions'> {
  readonly grid: Grid;
  /** The step's own numbers, once they may be shown; they stand beside those that are not right. */
  readonly answers: Cells;
}

function SheetTable({ grid, work, answers, actions }: SheetTableProps) {
  const { step, given, draft, marks, spoken } = work;
  const { trace } = step;
  const frame = useRef<HTMLDivElement>(null);
  useWholeColumns(frame);
  return (
    <>
      <SheetGrid
        frame={frame}
        grid={grid}
        trace={trace}
        givenDigits={digitsOfGiven(work.exercise)}
        cell={(cell) => {
          const { address, at, ink } = cell;
          const verdict = marks[address];
          return (
            closedCell(work, cell) ?? (
              <WorkCell
                address={address}
                ink={ink}
                network={trace.network}
                text={draft.cells[address] ?? ''}
                answer={verdict === 'right' ? undefined : answers[address]}
                verdict={verdict}
                isSpokenOf={spoken.includes(address)}
                isFirst={spoken[0] === address}
                width={widthOf(grid, at, { ...draft.cells, ...given })}
                isReadOnly={work.isClosed}
                actions={actions}
              />
            )
          );
        }}
      />
      <ColumnsOutOfSight scroller={frame} />
    </>
  );
}

/** A number that the exercise gives, or the place of one that it does not ask for; undefined: the cell is to be filled in. */
export function closedCell({ given, isAsked }: WorkModel, { address, ink }: GridCell): ReactNode {
  const text = given[address];
  if (text !== undefined)
    return (
      <td className={`work-cell is-given ${ink}`} data-quantity={address}>
        {text}
      </td>
    );
  return isAsked(address) ? undefined : <td className="work-cell is-not-asked" />;
}

/** As wide as the longest number in the column, so that blank columns leave their room to others. In characters. */
function widthOf({ rows }: Grid, at: number, texts: Cells): number {
  const widths = rows.map(({ cells }) => {
    const text = texts[cells[at] ?? ''] ?? '';
    // A point is half as wide as a digit.
    return text.length - (/[.,]/.test(text) ? 0.5 : 0);
  });
  return Math.min(14, Math.max(4, ...widths));
}
