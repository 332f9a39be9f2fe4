/** The ledger of the chosen weight: one row per sample, then the totals and the update. */
import { type CSSProperties, useCallback, useContext, useMemo, useRef } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { AuthorsNote, NoteButton } from '../../kit/note/AuthorsNote';
import { onRequest } from '../../kit/onRequest';
import { shortLabel } from '../../kit/quantity/sampleLabel';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import { useStep } from '../../kit/quantity/useStep';
import { useRowGrid } from '../../kit/table/RowGrid';
import { Table } from '../../kit/table/Table';
import { observationAt } from '../../quantity';
import { epochShares } from '../../run';
import { isAnyAnswerCovered, ledgerFaceOf, noteOf, useStore } from '../../store';
import { messages } from '../../text';
import { ledgerModel } from '../shared/ledger/ledgerModel';
import { isPlainUpdate } from '../shared/ledger/ledgerRows';
import { addingUp } from './addingUp';
import { columnWidths, isCrowded, isFull, phoneWidth } from './columnWidths';
import { Doors } from './doors/Doors';
import { epochNote } from './epochNote';
import { factorNote } from './factorNote';
import { keptRows, samplesSaid } from './keptRows';
import { ledgerColumns } from './ledgerColumns';
import { pageFoot } from './pageFoot';
import { partsOfPage } from './partsOfPage';
import { restOfProducts } from './restOfProducts';
import { Sentence, SentenceElsewhereContext } from './Sentence';
import { sentenceFor } from './sentence';
import { bySize, largestFirst } from './sorting';
import { rowsLike, useRoom } from './useRoom';
import { useSentenceContext } from './useSentenceContext';
import { useUpdateInSight } from './useUpdateInSight';
import './ledgerTable.css';
import './ledgerFoot.css';
import './ledgerDensity.css';
import './Ledger.css';
import './ledgerNarrow.css';

/** Longer ledgers scroll inside the panel on narrow screens too, and their totals stay visible. */
const shortLedger = 12;

export const OwnWay = onRequest(async () => (await import('./ownWay')).OwnWay);

/** A lesson's question may show something else in place of the rows. */
export function Ledger() {
  const face = useStore(ledgerFaceOf);
  return face ? <OwnWay face={face} Whole={WholeLedger} /> : <WholeLedger />;
}

