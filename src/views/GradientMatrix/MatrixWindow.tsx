/** The cells in the picture's upper left corner as a table of numbers, on request. */
import { useState } from 'react';
import { addressOf, nameOf } from '../../quantity';
import { messages } from '../../text';
import { QuantityNumber } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';
import { columnsOfGroup, type LayerSpan, placeOfColumn } from './columnGroups';
import type { MatrixFrame } from './matrixFrame';
import { positionsOfRow } from './matrixHit';
import { weightIndices } from './matrixLayout';

interface MatrixWindowProps {
  readonly step: StepView;
  readonly frame: MatrixFrame;
  readonly order: readonly number[];
  readonly samples: readonly number[];
  readonly spans: readonly LayerSpan[];
}

const mostRows = 12;
const mostColumns = 8;

export function MatrixWindow({ step, frame, order, samples, spans }: MatrixWindowProps) {
  const words = messages.matrix;
  const [open, setOpen] = useState(false);
  return (
    <details className="gradient-matrix-window" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      {open && <WindowTable step={step} frame={frame} order={order} samples={samples} spans={spans} />}
    </details>
  );
}

function WindowTable({ step, frame, order, samples, spans }: MatrixWindowProps) {
  const words = messages.matrix;
  const { network } = step.trace;
  const band = frame.bands.find(({ inSight }) => inSight[1] > inSight[0]);
  if (!band) return null;
  const firstColumn = band.columns.span.first + columnsOfGroup(band.columns, band.inSight[0])[0];
  const last = spans.at(-1);
  const columnTotal = last ? last.first + last.froms * last.units : 0;
  const weights = Array.from({ length: Math.min(mostColumns, columnTotal - firstColumn) }, (_, index) =>
    placeOfColumn(spans, firstColumn + index),
  );
  const [firstPosition = 0] = positionsOfRow(frame, order, frame.rowsInSight[0]);
  const firstPlace = order.indexOf(firstPosition);
  const rows = order.slice(firstPlace, firstPlace + mostRows).map((position) => samples[position] ?? 0);
  return (
    <>
      <p>{words.tableOf(rows.length, weights.length)}</p>
      <div className="gradient-matrix-window-scroll">
        <table>
          <thead>
            <tr>
              <td />
              {weights.map((place) => (
                <th key={weightIndices(place)} scope="col">
                  <span aria-hidden="true">
                    w<sub>{weightIndices(place)}</sub>
                  </span>
                  <span className="visually-hidden">{nameOf({ kind: 'weight', ...place }, network)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((sample) => (
              <tr key={sample}>
                <th scope="row">
                  {words.sample} {sample}
                </th>
                {weights.map((place) => {
                  const quantity = { kind: 'sampleGradient', ...place, sample } as const;
                  return (
                    <td key={addressOf(quantity)}>
                      <QuantityNumber quantity={quantity} step={step} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{step.trace.settings.reduction === 'sum' ? words.sum : words.mean}</th>
              {weights.map((place) => (
                <td key={weightIndices(place)}>
                  <QuantityNumber quantity={{ kind: 'batchGradient', ...place }} step={step} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
