/** The ledger for a lecture hall: what the beats have shown, as large as the room allows, without controls. */
import { type CSSProperties, useCallback, useMemo } from 'react';
import { useSize } from '../../../kit/plot/useSize';
import { shortLabel } from '../../../kit/quantity/sampleLabel';
import { shownAt, useStep } from '../../../kit/quantity/useStep';
import { useRowGrid } from '../../../kit/table/RowGrid';
import { Table } from '../../../kit/table/Table';
import { phaseNumber, quantityValue } from '../../../quantity';
import { ledgerFaceOf, useActions, useStore, whatifKey } from '../../../store';
import { formatNumber, messages } from '../../../text';
import { isShown } from '../../shared/beats/beat';
import { imageSizeOf } from '../../shared/image/inputImages';
import { ledgerModel } from '../../shared/ledger/ledgerModel';
import { stagedModel } from '../../shared/ledger/stagedModel';
import { addingUp } from '../addingUp';
import { askedDoor } from '../doors/answer/registry';
import { OwnWay } from '../Ledger';
import { ledgerColumns } from '../ledgerColumns';
import { ledgerHeads } from '../ledgerHeads';
import { restOfProducts } from '../restOfProducts';
import { leastText, type StagedProps } from './stage';
import { stagedFoot } from './stagedFoot';
import { addingHead, isLongSymbol, stagedHead } from './stagedHeads';
import { foldedRows, stagedFit } from './stagedRows';
import { columnEm, rowEm } from './stagedWidths';
import './staged.css';

const firstSize = { width: 900, height: 500, rem: 26 };

/** A lesson's question may show something else in place of the rows, as on the page. */
export function StagedLedger({ beats, beat }: StagedProps) {
  const face = useStore(ledgerFaceOf);
  const Whole = useCallback(() => <StagedRows beats={beats} beat={beat} />, [beats, beat]);
  return face ? <OwnWay face={face} Whole={Whole} /> : <StagedRows beats={beats} beat={beat} />;
}

function StagedRows({ beats, beat }: StagedProps) {
  const step = useStep();
  const { run, trace } = step;
  const { covers } = step.stop;
  const place = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const { chooseSample } = useActions();
  const model = useMemo(() => stagedModel(ledgerModel(trace, place), trace), [trace, place]);
  const bars = useMemo(() => addingUp(model.rows, trace, covers), [model, trace, covers]);
  const longestName = useMemo(
    () =>
      Math.max(
        0,
        ...model.rows.slice(0, 200).map((row) => shortLabel(run.data, row.sample, run.labels?.[row.sample - 1]).length),
      ),
    [model, run],
  );
  const hasProducts = phaseNumber(beat.phase) >= phaseNumber('per-sample');
  // Until rows are added, those above have the room of the rows under the rule.
  const hasFoot = phaseNumber(beat.phase) >= phaseNumber('sum');
  const em = useMemo(
    () => columnEm(model, trace, { longestName, hasImage: imageSizeOf(run) !== undefined, hasProducts }),
    [model, trace, longestName, run, hasProducts],
  );
  const isAdding = beat.name === 'row';
  const added = isAdding
    ? (beat.count ?? 0)
    : isShown({ phase: 'sum', name: 'total', count: 1 }, beat, beats)
      ? model.rows.length
      : 0;
  const open = useStore((state) => state.viewKeys[whatifKey]);
  const hasDoor = beats.some(({ name }) => name === 'asked');
  const door = useMemo(
    () => (hasDoor ? askedDoor(open, { run, trace, place }) : undefined),
    [hasDoor, open, run, trace, place],
  );
  const table = useRowGrid({ count: model.rows.length });
  const size = useSize(table.scroller, firstSize);
  const fit = stagedFit({
    width: size.width,
    height: size.height,
    least: leastText * size.rem,
    rows: model.rows.length,
    foot: hasFoot
      ? model.totals.length +
        (beats.some(({ name }) => name === 'averages' || name === 'asked') ? 1 : 0) +
        model.updateRows.length
      : 0,
    em: rowEm(em),
  });
  const selected = model.rows.findIndex((row) => row.sample === sample) + 1;
  // The row whose product is computed, or added.
  const now = isAdding || beat.name === 'product' ? (beat.count ?? 0) : 0;
  const kept = now > 0 ? now : selected;
  const heads = ledgerHeads(model, step, true);
  const columns = ledgerColumns({
    model,
    step,
    domain: bars.domain,
    // None while a question covers the product.
    barOf: ({ row, sample: one, product }) =>
      shownAt(product, step) === 'pending' ? undefined : bars[row <= added ? 'stacked' : 'fromZero'].get(one),
    totalOf: ({ row, runningTotal }) =>
      fit.labelled && row <= added && shownAt(runningTotal, step) !== 'pending'
        ? formatNumber(quantityValue(runningTotal, trace), model.formats.product)
        : undefined,
    onChooseSample: chooseSample,
    medium: {
      heads,
      head: stagedHead,
      addingHead: isLongSymbol(heads.product) ? {} : addingHead(),
      widths: Object.fromEntries(
        Object.entries({
          ...em.columns,
          sample: Math.max(em.first, fit.named ? em.number + em.name : 0),
          total: fit.labelled ? em.total : 0,
        }).map(([column, width]) => [column, `${width}em`]),
      ),
      names: fit.named,
      hasProducts,
      totalsApart: true,
      totalHead: fit.labelled && added > 0 && !isLongSymbol(heads.product) ? messages.stage.sumSoFar : undefined,
    },
  });
  const words = messages.ledger;
  return (
    <section className="panel staged-ledger" aria-label={words.name} id="view-ledger">
      <Table
        table={table}
        name={words.name}
        hasOwnLook
        className={`staged-room ${isAdding ? 'is-adding' : ''}`}
        style={{ fontSize: fit.text, '--row': `${fit.row}px` } as CSSProperties}
        columns={columns}
        row={(index) => model.rows[index]}
        fold={foldedRows(model.rows.length, fit.lines, kept > 0 ? [kept] : [])}
        restOf={restOfProducts(model.rows, model, step, added)}
        look={({ row, sample: one }) => ({
          key: row,
          selected: now === 0 && one === sample,
          className: `staged-row ${row === now ? 'now' : ''} ${now === 0 && beat.name !== 'stop' ? 'done' : ''}`,
        })}
        foot={hasFoot ? stagedFoot({ model, step, domain: bars.domain, beats, beat, added, door }) : []}
      />
    </section>
  );
}
