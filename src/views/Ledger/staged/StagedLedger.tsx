/** The ledger for a lecture hall: what the beats have shown, as large as the room allows, without controls. */
import type { CSSProperties } from 'react';
import { foldLayer, type Slot } from '../../../kit/fit/foldLayer';
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

interface StagedRoom {
  /** In pixels, as all sizes. */
  readonly height: number;
  /** The smallest text. */
  readonly least: number;
  readonly rows: number;
  /** Rows under the rule. */
  readonly foot: number;
}

/** The height of the head in rows, as in the stylesheet, and the least one of a row in lines of text. */
const head = 1.3;
const leastRow = 1.2;

/** So many rows are shown, if they fit; of more, as many lines as can be read at a glance, or as have room in the largest type. */
const mostRows = 12;
const glance = 8;

/** The height of a row in the largest type, in lines of the smallest. */
const largestRow = 2.4;

/** How many lines of samples there are, gaps included. */
export function stagedLines({ height, least, rows, foot }: StagedRoom): number {
  const linesOf = (row: number): number => Math.floor(height / (least * row) - head - foot);
  const most = linesOf(leastRow);
  const atGlance = Math.min(most, mostRows, Math.max(glance, linesOf(largestRow)));
  return Math.min(rows, Math.max(3, rows > mostRows ? atGlance : most));
}

/**
 * All rows, or the first ones and the last, with the number of those between; `kept` (from 1) is always among them, and the last row
 * always stands above Σ.
 */
export function foldedRows(rows: number, lines: number, kept: readonly number[]): readonly Slot[] {
  if (rows === 0) return [];
  return foldLayer({ units: rows, bias: false, keep: [1, rows, ...kept] }, (slots) => slots.length <= lines);
}

/** A share of the largest text, never below the smallest; what a row leaves out: the sample's inputs and target, the running totals too. */
interface StagedStep {
  readonly share: number;
  readonly leavesOut: 'nothing' | 'names' | 'totals';
}

/** Type is smaller by 6 percent at a time; in the smallest, words go. */
export const stagedSteps: readonly StagedStep[] = [
  ...Array.from({ length: 8 }, (_, index): StagedStep => ({ share: 0.94 ** index, leavesOut: 'nothing' })),
  ...(['nothing', 'names', 'totals'] as const).map((leavesOut): StagedStep => ({ share: 0, leavesOut })),
];
