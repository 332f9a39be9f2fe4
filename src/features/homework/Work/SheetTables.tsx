/** The tables of the sheet, in the order of computation: what is typed, what is given, and what is not asked for. */
import { type ReactNode, useMemo } from 'react';
import { SymbolText } from '../../../kit/quantity/SymbolText';
import { type WeightPlace, weightAddress, weightPlaces } from '../../../quantity';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import type { Grid } from '../exercise/sheet';
import { answerCells, digitsOfGiven, printed } from './givenFor';
import { type GridCell, SheetGrid } from './SheetGrid';
import type { WorkModel } from './useWork';
import { type CellActions, WorkCell } from './WorkCell';

interface SheetTablesProps {
  readonly work: WorkModel;
  readonly actions: CellActions;
}

export function SheetTables({ work, actions }: SheetTablesProps) {
  const { step, sheet, showsAnswers, exercise, given, draft, marks, spoken } = work;
  const { trace } = step;
  // The step's own numbers, once they may be shown; they stand beside those that are not right.
  const answers: Cells = useMemo(
    () => (showsAnswers && sheet ? answerCells(trace, sheet, exercise?.digits ?? 4) : {}),
    [showsAnswers, sheet, trace, exercise],
  );
  const typedCell = (grid: Grid, { address, at, ink }: GridCell): ReactNode => {
    const verdict = marks[address];
    return (
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
    );
  };
  return work.grids.map((grid) => (
    <section key={grid.name}>
      <h3 className="small work-title">{messages.work.tables[grid.name]}</h3>
      <SheetGrid
        grid={grid}
        trace={trace}
        givenDigits={digitsOfGiven(exercise)}
        cell={(cell) => closedCell(work, cell) ?? typedCell(grid, cell)}
      />
    </section>
  ));
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

/** More would be pages of numbers. */
const mostWeights = 200;

/** Those that a sheet is calculated with, as far as they stand above no columns. */
export function SheetWeights({ work: { sheet, asked, step, exercise } }: { readonly work: WorkModel }) {
  const { trace } = step;
  const places = useMemo(() => {
    const above = sheet?.grids.flatMap(({ weightsAbove = [] }) => weightsAbove.flat()) ?? [];
    const shown = new Set([...(sheet?.weights ?? []), ...above].map((place) => place && weightAddress(place)));
    const needed = sheet?.weightsNeeded ?? weightPlaces(trace.network);
    return needed.filter((place) => !shown.has(weightAddress(place)));
  }, [sheet, trace]);
  const isNeeded = sheet?.scope === 'gradients' || asked.some(({ kind }) => kind === 's' || kind === 'delta');
  if (!isNeeded || places.length === 0 || places.length > mostWeights) return null;
  const digits = digitsOfGiven(exercise);
  return (
    <ul className="small flow work-weight-list" aria-label={messages.sheets.weights}>
      {places.map((place: WeightPlace) => (
        <li key={weightAddress(place)} className="ink-weight">
          <SymbolText quantity={{ kind: 'weight', ...place }} network={trace.network} /> ={' '}
          {printed(trace, `weight.${weightAddress(place)}`, digits)}
        </li>
      ))}
    </ul>
  );
}
