/** A row for each batch of the epoch: its samples, their sum and mean at the weights before the epoch, and at the weights it used. */
import { useEffect, useRef } from 'react';
import type { StepView } from '../../kit/quantity/useStep';
import { RowGrid, type RowGridState, useRowGrid } from '../../kit/table/RowGrid';
import { plainDivisionOf, type WeightPlace } from '../../quantity';
import { useActions } from '../../store';
import { messages, type NumberFormat, superscript } from '../../text';
import { BatchFoot, footRows } from './BatchFoot';
import { BatchRow } from './BatchRow';
import type { EpochFormats } from './epochFormats';
import type { EpochModel } from './epochModel';

interface BatchTableProps {
  readonly step: StepView;
  readonly model: EpochModel;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
}

/** Batch, samples; sum, mean, bar; weight, sum, mean. */
const tableWidth = 8;

export function BatchTable({ step, model, formats, place }: BatchTableProps) {
  const words = messages.epoch;
  const { rows } = model;
  const { goTo } = useActions();
  const now = Math.max(
    0,
    rows.findIndex(({ batch }) => batch.step === step.trace.step),
  );
  const table = useRowGrid({ count: rows.length, entry: { row: now, column: 0 }, corners: true });
  useNowInSight(table, now, model);
  const gradient = words.columns.gradients[plainDivisionOf(step.trace)];
  return (
    <RowGrid
      table={table}
      name={words.table}
      className="epoch-table"
      width={tableWidth}
      groups={
        <>
          <td colSpan={2} />
          <th scope="colgroup" colSpan={3} className="is-frozen">
            {words.groups.frozen}
          </th>
          <th scope="colgroup" colSpan={3} className="is-trained">
            {words.groups.trained}
          </th>
        </>
      }
      head={
        <>
          <th scope="col">{words.columns.batch}</th>
          <th scope="col" className="epoch-samples">
            <div>
              <span>{words.columns.samples}</span>
              <span>{words.columns.size}</span>
            </div>
          </th>
          <Head text={words.columns.sum} format={formats.sum} of="is-frozen" />
          <Head text={gradient} format={formats.gradient} of="is-frozen" />
          <th scope="col" className="is-frozen epoch-adding">
            {words.columns.adding}
          </th>
          <Head text={words.columns.weight} format={formats.weight} of="is-trained" />
          <Head text={words.columns.sum} format={formats.trainedSum} of="is-trained" />
          <Head text={gradient} format={formats.trainedGradient} of="is-trained" />
        </>
      }
      row={(index) => {
        const row = rows[index];
        return (
          row && (
            <BatchRow
              key={row.batch.number}
              {...{ row, index, step, formats, place }}
              domain={model.domain}
              onGo={() => goTo({ step: row.batch.step, part: undefined })}
            />
          )
        );
      }}
      foot={<BatchFoot model={model} formats={formats} />}
      footRows={footRows(model)}
    />
  );
}

interface HeadProps {
  readonly text: string;
  readonly format: NumberFormat;
  readonly of: string;
}

function Head({ text, format: { exponent }, of }: HeadProps) {
  return (
    <th scope="col" className={of}>
      {text}
      {exponent !== 0 && <span className="epoch-note"> {messages.ledger.powerOfTen(superscript(exponent))}</span>}
    </th>
  );
}

/** Scrolls to this step's row, also after the numbers have arrived and the layout has changed. */
function useNowInSight({ scroller, window: { reveal } }: RowGridState, row: number, model: EpochModel): void {
  const shownRow = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another model is why it scrolls
  useEffect(() => {
    const element = scroller.current;
    // While a row has the focus, numbers that arrive later do not scroll the table.
    const isWalked = shownRow.current === row && element?.contains(document.activeElement);
    shownRow.current = row;
    if (element && !isWalked && element.scrollHeight > element.clientHeight) reveal(row);
  }, [scroller, reveal, row, model]);
}
