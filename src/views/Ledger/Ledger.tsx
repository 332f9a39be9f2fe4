/** The ledger of the chosen weight: one row per sample, then the totals and the update. */
import { type CSSProperties, createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { Panel } from '../../kit/chrome/Panel';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { AuthorsNote, NoteButton } from '../../kit/note/AuthorsNote';
import { onRequest } from '../../kit/onRequest';
import { useLeftOut } from '../../kit/quantity/useLeftOut';
import { useStep } from '../../kit/quantity/useStep';
import { Table } from '../../kit/table/Table';
import { isKnown } from '../../quantity';
import { epochShares, type Run } from '../../run';
import { isAnyAnswerCovered, ledgerFaceOf, useActions, useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { ledgerModel } from '../shared/ledger/ledgerModel';
import { Doors } from './doors/Doors';
import { factorNote } from './factorNote';
import { keptRows, samplesSaid } from './keptRows';
import { pageFoot } from './pageFoot';
import { LedgerSentence, SentenceElsewhereContext } from './Sentence';
import { sentenceFor } from './sentence';
import { bySize, largestFirst } from './sorting';
import { useLedgerTable } from './useLedgerTable';
import { useObservation, useSentenceContext } from './useSentenceContext';
import './ledgerTable.css';
import './ledgerFoot.css';
import './Ledger.css';
import './ledgerDensity.css';
import './ledgerNarrow.css';
import './ledgerStacked.css';

/** Longer ledgers have lower rows, and scroll inside the panel on narrow screens too, where their totals stay visible. */
const shortLedger = 12;

/** With no more samples than this, and a short rule, rows are lower in a low room only. */
const fewRows = 4;

/** A rule of more rows than this makes all rows lower, as many samples do. */
const shortRule = 4;

/** If there are more rows under the samples than this, only the totals stay in sight in a low room; the others are scrolled. */
const mostStuck = 6;

const sortKey = 'ledger.sort';

const OwnWay = onRequest(async () => (await import('./ownWay')).OwnWay);

/** The ledger as a room sees it, in place of the page's; absent: the page's. */
export const LedgerInRoomContext = createContext<ReactNode>(undefined);

/** A lesson's question may show something else in place of the rows. */
export function Ledger() {
  const face = useStore(ledgerFaceOf);
  const whole = useContext(LedgerInRoomContext) ?? <WholeLedger />;
  return face ? <OwnWay face={face} whole={whole} /> : whole;
}

function WholeLedger() {
  const step = useStep();
  const { run, trace, stop } = step;
  const { covers } = stop;
  const { weight, sample } = useStore((state) => state.cursor);
  const { chooseWeight, setWeight } = useActions();
  const leftOut = useLeftOut();
  const sentenceElsewhere = useContext(SentenceElsewhereContext);
  const inLesson = useStore((state) => state.lesson !== undefined);
  const isAsked = useStore(isAnyAnswerCovered);
  const words = messages.ledger;

  const model = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const [order, setOrder] = useViewKey(sortKey);
  const onSort = useCallback(() => setOrder(order === bySize ? undefined : bySize), [order, setOrder]);
  // The order would give covered numbers away.
  const isSorted = order === bySize && !covers;
  const rows = useMemo(() => (isSorted ? largestFirst(model.rows, trace) : model.rows), [model, isSorted, trace]);
  const { table, columns, domain, restOf, style } = useLedgerTable({ model, step, rows, isSorted, onSort, leftOut });
  const note = epochNote(run, trace.step);
  const seen = useObservation();
  const context = useSentenceContext(model);
  const known = [...model.totals, ...model.updateRows].filter(({ quantity }) => isKnown(quantity, trace, stop));
  const isLong = rows.length > shortLedger;
  const isLoose = known.length > mostStuck;
  const hasRule = stop.phase === 'update';
  const isLongRule = hasRule && model.updateRows.length > shortRule;
  const keepsSeveral = model.updateRows.filter((row) => row.name === 'before').length > 1;
  const keep = keptRows({
    rows,
    isSorted,
    sample,
    stop,
    seen: covers ? undefined : seen,
    said: covers ? undefined : samplesSaid(sentenceFor(context), run.network),
  });
  const typeWeight = useCallback((value: number) => setWeight(weight, value), [setWeight, weight]);
  const foot = useMemo(
    () => pageFoot({ model, step, domain, leftOut, onSetWeight: typeWeight }),
    [model, step, domain, leftOut, typeWeight],
  );
  const look = {
    className: ['ledger-table', isLong && 'long', model.factors.length > 0 && 'factored', isLoose && 'is-loose']
      .filter(Boolean)
      .join(' '),
    style: { ...style, '--ledger-totals': model.totals.length } as CSSProperties,
  };
  return (
    <Panel
      name={words.name}
      className={[
        'wraps ledger',
        model.factors.length > 0 && 'is-wider',
        (rows.length > fewRows || isLongRule) && 'is-many',
        isLong && 'is-long',
        hasRule && 'has-rule',
        isLongRule && 'has-long-rule',
        keepsSeveral && 'keeps-several',
      ]
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
      {!sentenceElsewhere && <LedgerSentence />}
      <div
        className="stack ledger-room"
        style={{ '--ledger-stuck': isLoose ? model.totals.length : foot.length } as CSSProperties}
      >
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
          keep={isLoose && hasRule ? [rows.length, ...keep] : keep}
          restOf={restOf}
          note={note}
        />
        <Doors model={model} step={step} columns={columns} look={look} />
      </div>
      <p className="aside ledger-note">{covers ? messages.covered.numbers : factorNote(trace, stop)}</p>
    </Panel>
  );
}

/** Which batch of the epoch the rows are, and which batches contain the other samples; undefined if the batch contains all of them. */
function epochNote(run: Run, step: number): string | undefined {
  const { batch, batches, lastBatch, earlier, later, unused } = epochShares(run, step);
  const { place, ...of } = messages.ledger.epoch;
  // Of batches given by hand, a sample may have several rows, or none.
  const words =
    run.scenario.training.batches === undefined
      ? of
      : { earlier: of.earlierRows, later: of.laterRows, unused: of.inNone };
  const others = [
    ...(earlier > 0 ? [words.earlier(earlier, batch - 1)] : []),
    ...(later > 0 ? [words.later(later, batch + 1, lastBatch)] : []),
    ...(unused > 0 ? [words.unused(unused)] : []),
  ];
  return others.length === 0 ? undefined : place(batch, batches, others);
}
