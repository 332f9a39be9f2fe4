/** The sheet on paper: what was typed, with the marks of the last check, and the weights that it is calculated with. Blank cells are left to a pen. */
import { useLayoutEffect, useMemo } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { SymbolText } from '../../../kit/quantity/SymbolText';
import { type WeightPlace, weightAddress, weightPlaces } from '../../../quantity';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { cellsLink } from '../draft/cells';
import { askedForAll } from './askedFor';
import { digitsOfGiven, printed } from './givenCells';
import type { Grid } from './grids';
import { Legend } from './Legend';
import { SheetGrid } from './SheetGrid';
import { inkOf } from './SheetHeads';
import { SampleHead } from './SheetTables';
import { useWork, type WorkModel } from './useWork';
import { VerdictMark } from './VerdictMark';
import { WeightsRow } from './WeightsRow';
import { problemText, workProblem } from './WorkProblem';
import './work.css';
import './workTable.css';
import './workMarks.css';
import './workOne.css';

export function PaperSheet() {
  const words = messages.work;
  const work = useWork();
  const { exercise, step, grids, sheet, typedCount, askedCount } = work;
  const problem = workProblem(work);
  useOnPaper(work, problem === undefined);
  const [first, second] = grids;
  const weightsTitle = sheet?.scope === 'gradients' ? words.tables.gradients : words.tables.weights;
  const kinds = askedForAll([...new Set(work.asked.map(({ kind }) => kind))], step);
  return (
    <Panel
      name={messages.workView.name}
      className="wraps work"
      subtitle={problem ? undefined : words.filledIn(typedCount, askedCount)}
    >
      {problem && <p>{problemText(problem, work)}</p>}
      {!problem && (
        <div className="stack work-sheet">
          {exercise && <h3>{exercise.title || words.exercise.name}</h3>}
          {kinds.length > 0 && <p className="aside">{words.asked.all(kinds)}</p>}
          <Weights work={work} />
          {first && first.columns.length > 0 && (
            <PaperTable work={work} grid={first} name={words.tables.samples} isFull />
          )}
          {second && <PaperTable work={work} grid={second} name={weightsTitle} />}
          <Legend work={work} />
        </div>
      )}
    </Panel>
  );
}

/** The link on the page leads to these numbers. */
function useOnPaper({ draft, isOld, checked }: WorkModel, isShown: boolean): void {
  const store = useStoreApi();
  const { cells } = draft;
  const work = useMemo(
    () => (isShown && Object.keys(cells).length > 0 ? cellsLink(cells) : undefined),
    [cells, isShown],
  );
  const isChecked = checked !== undefined && !isOld;
  useLayoutEffect(() => {
    if (work === undefined) return;
    store.setState({ workOnPaper: { work, isChecked } });
    return () => store.setState({ workOnPaper: undefined });
  }, [store, work, isChecked]);
}

interface PaperTableProps {
  readonly work: WorkModel;
  readonly grid: Grid;
  readonly name: string;
  /** With inputs and targets. */
  readonly isFull?: boolean;
}

function PaperTable({ work, grid, name, isFull = false }: PaperTableProps) {
  const { step, given, draft, marks, isAsked, exercise } = work;
  const { trace } = step;
  return (
    <div className="work-table-frame">
      <SheetGrid
        {...{ grid, name }}
        network={trace.network}
        isNamed
        head={(row) => <SampleHead row={row} trace={trace} isFull={isFull} />}
        firstRow={
          !isFull && <WeightsRow columns={grid.columns} trace={trace} digits={digitsOfGiven(exercise?.digits ?? 3)} />
        }
        cell={(address, at) => {
          const column = grid.columns[at];
          const ink = column ? inkOf(column) : '';
          if (given[address] !== undefined) return <td className={`work-cell is-given ${ink}`}>{given[address]}</td>;
          if (!isAsked(address)) return <td className="work-cell is-not-asked" />;
          const verdict = marks[address];
          return (
            <td
              className={`work-cell work-on-paper ${ink}`}
              data-verdict={verdict}
              data-long={(draft.cells[address]?.length ?? 0) > longest || undefined}
            >
              {verdict && <VerdictMark verdict={verdict} />}
              {draft.cells[address]}
            </td>
          );
        }}
      />
    </div>
  );
}

/** In characters: what is longer is no number that is read at a glance, and may go over several lines. */
const longest = 14;

/** More would be pages of numbers. */
const mostWeights = 200;

/** Those that are not above the columns of the second table. */
function Weights({ work: { sheet, asked, step, exercise } }: Pick<PaperTableProps, 'work'>) {
  const { trace } = step;
  const places = useMemo(() => {
    const shown = new Set(sheet?.weights.map(weightAddress));
    return weightPlaces(trace.network).filter((place) => !shown.has(weightAddress(place)));
  }, [sheet, trace]);
  const isNeeded = sheet?.scope === 'gradients' || asked.some(({ kind }) => kind === 's' || kind === 'delta');
  if (!isNeeded || places.length === 0 || places.length > mostWeights) return null;
  const digits = digitsOfGiven(exercise?.digits ?? 3);
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
