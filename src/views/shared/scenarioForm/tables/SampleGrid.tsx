/** The samples in a table that is edited like a spreadsheet; of a long one, only visible rows are rendered. */
import { useCallback, useEffect, useRef } from 'react';
import { ColumnsOutOfSight } from '../../../../kit/table/ColumnsOutOfSight';
import { RowsInWindow } from '../../../../kit/table/RowsInWindow';
import { RowsOutOfSight } from '../../../../kit/table/RowsOutOfSight';
import { useRovingGrid } from '../../../../kit/table/useRovingGrid';
import { useRowWindow } from '../../../../kit/table/useRowWindow';
import { type FilledScenario, inlineData, withoutSample } from '../../../../scenario';
import { messages } from '../../../../text';
import type { CellEditing } from './NumberCell';
import { type OnScreen, SampleRow } from './SampleRow';
import type { ColumnPage, ColumnPlace } from './sampleColumns';
import type { DataEdit } from './useDataEdit';
import '../scenarioForm.css';
import './samples.css';

interface SampleGridProps extends CellEditing {
  readonly scenario: FilledScenario;
  readonly page: ColumnPage;
  /** A sample that was just added gets the focus. */
  readonly added: { readonly sample: number } | undefined;
  readonly edit: DataEdit;
  readonly onStatus: (sentence: string) => void;
  readonly onScreen?: OnScreen;
}

const gridRowHeight = 1.75;
const sheetRowHeight = 2;

export function SampleGrid(props: SampleGridProps) {
  const words = messages.sampleTable;
  const { scenario, page, added, edit, onStatus, onScreen, isSheet = false, wrong, onProblem } = props;
  const data = inlineData(scenario);
  const { sample = 1, ...ofScreen } = onScreen ?? {};
  const count = data.inputs.length;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const rowHeight = isSheet ? sheetRowHeight : gridRowHeight;
  const window = useRowWindow(count, scroller, rowHeight);
  // Text boxes are tab stops themselves.
  const noGrid = useRef<HTMLTableElement>(null);
  const onKeyDown = useRovingGrid({
    grid: isSheet ? noGrid : grid,
    entry: { row: sample - 1, column: 0 },
    reveal: window.reveal,
    page: count > 12 ? 10 : undefined,
    corners: true,
  });

  const { reveal, virtual } = window;
  const firstInput = (onScreen ? 2 : 1) + page.shown.length - page.count;
  // Scrolls to the selected sample, unless the table has the focus.
  useEffect(() => {
    if (virtual && !grid.current?.contains(document.activeElement)) reveal(sample - 1);
  }, [sample, virtual, reveal]);
  useEffect(() => {
    if (!added) return;
    const row = added.sample - 1;
    const cell = `[data-row="${row}"][data-column="${firstInput}"]`;
    const focus = (): void => {
      const found = grid.current?.querySelector<HTMLElement>(cell);
      (found?.querySelector('input') ?? found)?.focus();
    };
    reveal(row);
    focus();
    // In a long table, the row exists only after scrolling to it.
    const frame = requestAnimationFrame(() => requestAnimationFrame(focus));
    return () => cancelAnimationFrame(frame);
  }, [added, reveal, firstInput]);

  const onRemove = useCallback(
    (gone: number) => {
      const problem = edit((samples) => withoutSample(samples, gone));
      onProblem(problem);
      if (problem !== undefined) return;
      onStatus(words.removed(gone, count - gone));
      // The next sample takes this row; the last remaining one has no remove button.
      const row = `[data-row="${Math.min(gone, count - 1) - 1}"]`;
      const next = isSheet ? (count === 2 ? `${row} input` : `.sample-remove${row}`) : `.sample-number${row}`;
      grid.current?.querySelector<HTMLElement>(next)?.focus();
    },
    [edit, isSheet, count, onProblem, onStatus],
  );

  const width = page.shown.length + (onScreen ? 4 : 2);
  return (
    <>
      <div className={isSheet ? 'scenario-scroll samples-scroll' : 'samples-scroll samples-grid'} ref={scroller}>
        <table
          {...(!isSheet && { role: 'grid', onKeyDown })}
          className={isSheet ? 'scenario-table' : ''}
          aria-label={words.table}
          aria-rowcount={count + 1}
          data-rows={count}
          ref={grid}
        >
          <thead>
            <tr>
              <th scope="col">{words.sampleHead}</th>
              {onScreen && (
                <th scope="col">
                  {words.batchHead}{' '}
                  <span className="aside scenario-soft">{words.batchesHead(onScreen.batches.batches)}</span>
                </th>
              )}
              {page.shown.map((place) => (
                <ColumnHead key={`${place.part}${place.unit}`} {...place} />
              ))}
              {!isSheet && (
                <th scope="col" className="cut sample-label">
                  {words.labelHead}
                </th>
              )}
              <th scope="col">
                <span className="visually-hidden">{words.removeHead}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <RowsInWindow
              window={window}
              width={width}
              row={(index) => (
                <SampleRow
                  key={index + 1}
                  {...ofScreen}
                  network={scenario.network}
                  sample={index + 1}
                  selected={onScreen !== undefined && index + 1 === sample}
                  canRemove={count > 1}
                  {...{ data, page, isSheet, wrong, edit, onRemove, onProblem }}
                />
              )}
            />
          </tbody>
          <tfoot>
            <RowsOutOfSight count={count} width={width} />
          </tfoot>
        </table>
      </div>
      <ColumnsOutOfSight scroller={scroller} />
    </>
  );
}

function ColumnHead({ part, unit }: ColumnPlace) {
  const words = messages.sampleTable;
  const isWeight = part === 'sampleWeights';
  return (
    <th scope="col" className={`sample-head-${part}`} title={isWeight ? words.weightTitle : undefined}>
      {isWeight ? words.weightHead : part === 'inputs' ? words.inputHead({ unit }) : words.targetHead({ unit })}
    </th>
  );
}
