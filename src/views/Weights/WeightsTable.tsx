/** The table; of many rows, only the visible ones are rendered. */
import { useEffect, useMemo } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import { RowGrid, type RowGridState, useRowGrid } from '../../kit/table/RowGrid';
import { rowAt, stopAt } from '../../kit/table/stopAt';
import { lastLayer, type Network, type StepTrace } from '../../model';
import { addressOf, isKnown, layerNumber, nameOf, type Quantity } from '../../quantity';
import { useStore } from '../../store';
import { formatNumber, messages, type NumberFormat, superscript } from '../../text';
import { type ColumnKind, columnKinds, sixDigits, valuesOf } from './weightColumns';
import type { WeightRows, WeightsRow } from './weightRows';

interface WeightsTableProps {
  readonly step: StepView;
  readonly rows: WeightRows;
  /** The last step of the epoch, if it is requested and computed. */
  readonly epochEnd: StepTrace | undefined;
}

export function WeightsTable({ step, rows, epochEnd }: WeightsTableProps) {
  const { trace, stop } = step;
  const words = messages.weights;
  const selected = useStore((state) => state.cursor.weight);
  const chosen = rows.indexOf(selected);
  const table = useRowGrid({ count: rows.count, entry: { row: chosen ?? 0, column: 0 }, corners: true });
  useRevealed(table, chosen);
  // Once per step, not per phase, because it reads every weight.
  const formats = useMemo(
    () =>
      columnKinds.map((kind) => ({
        kind,
        format: sixDigits(valuesOf(rows, ({ layer, from, to }) => trace[kind](layer, from, to))),
      })),
    [rows, trace],
  );
  const endFormat = useMemo(
    () => epochEnd && sixDigits(valuesOf(rows, ({ layer, from, to }) => epochEnd.weightAfter(layer, from, to))),
    [rows, epochEnd],
  );
  const width = columnKinds.length + 1 + (epochEnd ? 1 : 0);
  return (
    <RowGrid
      table={table}
      name={words.table}
      className="weights-table"
      width={width}
      head={
        <>
          <th scope="col">{words.columns.place}</th>
          {formats.map(({ kind, format }) => (
            <Head
              key={kind}
              text={words.columns[kind]}
              format={isKnown({ kind, ...selected }, trace, stop) ? format : undefined}
            />
          ))}
          {epochEnd && <Head text={words.epochEnd(epochEnd.epoch)} format={endFormat} />}
        </>
      }
      row={(index) => {
        const row = rows.row(index);
        return row.kind === 'head' ? (
          <LayerHead key={`head ${row.layer}`} row={row} index={index} network={step.run.network} width={width} />
        ) : (
          <WeightRow
            key={addressOf({ kind: 'weight', ...row.place })}
            step={step}
            place={row.place}
            index={index}
            isSelected={index === chosen}
            formats={formats}
          >
            {epochEnd && endFormat && (
              <td className="number" {...stopAt(index, width - 1)}>
                {formatNumber(epochEnd.weightAfter(row.place.layer, row.place.from, row.place.to), endFormat)}
              </td>
            )}
          </WeightRow>
        );
      }}
    />
  );
}

function Head({ text, format }: { readonly text: string; readonly format: NumberFormat | undefined }) {
  const exponent = format?.exponent ?? 0;
  return (
    <th scope="col">
      {text}
      {exponent !== 0 && <span className="weights-power">{messages.weights.powerOfTen(superscript(exponent))}</span>}
    </th>
  );
}

interface LayerHeadProps {
  readonly row: Extract<WeightsRow, { kind: 'head' }>;
  readonly index: number;
  readonly network: Network;
  readonly width: number;
}

function LayerHead({ row: { layer, count }, index, network, width }: LayerHeadProps) {
  const words = messages.weights;
  const nameOfLayer = (own: number): string => {
    if (own === 0) return words.inputs;
    if (own === lastLayer(network)) return words.outputs;
    return lastLayer(network) === 2 ? words.hidden : words.hiddenLayer(own);
  };
  return (
    <tr className="weights-layer" aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={width} {...stopAt(index, 0)}>
        {words.layerHead(layerNumber(layer), nameOfLayer(layer - 1), nameOfLayer(layer), count)}
      </th>
    </tr>
  );
}

interface WeightRowProps {
  readonly step: StepView;
  readonly place: Extract<WeightsRow, { kind: 'weight' }>['place'];
  readonly index: number;
  readonly isSelected: boolean;
  readonly formats: readonly { readonly kind: ColumnKind; readonly format: NumberFormat }[];
  readonly children: React.ReactNode;
}

function WeightRow({ step, place, index, isSelected, formats, children }: WeightRowProps) {
  const { network } = step.trace;
  const weight: Quantity = { kind: 'weight', ...place };
  return (
    <tr {...rowAt(index, isSelected)}>
      <th scope="row" data-quantity={addressOf(weight)} {...stopAt(index, 0)}>
        <SymbolText quantity={weight} network={network} />{' '}
        <span className="weights-name">{nameOf(weight, network)}</span>
      </th>
      {formats.map(({ kind, format }, at) => {
        const quantity: Quantity = { kind, ...place };
        const address = addressOf(quantity);
        return (
          <td key={kind} data-quantity={address} {...stopAt(index, at + 1)}>
            <QuantityText quantity={quantity} step={step} format={format} />
          </td>
        );
      })}
      {children}
    </tr>
  );
}

/** Scrolls to the chosen weight's row whenever another one is chosen. */
function useRevealed({ window: { reveal } }: RowGridState, row: number | undefined): void {
  useEffect(() => {
    if (row !== undefined) reveal(row);
  }, [reveal, row]);
}
