/** The ledger for a lecture hall: what the beats have shown, as large as the room allows, without controls. */
import type { CSSProperties } from 'react';
import { useFit } from '../../../kit/fit/useFit';
import { leastText } from '../../../kit/fit/useFittedText';
import { useSize } from '../../../kit/plot/useSize';
import { useStep } from '../../../kit/quantity/useStep';
import { Table } from '../../../kit/table/Table';
import { phaseNumber } from '../../../quantity';
import { useStore, whatifKey } from '../../../store';
import { messages } from '../../../text';
import { type StageBeat, useMarkedSample } from '../../shared/beats/beatContext';
import { useLedgerModel } from '../../shared/ledger/useLedgerModel';
import { useLedgerTable } from '../useLedgerTable';
import { stagedFoot } from './stagedFoot';
import { foldedRows, stagedLines, stagedSteps } from './stagedRows';
import './staged.css';

const firstSize = { width: 900, height: 500, rem: 26 };

export function StagedLedger({ beats, beat }: StageBeat) {
  const step = useStep();
  const { trace } = step;
  const words = messages.ledger;
  const { weight, sample } = useStore((state) => state.cursor);
  const open = useStore((state) => state.viewKeys[whatifKey]);
  const marked = useMarkedSample();
  const model = useLedgerModel(weight, trace);
  const { rows } = model;
  const { table, columns, domain, restOf, style } = useLedgerTable({ model, step, rows });
  const hasProducts = phaseNumber(beat.phase) >= phaseNumber('per-sample');
  // Until rows are added, those above have the room of the rows under the rule.
  const hasFoot = phaseNumber(beat.phase) >= phaseNumber('sum');
  const foot = hasFoot ? stagedFoot({ model, step, domain, beats, beat, open }) : [];
  const size = useSize(table.scroller, firstSize);
  const lines = stagedLines({
    height: size.height,
    least: leastText * size.rem,
    rows: rows.length,
    foot: foot.length,
  });
  useFit(table.scroller, {
    content: `${trace.step} ${beat.phase} ${lines} ${foot.length} ${JSON.stringify(weight)}`,
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
  const products = columns.findIndex(({ id }) => id === 'after delta');
  return (
    <section className="panel staged-ledger" aria-label={words.name} id="view-ledger">
      <Table
        table={table}
        name={words.name}
        hasOwnLook
        className={`staged-room ${beat.name === 'row' ? 'is-adding' : ''}`}
        style={{ ...style, '--lines': lines + foot.length } as CSSProperties}
        columns={hasProducts ? columns : columns.slice(0, products)}
        row={(index) => rows[index]}
        fold={foldedRows(rows.length, lines, kept > 0 ? [kept] : [])}
        restOf={restOf}
        look={({ row, sample: one }) => ({
          key: row,
          selected: now > 0 ? row === now : one === marked,
          className: 'ledger-row',
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
