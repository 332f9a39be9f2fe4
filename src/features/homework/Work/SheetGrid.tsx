/**
 * The table of a sheet, in each of its forms: two rows of heads, a row for each sample, and the totals. It is not the kit's table: its
 * cells are boxes with keys of their own, its heads are formulas in two rows, and it is never so long that rows would have to be left out.
 */
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { whenSized } from '../../../kit/fit/remeasure';
import { useMedium } from '../../../kit/medium/medium';
import { SymbolText } from '../../../kit/quantity/SymbolText';
import { ColumnsOutOfSight } from '../../../kit/table/ColumnsOutOfSight';
import type { Network, StepTrace } from '../../../model';
import { addressOf, nameOf, type Quantity } from '../../../quantity';
import { capital, messages } from '../../../text';
import { type Grid, type GridRow, isUnitColumn } from '../exercise/sheet';
import { type EarlierNumber, earlierNumbers, printed } from './givenFor';
import { inkOf, RowHead, SheetHeads } from './SheetHeads';

/** Rows of a grid, or how many are left out in their place. */
export type GridLine = GridRow | { readonly gap: number; readonly from: number };

export interface GridCell {
  readonly address: string;
  /** The column of the grid. */
  readonly at: number;
  readonly row: GridRow;
  readonly ink: string;
}

interface SheetGridProps {
  readonly grid: Grid;
  readonly trace: StepTrace;
  /** The columns are those of one block, which is named above them. */
  readonly block?: string;
  /** The name stands above the table; otherwise it is for screen readers only. */
  readonly isNamed?: boolean;
  /** All rows if absent. */
  readonly lines?: readonly GridLine[];
  /** Above the numbers of weights, what the step starts from, with so many digits; absent: it is not there. */
  readonly givenDigits?: number;
  /** Of that, the weights themselves stand elsewhere. */
  readonly hasWeights?: boolean;
  /** A `td`. */
  readonly cell: (cell: GridCell) => ReactNode;
}

/** With more columns, the type is smaller. */
const fewColumns = 10;

export function SheetGrid(props: SheetGridProps) {
  const { grid, trace, block, isNamed = false, lines = grid.rows, givenDigits, hasWeights = true, cell } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { controls } = useMedium();
  const { columns, rows } = grid;
  const name = block ?? messages.work.tables[grid.name];
  const isOfBlock = block !== undefined;
  return (
    <>
      <div className="work-table-frame" ref={frame}>
        <table
          className={isOfBlock ? 'work-table work-chips' : 'work-table'}
          aria-label={isNamed ? undefined : name}
          data-many={(!isNamed && !isOfBlock && columns.length > fewColumns) || undefined}
        >
          {isNamed && <caption>{name}</caption>}
          <SheetHeads
            columns={columns}
            network={trace.network}
            isBlock={isOfBlock}
            hasSamples={rows.some(({ of }) => 'sample' in of)}
          />
          <tbody>
            {givenDigits !== undefined &&
              startRows(grid, trace, hasWeights).map((row) => (
                <StartRow key={row.name} row={row} trace={trace} digits={givenDigits} />
              ))}
            {lines.map((line) =>
              'gap' in line ? (
                <tr key={`gap ${line.from}`} className="row-gap">
                  <td colSpan={columns.length + 1}>{messages.ledger.moreRows(line.gap)}</td>
                </tr>
              ) : (
                <tr key={line.key} className={'total' in line.of && line.of.total === 'sum' ? 'under-rule' : undefined}>
                  <th scope="row" className="work-row-name">
                    <RowHead
                      row={line}
                      trace={trace}
                      isFull={grid.name === 'samples' && !isOfBlock}
                      hasTargets={grid.hasTargets}
                    />
                  </th>
                  {columns.map((column, at) => {
                    const address = line.cells[at] ?? '';
                    return (
                      <Fragment key={address}>{cell({ address, at, row: line, ink: inkOf(column, line) })}</Fragment>
                    );
                  })}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {controls && <WholeColumns scroller={frame} />}
    </>
  );
}

/** What a step starts from, under the symbols of the weights; undefined for a weight that has no such number. */
interface StartNumbers {
  readonly name: string;
  readonly numbers: readonly (Quantity | undefined)[];
  /** Each has its symbol, which is not that of its column. */
  readonly isNamed?: boolean;
}

/** The weights, and what earlier steps leave to the update: they are given, and the sheet is calculated with them. */
function startRows(
  { columns, rows, weightsAbove = [] }: Grid,
  trace: StepTrace,
  hasWeights: boolean,
): readonly StartNumbers[] {
  const places = columns.flatMap((column) => (isUnitColumn(column) ? [] : [column]));
  if (places.length === 0)
    return weightsAbove.map((above) => ({
      name: messages.work.weight,
      numbers: above.map((place) => place && ({ kind: 'weight', ...place } as const)),
      isNamed: true,
    }));
  const hasUpdate = rows.some(({ of }) => 'total' in of && of.total === 'update');
  const earlier = hasUpdate ? places.map((place) => earlierNumbers(place, trace)) : [];
  const names = [...new Set(earlier.flat().map(earlierName))];
  return [
    ...(hasWeights
      ? [{ name: messages.work.weight, numbers: places.map((place) => ({ kind: 'weight', ...place }) as const) }]
      : []),
    ...names.map((name) => ({
      name,
      numbers: earlier.map((own) => own.find((number) => earlierName(number) === name)),
    })),
  ];
}

function earlierName(number: EarlierNumber): string {
  if (number.kind === 'accumulatedBefore') return messages.ledger.accumulatedBefore;
  return messages.work.before(capital(messages.optimizer.lines[number.line]));
}

interface StartRowProps {
  readonly row: StartNumbers;
  readonly trace: StepTrace;
  readonly digits: number;
}

function StartRow({ row: { name, numbers, isNamed }, trace, digits }: StartRowProps) {
  return (
    <tr className="work-weights">
      <th scope="row" className="work-row-name">
        {name}
      </th>
      {numbers.map((number, at) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has one number, or none
          key={at}
          className="work-cell is-given ink-weight"
          data-quantity={number && addressOf(number)}
        >
          {number && isNamed && <NumberName quantity={number} network={trace.network} />}
          {number && printed(trace, addressOf(number), digits)}
        </td>
      ))}
    </tr>
  );
}

function NumberName({ quantity, network }: { readonly quantity: Quantity; readonly network: Network }) {
  return (
    <>
      <span className="visually-hidden">{nameOf(quantity, network)}</span>
      <SymbolText quantity={quantity} network={network} /> ={' '}
    </>
  );
}

/** A number whose sign is out of sight is another number. The styles make it rest where a column begins; here, beside the rows' names, and with room for the last position at its end. */
function WholeColumns({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  useLayoutEffect(() => {
    const frame = scroller.current;
    const table = frame?.querySelector('table');
    if (!frame || !table) return;
    const measure = (): void => {
      const [names, ...columns] = [...table.querySelectorAll('thead tr:last-child > *')].map((head) =>
        head.getBoundingClientRect(),
      );
      if (!names) return;
      frame.style.scrollPaddingInlineStart = `${names.width}px`;
      const most = table.offsetWidth - frame.clientWidth;
      const start = table.getBoundingClientRect().left + names.width;
      const rest = columns.map(({ left }) => left - start).find((at) => at >= most - 1) ?? most;
      table.style.marginInlineEnd = most > 0 ? `${Math.max(0, Math.ceil(rest - most))}px` : '';
    };
    return whenSized([frame, table], measure);
  }, [scroller]);
  return <ColumnsOutOfSight scroller={scroller} />;
}
