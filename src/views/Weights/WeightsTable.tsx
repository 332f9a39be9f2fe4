/** The table; of many rows, only the visible ones are rendered. */
import { type ReactNode, useMemo } from 'react';
import { SymbolText } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import type { Column } from '../../kit/table/column';
import { quantityCell, valueCell } from '../../kit/table/numberCells';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { lastLayer, type Network, type StepTrace } from '../../model';
import { addressOf, isKnown, layerNumber, nameOf, type Quantity, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { headPower, messages, type NumberFormat } from '../../text';
import { type ColumnKind, columnDigits, columnKinds, sixDigits, valuesOf } from './weightColumns';
import type { WeightRows, WeightsRow } from './weightRows';

interface WeightsTableProps {
  readonly step: StepView;
  readonly rows: WeightRows;
  /** The last step of the epoch, if it is requested and computed. */
  readonly epochEnd: StepTrace | undefined;
}

/** The update is the difference of its neighbours, and the gradient times the learning rate. */
const spare: Partial<Record<ColumnKind, number>> = { update: 1, weight: 2 };

export function WeightsTable({ step, rows, epochEnd }: WeightsTableProps) {
  const { trace, stop } = step;
  const { network } = step.run;
  const words = messages.weights;
  const selected = useStore((state) => state.cursor.weight);
  const chosen = rows.indexOf(selected);
  const table = useRowGrid({
    count: rows.count,
    entry: { row: chosen ?? 0, column: 0 },
    corners: true,
    headings: rows.headings,
  });
  // Once per step, not per phase, because it reads every weight.
  const formats = useMemo(
    () => columnKinds.map((kind) => ({ kind, format: columnDigits(rows, kind, trace) })),
    [rows, trace],
  );
  const endFormat = useMemo(
    () => epochEnd && sixDigits(valuesOf(rows, ({ layer, from, to }) => epochEnd.weightAfter(layer, from, to))),
    [rows, epochEnd],
  );
  const columns: readonly Column<WeightsRow>[] = [
    {
      id: 'place',
      head: words.columns.place,
      kind: 'name',
      cell: ofWeight((place) => {
        const weight: Quantity = { kind: 'weight', ...place };
        const content = (
          <>
            <SymbolText quantity={weight} network={network} />{' '}
            <span className="aside weights-name">{nameOf(weight, network)}</span>
          </>
        );
        return { quantity: weight, content };
      }),
    },
    ...formats.map(
      ({ kind, format }): Column<WeightsRow> => ({
        id: kind,
        head: headOf(words.columns[kind], isKnown({ kind, ...selected }, trace, stop) ? format : undefined),
        kind: 'number',
        spare: spare[kind],
        cell: ofWeight((place) => quantityCell({ kind, ...place }, step, format)),
      }),
    ),
    ...(epochEnd && endFormat
      ? [
          {
            id: 'epochEnd',
            head: headOf(words.epochEnd(epochEnd.epoch), endFormat),
            kind: 'number',
            cell: ofWeight(({ layer, from, to }) => valueCell(epochEnd.weightAfter(layer, from, to), endFormat)),
          } satisfies Column<WeightsRow>,
        ]
      : []),
  ];
  return (
    <Table
      table={table}
      name={words.table}
      className={`weights-table ${lastLayer(network) > 2 ? 'is-deep' : ''}`}
      columns={columns}
      row={rows.row}
      keep={chosen === undefined ? undefined : [chosen]}
      look={(row, index) =>
        row.kind === 'head'
          ? { key: `head ${row.layer}`, className: 'weights-layer', heading: layerHead(row, network) }
          : { key: addressOf({ kind: 'weight', ...row.place }), selected: index === chosen }
      }
    />
  );
}

/** The head of a layer has no cells. */
function ofWeight(cell: (place: WeightPlace) => ReturnType<typeof valueCell>): Column<WeightsRow>['cell'] {
  return (row) => (row.kind === 'weight' ? cell(row.place) : undefined);
}

function headOf(text: string, format: NumberFormat | undefined): ReactNode {
  const exponent = format?.exponent ?? 0;
  return (
    <>
      {text}
      {exponent !== 0 && <span className="small weights-power">{headPower(exponent)}</span>}
    </>
  );
}

function layerHead({ layer, count }: Extract<WeightsRow, { kind: 'head' }>, network: Network): string {
  const words = messages.weights;
  const nameOfLayer = (own: number): string => {
    if (own === 0) return words.inputs;
    if (own === lastLayer(network)) return words.outputs;
    return lastLayer(network) === 2 ? words.hidden : words.hiddenLayer(own);
  };
  return words.layerHead(layerNumber(layer), nameOfLayer(layer - 1), nameOfLayer(layer), count);
}
