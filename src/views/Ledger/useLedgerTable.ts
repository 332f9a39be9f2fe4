/** The ledger's table as the page and a room have it: its columns, the scale of its bars, and what rows that are not shown add up to. */
import { type CSSProperties, useMemo } from 'react';
import { type StepView, useStepUntilSum } from '../../kit/quantity/useStep';
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { isKnown, quantityValue } from '../../quantity';
import { useActions, useStore } from '../../store';
import type { LedgerModel, LedgerRow } from '../shared/ledger/ledgerModel';
import { addingUp } from './addingUp';
import { ledgerColumns } from './ledgerColumns';
import { nameWidth, widestTexts } from './widestTexts';

interface LedgerTable {
  readonly model: LedgerModel;
  readonly step: StepView;
  /** As they stand in the table. */
  readonly rows: readonly LedgerRow[];
  readonly isSorted?: boolean;
  /** Absent: nothing is sorted. */
  readonly onSort?: () => void;
  readonly leftOut?: readonly number[];
}

export function useLedgerTable({ model, step, rows, isSorted = false, onSort, leftOut }: LedgerTable) {
  const { run, trace, stop } = step;
  const { covers } = stop;
  const sample = useStore((state) => state.cursor.sample);
  const { chooseSample } = useActions();
  const widest = useMemo(() => widestTexts(model, trace), [model, trace]);
  const name = useMemo(() => nameWidth(model, run), [model, run]);
  const bars = useMemo(() => addingUp(rows, trace, covers), [rows, trace, covers]);
  const stepOfRows = useStepUntilSum(step);
  const isAdding = stepOfRows.stop.phase === 'sum';
  const domain = isAdding ? bars.domain : (bars.enlarged ?? bars.domain);
  const columns = useMemo(
    () =>
      ledgerColumns({
        ...{ model, step: stepOfRows, rows, widest, bars, domain, leftOut },
        sort: onSort && { isSorted, onSort },
        onChooseSample: chooseSample,
      }),
    [model, rows, stepOfRows, bars, domain, widest, leftOut, isSorted, onSort, chooseSample],
  );
  const table = useRowGrid({
    count: rows.length,
    entry: {
      row: rows.findIndex((row) => row.sample === sample),
      column: columns.findIndex(({ id }) => id === 'product'),
    },
    visitsHead: true,
  });
  const restOf = useMemo(() => restOfProducts(rows, model, step), [rows, model, step]);
  /** What its columns have room for, whatever the phase has computed. */
  const style = { '--ledger-name': name, '--ledger-adding': widest.total[0]?.length } as CSSProperties;
  return { table, columns, domain, restOf, style };
}

/** What the products of rows that are not shown add up to: the rows above the rule add up to Σ, all of them. */
function restOfProducts(
  rows: readonly LedgerRow[],
  { totals, formats }: LedgerModel,
  { trace, stop }: StepView,
): RestOfRows {
  return (hidden) => {
    const sum = totals.find(({ name }) => name === 'sum');
    if (!sum || stop.covers || !isKnown(sum.quantity, trace, stop)) return undefined;
    const value = sumOver(hidden, (at) => {
      const row = rows[at];
      return row ? quantityValue(row.product, trace) : 0;
    });
    return value === undefined ? undefined : { product: valueCell(value, formats.product) };
  };
}
