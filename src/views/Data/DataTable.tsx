/** The samples as a grid that is edited like a spreadsheet; of a long one, the rows in sight. */
import { type ClipboardEvent, useCallback, useEffect, useRef } from 'react';
import type { TrainingData } from '../../model';
import { withBlock, withoutSample } from '../../scenario';
import { messages } from '../../text';
import { RowSpacer } from '../shared/grid/RowSpacer';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import { useRowWindow } from '../shared/grid/useRowWindow';
import { type ColumnPage, type ColumnPlace, columnsFrom } from './columns';
import { DataRow } from './DataRow';
import type { EpochBatches } from './epochBatches';
import { pastedBlock } from './pastedBlock';
import type { DataEdit } from './useDataEdit';

const rowHeight = 28;

export interface DataTableProps {
  readonly data: TrainingData;
  readonly labels: readonly string[];
  readonly page: ColumnPage;
  readonly batches: EpochBatches;
  /** The selected one. */
  readonly sample: number;
  readonly scale: number;
  /** A sample that was just added: it is gone to. */
  readonly added: { readonly sample: number } | undefined;
  readonly edit: DataEdit;
  readonly onChoose: (sample: number) => void;
  readonly onGo: (step: number) => void;
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
  /** A block that has columns of its own. */
  readonly onTable: (text: string) => void;
}

export function DataTable(props: DataTableProps) {
  const words = messages.dataPanel;
  const { data, labels, page, batches, sample, scale, added, edit, onChoose, onGo, onStatus, onProblem, onTable } =
    props;
  const count = data.sampleCount;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const window = useRowWindow(count, rowHeight * scale, scroller);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: sample - 1, column: 0 },
    reveal: window.reveal,
    page: count > 12 ? 10 : undefined,
    corners: true,
  });

  const { reveal, virtual } = window;
  const firstInput = 2 + page.shown.length - page.columns.length;
  // The selected sample is in sight, unless somebody is at work in the table.
  useEffect(() => {
    if (virtual && !grid.current?.contains(document.activeElement)) reveal(sample - 1);
  }, [sample, virtual, reveal]);
  useEffect(() => {
    if (!added) return;
    const row = added.sample - 1;
    const cell = `[data-row="${row}"][data-column="${firstInput}"]`;
    const focus = (): void => grid.current?.querySelector<HTMLElement>(cell)?.focus();
    reveal(row);
    focus();
    // Of a long table the row is only there once it has been scrolled to.
    const frame = requestAnimationFrame(() => requestAnimationFrame(focus));
    return () => cancelAnimationFrame(frame);
  }, [added, reveal, firstInput]);

  const onRemove = useCallback(
    (gone: number) => {
      const problem = edit((samples) => withoutSample(samples, gone));
      onProblem(problem);
      if (problem !== undefined) return;
      onStatus(words.removed(gone));
      // The next one has moved into the row.
      const heads = grid.current?.querySelectorAll<HTMLElement>('.data-sample');
      const head = [...(heads ?? [])].find((one) => Number(one.dataset.row) === gone - 1) ?? heads?.[heads.length - 1];
      head?.focus();
    },
    [edit, onProblem, onStatus],
  );

  const onPaste = (event: ClipboardEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row][data-column]') : null;
    const at = Number(cell?.dataset.column) - 2;
    const place = page.shown[at];
    if (!cell || !place) return;
    const text = event.clipboardData.getData('text');
    const pasted = pastedBlock(text, columnsFrom(page, at));
    if (!pasted) return;
    event.preventDefault();
    if (pasted.kind === 'table') onTable(text);
    else if (pasted.kind === 'refused') onProblem(pasted.sentence);
    else {
      const from = { ...place, sample: Number(cell.dataset.row) + 1 };
      const problem = edit((samples) => withBlock(samples, from, pasted.block));
      onProblem(problem);
      if (problem === undefined) onStatus(words.pasted(pasted.block.length, pasted.block[0]?.length ?? 0));
    }
  };

  const width = page.shown.length + 4;
  return (
    <div className="data-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.table}
        aria-rowcount={count + 1}
        data-rows={count}
        ref={grid}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <thead>
          <tr>
            <th scope="col">{words.sampleHead}</th>
            <th scope="col">
              {words.batchHead} <span className="data-soft">{words.batchesHead(batches.batches)}</span>
            </th>
            {page.shown.map((place) => (
              <ColumnHead key={`${place.part}${place.unit}`} {...place} />
            ))}
            <th scope="col" className="data-label">
              {words.labelHead}
            </th>
            <th scope="col">
              <span className="visually-hidden">{words.removeHead}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <RowSpacer height={window.above} width={width} />
          {Array.from({ length: window.last - window.first }, (_, offset) => {
            const number = window.first + offset + 1;
            return (
              <DataRow
                key={number}
                sample={number}
                label={labels[number - 1] ?? ''}
                selected={number === sample}
                canRemove={count > 1}
                {...{ data, page, batches, edit, onChoose, onGo, onRemove, onProblem }}
              />
            );
          })}
          <RowSpacer height={window.below} width={width} />
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ part, unit }: ColumnPlace) {
  const words = messages.dataPanel;
  const isWeight = part === 'sampleWeights';
  return (
    <th scope="col" className={`data-head-${part}`} title={isWeight ? words.weightTitle : undefined}>
      {isWeight ? words.weightHead : part === 'inputs' ? words.inputHead({ unit }) : words.targetHead({ unit })}
    </th>
  );
}
