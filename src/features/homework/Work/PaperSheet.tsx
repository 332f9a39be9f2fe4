/** The sheet on paper: what was typed, with the marks of the last check, and the weights that it is calculated with. Blank cells are left to a pen. */
import { useLayoutEffect, useMemo } from 'react';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { cellsLink } from '../draft/cells';
import { askedForSheet } from './askedFor';
import { digitsOfGiven } from './givenFor';
import { type GridCell, SheetGrid } from './SheetGrid';
import { closedCell, SheetWeights } from './SheetTables';
import { useWork, type WorkModel } from './useWork';
import { Legend, VerdictMark } from './VerdictMark';
import { problemText, WorkPanel, workProblem } from './WorkProblem';

export function PaperSheet() {
  const words = messages.work;
  const work = useWork();
  const { exercise, typedCount, askedCount } = work;
  const problem = workProblem(work);
  useOnPaper(work, problem === undefined);
  const asked = askedForSheet(work);
  return (
    <WorkPanel subtitle={problem ? undefined : words.filledIn(typedCount, askedCount)}>
      {problem && <p>{problemText(problem, work)}</p>}
      {!problem && (
        <div className="stack work-sheet">
          {exercise && <h3>{work.title}</h3>}
          {asked.length > 0 && <p className="aside">{words.asked.all(asked)}</p>}
          <SheetWeights work={work} />
          {work.grids.map((grid) => (
            <SheetGrid
              key={grid.name}
              grid={grid}
              trace={work.step.trace}
              isNamed
              givenDigits={digitsOfGiven(exercise)}
              cell={(cell) => closedCell(work, cell) ?? <PaperCell work={work} cell={cell} />}
            />
          ))}
          <Legend work={work} />
        </div>
      )}
    </WorkPanel>
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

/** A cell to fill in, with what was typed. */
function PaperCell({ work: { draft, marks }, cell }: { readonly work: WorkModel; readonly cell: GridCell }) {
  const text = draft.cells[cell.address];
  const verdict = marks[cell.address];
  return (
    <td
      className={`work-cell work-on-paper ${cell.ink}`}
      data-verdict={verdict}
      data-long={(text !== undefined && text.length > longest) || undefined}
    >
      {verdict && <VerdictMark verdict={verdict} />}
      {text}
    </td>
  );
}

/** In characters: what is longer is no number that is read at a glance, and may go over several lines. */
const longest = 14;
