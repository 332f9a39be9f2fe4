/** The ledger for a lecture hall: what the beats have shown, as large as the room allows, without controls. */
import { type CSSProperties, useMemo } from 'react';
import { useFit } from '../../../kit/fit/useFit';
import { leastText } from '../../../kit/fit/useFittedText';
import { useSize } from '../../../kit/plot/useSize';
import { useStep } from '../../../kit/quantity/useStep';
import { SignSwatch } from '../../../kit/sign/SignSwatch';
import { useRowGrid } from '../../../kit/table/RowGrid';
import { Table } from '../../../kit/table/Table';
import { phaseNumber } from '../../../quantity';
import { ledgerFaceOf, useActions, useStore, whatifKey } from '../../../store';
import { messages } from '../../../text';
import { type StageBeat, useMarkedSample } from '../../shared/beats/beatContext';
import { useLedgerModel } from '../../shared/ledger/useLedgerModel';
import { addingUp } from '../addingUp';
import { OwnWay } from '../Ledger';
import { ledgerColumns } from '../ledgerColumns';
import { restOfProducts } from '../restOfProducts';
import { nameWidth, widestTexts } from '../widestTexts';
import { stagedFoot } from './stagedFoot';
import { foldedRows, stagedLines, stagedSteps } from './stagedRows';
import './staged.css';

const firstSize = { width: 900, height: 500, rem: 26 };

/** A lesson's question may show something else in place of the rows, as on the page. */
export function StagedLedger({ beats, beat }: StageBeat) {
  const face = useStore(ledgerFaceOf);
  const whole = <StagedRows beats={beats} beat={beat} />;
  return face ? <OwnWay face={face} whole={whole} /> : whole;
}

function StagedRows({ beats, beat }: StageBeat) {
  const step = useStep();
  const { run, trace, stop } = step;
  const { covers } = stop;
  const words = messages.ledger;
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const open = useStore((state) => state.viewKeys[whatifKey]);
  const marked = useMarkedSample();
  const { chooseSample } = useActions();
  const model = useLedgerModel(place, trace);
  const { rows } = model;
  const bars = useMemo(() => addingUp(rows, trace, covers), [rows, trace, covers]);
  const widest = useMemo(() => widestTexts(model, trace), [model, trace]);
  const name = useMemo(() => nameWidth(model, run), [model, run]);
  const hasProducts = phaseNumber(beat.phase) >= phaseNumber('per-sample');
  // Until rows are added, those above have the room of the rows under the rule.
  const hasFoot = phaseNumber(beat.phase) >= phaseNumber('sum');
  const foot = hasFoot ? stagedFoot({ model, step, domain: bars.domain, beats, beat, open }) : [];
  const table = useRowGrid({ count: rows.length });
  const size = useSize(table.scroller, firstSize);
  const lines = stagedLines({
    height: size.height,
    least: leastText * size.rem,
    rows: rows.length,
    foot: foot.length,
  });
  useFit(table.scroller, {
    content: `${trace.step} ${beat.phase} ${lines} ${foot.length} ${JSON.stringify(place)}`,
    steps: stagedSteps,
    apply({ share, leavesOut }) {
      table.scroller.current?.style.setProperty('--share', String(share));
      table.scroller.current?.setAttribute('data-leaves-out', leavesOut);
    },
    fits: () => fitsIn(table.grid.current, table.scroller.current),
  });
  // The row whose product is computed, or added.
  const now = beat.name === 'row' || beat.name === 'product' ? (beat.count ?? 0) : 0;
  const kept = now > 0 ? now : rows.findIndex((row) => row.sample === sample) + 1;
  const added = stop.phase === 'sum' && stop.part !== undefined ? stop.part : hasFoot ? rows.length : 0;
  const columns = ledgerColumns({ model, step, rows, widest, bars, signs: <Signs />, onChooseSample: chooseSample });
  const products = columns.findIndex(({ id }) => id === 'after delta');
  return (
    <section className="panel staged-ledger" aria-label={words.name} id="view-ledger">
      <Table
        table={table}
        name={words.name}
        hasOwnLook
        className={`staged-room ${beat.name === 'row' ? 'is-adding' : ''}`}
        style={
          {
            '--lines': lines + foot.length,
            '--ledger-name': name,
            '--ledger-adding': widest.total[0]?.length,
          } as CSSProperties
        }
        columns={hasProducts ? columns : columns.slice(0, products)}
        row={(index) => rows[index]}
        fold={foldedRows(rows.length, lines, kept > 0 ? [kept] : [])}
        restOf={restOfProducts(rows, model, step, added)}
        look={({ row, sample: one }) => ({
          key: row,
          selected: now === 0 && one === marked,
          className: `ledger-row ${row === now ? 'now' : ''}`,
        })}
        foot={foot}
      />
    </section>
  );
}

/** Rows have the height of their room; only a verdict, which wraps, makes its row higher. */
function fitsIn(grid: HTMLElement | null, room: HTMLElement | null): boolean {
  if (!grid || !room) return true;
  const isLow = !grid.querySelector('.ledger-verdict') || grid.offsetHeight <= room.clientHeight + 1;
  return isLow && grid.offsetWidth <= room.clientWidth + 1;
}

/** What hatching means, over the bars. */
function Signs() {
  const { negative, positive } = messages.stage.signs;
  return (
    <>
      <span className="visually-hidden">{messages.ledger.addingUp}</span>
      <span className="soft" aria-hidden="true">
        <SignSwatch sign="negative" /> {negative} <SignSwatch sign="positive" /> {positive}
      </span>
    </>
  );
}
