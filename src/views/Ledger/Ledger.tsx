/** The ledger of the chosen weight: one row per sample, then the totals and the update. */
import { type CSSProperties, useCallback, useContext, useMemo, useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { AuthorsNote, NoteButton } from '../../kit/note/AuthorsNote';
import { inputsLabel, shortLabel, targetLabel } from '../../kit/quantity/sampleLabel';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import { type StepView, shownAt, useStep } from '../../kit/quantity/useStep';
import { gridRole } from '../../kit/table/gridRole';
import { RowSpacer } from '../../kit/table/RowSpacer';
import { RowsLeftOut } from '../../kit/table/RowsLeftOut';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { useRowWindow } from '../../kit/table/useRowWindow';
import { useWholeRows } from '../../kit/table/useWholeRows';
import { phaseNumber, shownIn } from '../../quantity';
import { epochShares, type Run } from '../../run';
import { noteOf, useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { type LedgerModel, ledgerModel } from '../shared/ledger/ledgerModel';
import { isPlainUpdate } from '../shared/ledger/ledgerRows';
import { addingUp } from './addingUp';
import { columnWidths, isCrowded, phoneWidth } from './columnWidths';
import { epochNote } from './epochNote';
import { LedgerFoot } from './LedgerFoot';
import { LedgerHead, type LedgerHeadProps } from './LedgerHead';
import { LedgerSampleRow } from './LedgerSampleRow';
import { Sentence, SentenceElsewhereContext } from './Sentence';
import { readSorting, type SortKey, sortedRows } from './sorting';
import { useRoom } from './useRoom';
import { whereFactorsWent } from './whereFactorsWent';
import './Ledger.css';

/** In rem, as in the stylesheet: row heights of a long ledger, whose rows are not all rendered. */
const rowHeights = { usual: 1.5, close: 1.25 };

/** Longer ledgers scroll inside the panel on narrow screens too, and their totals stay visible. */
const shortLedger = 12;

const columns = ['x', 'times', 'delta', 'equals', 'product', 'adding'] as const;

export function Ledger() {
  const step = useStep();
  const { run, trace, stop } = step;
  const { covers } = stop;
  const cursor = useStore((state) => state.cursor);
  const sortKey = useStore((state) => state.viewKeys['ledger.sort']);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const setWeight = useStore((state) => state.setWeight);
  const setViewKey = useStore((state) => state.setViewKey);
  const { weight, sample } = cursor;
  const leftOut = useLeftOut();
  const sentenceElsewhere = useContext(SentenceElsewhereContext);
  const words = messages.ledger;

  const model = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const sorting = useMemo(() => readSorting(sortKey), [sortKey]);
  const rows = useMemo(() => {
    // The order would give covered numbers away.
    const isCoveredOrder = covers && sorting.key !== 'sample';
    return isCoveredOrder ? model.rows : sortedRows(model.rows, sorting, trace);
  }, [model, sorting, trace, covers]);
  const bars = useMemo(() => addingUp(rows, trace, covers), [rows, trace, covers]);
  const digits = useMemo(() => columnWidths(model, trace), [model, trace]);
  const label = useMemo(() => {
    const labels = model.rows.slice(0, 200).map(({ sample }) => shortLabel(run.data, sample, run.labels?.[sample - 1]));
    return Math.max(...labels.map((text) => text.length));
  }, [model, run]);
  const mostSample = useMemo(() => model.rows.reduce((most, row) => Math.max(most, row.sample), 0), [model]);
  const inOrder = sorting.key === 'sample' && !sorting.descending;

  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const outOfSight = useRef<HTMLTableRowElement>(null);
  const inEpoch = epochNote(epochShares(run, trace.step), run.scenario.training.batches !== undefined);
  const further = [leftOut.length > 0, inEpoch !== undefined];
  const rowsInAll = [rows.length, model.totals.length, model.updateRows.length, model.factors.length];
  const hasNote = useStore((state) => noteOf(state) !== undefined && !state.notesClosed);
  const content = [stop.phase, ...rowsInAll, ...further, hasNote].join(' ');
  const width = phoneWidth(digits, { label, number: String(mostSample).length });
  const { density, wideEnough, noteCut } = useRoom(scroller, { rows: rows.length, content, width });
  const rowHeight = rowHeights[density === 'least' || density === 'totals' ? 'close' : 'usual'];
  const window = useRowWindow(rows.length, scroller, rowHeight);
  useWholeRows(scroller, outOfSight);
  const inOneRow = ['tight', 'brief', 'least', 'totals'].includes(density) && isPlainUpdate(trace, model.place);
  const selectedRow = rows.findIndex((row) => row.sample === sample);
  const footRows = model.totals.length + (model.showsAverages ? 1 : 0) + model.updateRows.length - (inOneRow ? 1 : 0);
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: selectedRow + 1, column: 3 + model.factors.length },
    reveal: (row) => window.reveal(row - 1),
    page: window.virtual ? 10 : undefined,
  });
  const onSort = useCallback(
    (key: SortKey) => {
      const next =
        sorting.key === key ? (sorting.descending ? undefined : `-${key}`) : key === 'size' ? `-${key}` : key;
      setViewKey('ledger.sort', next === 'sample' ? undefined : next);
    },
    [sorting, setViewKey],
  );

  const barPhase =
    stop.phase === 'sum' || stop.phase === 'update' ? 'stacked' : stop.phase === 'per-sample' ? 'fromZero' : undefined;
  const last = rows.at(-1)?.runningTotal;
  const coversTotals = last !== undefined && covers?.(last, trace) === true;
  const added = stop.phase === 'sum' && stop.part !== undefined ? stop.part : rows.length;
  const exponents = useMemo(() => exponentsOf(model, step), [model, step]);
  const typeWeight = useCallback((value: number) => setWeight(weight, value), [setWeight, weight]);
  const columnCount = columns.length + 1 + 2 * model.factors.length;
  const lossKnown = shownAt({ kind: 'batchLoss' }, step) !== 'pending';
  const isTipShown = (k: number): boolean =>
    lossKnown && shownAt({ kind: 'sampleLoss', sample: k }, step) !== 'pending';
  return (
    <Panel
      name={words.name}
      className={`ledger ledger-${density} ${density === 'totals' ? 'ledger-least' : density === 'brief' ? 'ledger-tight' : ''}`}
      subtitle={words.subtitle}
      tools={
        <>
          <NoteButton />
          <WeightPicker network={run.network} place={weight} onChoose={chooseWeight} />
        </>
      }
    >
      <AuthorsNote />
      {!sentenceElsewhere && <Sentence model={model} />}
      <div className="ledger-scroll" ref={scroller}>
        <table
          {...gridRole.grid}
          aria-label={words.name}
          aria-rowcount={1 + rows.length + footRows}
          data-rows={1 + rows.length + footRows}
          data-wider={model.factors.length > 0 || undefined}
          className={[
            'ledger-table',
            rows.length > shortLedger && 'long',
            window.virtual && 'virtual',
            model.factors.length > 0 && 'factored',
            isCrowded(digits) && 'crowded',
            !wideEnough && 'two-lines',
          ]
            .filter(Boolean)
            .join(' ')}
          ref={grid}
          style={widthVariables({ ...digits, label, factorCount: model.factors.length })}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className="ledger-col-sample" />
            {model.factors.flatMap((kind) => [
              <col key={kind} className={`ledger-col-${kind}`} />,
              <col key={`${kind} times`} className="ledger-col-times" />,
            ])}
            {columns.map((name) => (
              <col key={name} className={`ledger-col-${name}`} />
            ))}
          </colgroup>
          <thead>
            <LedgerHead
              network={run.network}
              place={weight}
              exponents={exponents}
              factors={model.factors}
              carried={shownIn(trace).carried}
              sorting={sorting}
              addingDetail={
                barPhase === 'fromZero' || coversTotals
                  ? words.fromZeroDetail
                  : inOrder
                    ? words.addingUpDetail
                    : words.inOrderDetail
              }
              addingExponent={barPhase === 'stacked' && inOrder ? model.formats.product.exponent : 0}
              onSort={onSort}
            />
          </thead>
          <tbody>
            <RowSpacer height={window.above} width={columnCount} />
            {rows.slice(window.first, window.last).map((row, offset) => (
              <LedgerSampleRow
                key={row.row}
                row={row}
                index={window.first + offset + 1}
                step={step}
                formats={model.formats}
                selected={row.sample === sample}
                leftOut={leftOut.includes(row.sample)}
                bar={barPhase && (row.row <= added ? bars[barPhase] : bars.fromZero).get(row.sample)}
                domain={bars.domain}
                showTotal={inOrder && barPhase === 'stacked'}
                label={shortLabel(run.data, row.sample, run.labels?.[row.sample - 1])}
                fullLabel={fullLabel(run, row.sample)}
                lossTip={isTipShown(row.sample) ? lossTip(row.sample, trace.sampleLoss(row.row)) : undefined}
                onChooseSample={chooseSample}
              />
            ))}
            <RowSpacer height={window.below} width={columnCount} />
            <RowsLeftOut window={window} width={columnCount} />
            {inEpoch && !noteCut && (
              <tr {...gridRole.none} className="ledger-epoch">
                <td {...gridRole.none} colSpan={columnCount}>
                  {inEpoch}
                </td>
              </tr>
            )}
          </tbody>
          <LedgerFoot
            model={model}
            step={step}
            domain={bars.domain}
            firstIndex={1 + rows.length}
            leftOut={leftOut}
            onSetWeight={typeWeight}
            inOneRow={inOneRow}
            outOfSight={outOfSight}
          />
        </table>
      </div>
      <p className="ledger-where">{covers ? messages.covered.numbers : whereFactorsWent(trace, stop, weight)}</p>
    </Panel>
  );
}

/** Custom properties for the style sheet: `--ledger-x: 7.5`, in digits. */
function widthVariables(widths: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(widths).map(([name, digits]) => [`--ledger-${name}`, digits]));
}

/** The powers of ten of columns with at least one known number. */
function exponentsOf({ rows, formats }: LedgerModel, step: StepView): LedgerHeadProps['exponents'] {
  const exponentOf = (column: 'x' | 'delta' | 'product'): number =>
    rows.some((row) => shownAt(row[column], step) !== 'pending') ? formats[column].exponent : 0;
  const clipsKnown = phaseNumber(step.stop.phase) >= phaseNumber('per-sample');
  return {
    sampleWeight: formats.sampleWeight.exponent,
    clipFactor: clipsKnown ? formats.clipFactor.exponent : 0,
    x: exponentOf('x'),
    delta: exponentOf('delta'),
    product: exponentOf('product'),
  };
}

function fullLabel({ data, labels }: Run, sample: number): string {
  return `${inputsLabel(data, sample)} → ${targetLabel(data, sample, labels?.[sample - 1])}`;
}

function lossTip(sample: number, loss: number): string {
  return messages.ledger.lossTip({ sample, loss: formatShort(loss) });
}
