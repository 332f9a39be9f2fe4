/** The cells in the picture's upper left corner as a table of numbers, on request. */
import { useState } from 'react';
import { addressOf, nameOf } from '../../quantity';
import { messages } from '../../text';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import { batchWords } from './batchWords';
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
  /** Positions of the samples that are left out; undefined where none is. */
  readonly leftOut: ReadonlySet<number> | undefined;
}

const mostRows = 12;
const mostColumns = 8;

export function MatrixWindow(props: MatrixWindowProps) {
  const words = messages.matrix;
  const [open, setOpen] = useState(false);
  return (
    <details className="gradient-matrix-window" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      {open && <WindowTable {...props} />}
    </details>
  );
}

function WindowTable({ step, frame, order, samples, spans, leftOut }: MatrixWindowProps) {
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
  const rows = order
    .slice(firstPlace, firstPlace + mostRows)
    .map((position) => ({ sample: samples[position] ?? 0, isOut: leftOut?.has(position) ?? false }));
  return (
    <>
      <p>{words.tableOf(rows.length, weights.length)}</p>
      <div className="gradient-matrix-window-scroll">
        <table>
          <thead>
            <tr>
              <td />
              <LossHead />
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
            {rows.map(({ sample, isOut }) => (
              <tr key={sample} className={isOut ? 'gradient-matrix-sampleGradient is-left-out' : undefined}>
                <th scope="row">
                  {words.sample} {sample}
                  {isOut && <span className="visually-hidden">, {words.leftOut}</span>}
                </th>
                <td>
                  <QuantityNumber quantity={{ kind: 'sampleLoss', sample }} step={step} />
                </td>
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
              <th scope="row">{batchWords(step.trace).shown}</th>
              <td>
                <QuantityNumber quantity={{ kind: 'batchLoss' }} step={step} />
              </td>
              {weights.map((place) => (
                <td key={weightIndices(place)}>
                  <QuantityNumber quantity={{ kind: 'batchGradient', ...place }} step={step} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">
                <span aria-hidden="true">{words.update}</span>
                <span className="visually-hidden">{words.updateName}</span>
              </th>
              <td />
              {weights.map((place) => (
                <td key={weightIndices(place)}>
                  <QuantityNumber quantity={{ kind: 'update', ...place }} step={step} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function LossHead() {
  const words = messages.matrix;
  return (
    <th scope="col" className="gradient-matrix-loss-head">
      <span aria-hidden="true">{words.sampleLoss}</span>
      <span className="visually-hidden">{words.sampleLossName}</span>
    </th>
  );
}