function WholeLedger() {
  const step = useStep();
  const { run, trace, stop } = step;
  const { covers } = stop;
  const { weight, sample } = useStore((state) => state.cursor);
  const chooseWeight = useStore((state) => state.chooseWeight);
  const chooseSample = useStore((state) => state.chooseSample);
  const setWeight = useStore((state) => state.setWeight);
  const leftOut = useLeftOut();
  const sentenceElsewhere = useContext(SentenceElsewhereContext);
  const inLesson = useStore((state) => state.lesson !== undefined);
  const isAsked = useStore(isAnyAnswerCovered);
  const words = messages.ledger;

  const model = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const { isSorted: isOrderAsked, onSort } = useSorting();
  // The order would give covered numbers away.
  const isSorted = isOrderAsked && !covers;
  const rows = useMemo(() => (isSorted ? largestFirst(model.rows, trace) : model.rows), [model, isSorted, trace]);
  const digits = useMemo(() => columnWidths(model, trace), [model, trace]);
  const label = useMemo(() => {
    const labels = model.rows.slice(0, 200).map(({ sample }) => shortLabel(run.data, sample, run.labels?.[sample - 1]));
    return Math.max(...labels.map((text) => text.length));
  }, [model, run]);
  const mostSample = useMemo(() => model.rows.reduce((most, row) => Math.max(most, row.sample), 0), [model]);

  const note = epochNote(epochShares(run, trace.step), run.scenario.training.batches !== undefined);
  const further = [leftOut.length > 0, note !== undefined];
  const rowsInAll = [rows.length, model.totals.length, model.updateRows.length, model.factors.length];
  const hasNote = useStore((state) => noteOf(state) !== undefined && !state.notesClosed);
  const content = [stop.phase, ...rowsInAll, ...further, hasNote].join(' ');
  const width = phoneWidth(digits, { label, number: String(mostSample).length });
  const bars = useMemo(() => addingUp(rows, trace, covers), [rows, trace, covers]);
  const columns = useMemo(
    () =>
      ledgerColumns({
        ...partsOfPage({ rows, step, bars, isSorted, onSort, model }),
        leftOut,
        onChooseSample: chooseSample,
      }),
    [model, rows, step, bars, leftOut, isSorted, onSort, chooseSample],
  );
  const table = useRowGrid({
    count: rows.length,
    entry: {
      row: rows.findIndex((row) => row.sample === sample),
      column: columns.findIndex(({ id }) => id === 'product'),
    },
    visitsHead: true,
  });
  const room = useRef<HTMLDivElement>(null);
  const { density, wideEnough, noteCut } = useRoom(room, table.scroller, {
    rows: rows.length,
    hasNote: note !== undefined,
    content,
    width,
  });
  useUpdateInSight(table.scroller, stop.phase === 'update' && density === 'totals');
  const typesLater = run.changes.some((change) => change.setting === 'weight' && change.step > trace.step);
  const seen = useMemo(() => observationAt(trace, { stop, weight, typesLater }), [trace, stop, weight, typesLater]);
  const context = useSentenceContext(model);
  const keep = keptRows({
    rows,
    isSorted,
    sample,
    stop,
    seen: covers ? undefined : seen,
    said: covers ? undefined : samplesSaid(sentenceFor(context), run.network),
  });
  const restOf = useMemo(() => restOfProducts(rows, model, step), [rows, model, step]);
  const typeWeight = useCallback((value: number) => setWeight(weight, value), [setWeight, weight]);
  const lowRows = rowsLike[density];
  const inOneRow = ['tight', 'least'].includes(lowRows ?? density) && isPlainUpdate(trace, model.place);
  const foot = useMemo(
    () => pageFoot({ model, step, domain: bars.domain, leftOut, inOneRow, onSetWeight: typeWeight }),
    [model, step, bars.domain, leftOut, inOneRow, typeWeight],
  );
  const look = {
    className: [
      'ledger-table',
      rows.length > shortLedger && 'long',
      table.window.virtual && 'virtual',
      model.factors.length > 0 && 'factored',
      isCrowded(digits) && 'crowded',
      isFull(digits) && 'is-full',
      !wideEnough && 'two-lines',
    ]
      .filter(Boolean)
      .join(' '),
    style: widthVariables({ ...digits, label, factorCount: model.factors.length, totals: model.totals.length }),
  };
  return (
    <Panel
      name={words.name}
      className={[`ledger ledger-${density}`, lowRows && `ledger-${lowRows}`, model.factors.length > 0 && 'is-wider']
        .filter(Boolean)
        .join(' ')}
      subtitle={words.subtitle}
      tools={
        <>
          <NoteButton />
          <WeightPicker network={run.network} place={weight} onChoose={chooseWeight} />
        </>
      }
    >
      <AuthorsNote />
      {!sentenceElsewhere && !inLesson && !isAsked && (
        <h3 className="ledger-question">{messages.phaseQuestions[stop.phase]}</h3>
      )}
      {!sentenceElsewhere && <Sentence model={model} />}
      <div className="ledger-room" ref={room}>
        <Table
          table={table}
          name={words.name}
          hasOwnLook
          className={look.className}
          style={look.style}
          columns={columns}
          row={(index) => rows[index]}
          look={({ row, sample: one }) => ({
            key: row,
            selected: one === sample,
            className: `ledger-row ${leftOut.includes(one) ? 'left-out is-crossed is-out' : ''}`,
          })}
          foot={foot}
          keep={keep}
          restOf={restOf}
          note={noteCut ? undefined : note}
        />
        <Doors model={model} step={step} columns={columns} look={look} />
      </div>
      <p className="aside ledger-note">{covers ? messages.covered.numbers : factorNote(trace, stop)}</p>
    </Panel>
  );
}

/** The order of the rows, which is a key of links. */
function useSorting() {
  const isSorted = useStore((state) => state.viewKeys['ledger.sort'] === bySize);
  const setViewKey = useStore((state) => state.setViewKey);
  const onSort = useCallback(() => setViewKey('ledger.sort', isSorted ? undefined : bySize), [isSorted, setViewKey]);
  return { isSorted, onSort };
}

/** Custom properties for the style sheet: `--ledger-x: 7.5`, in digits. */
function widthVariables(widths: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(widths).map(([name, digits]) => [`--ledger-${name}`, digits]));
}
