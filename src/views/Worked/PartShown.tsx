/** One phase of the solution: why, the lines, and the table of what repeats. */
import { useContext, useMemo, useRef } from 'react';
import type { NumericForm } from '../../expression';
import { symbolicFormula } from '../../kit/quantity/formulaTex';
import { CoveredMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { Tex } from '../../kit/quantity/Tex';
import { isCovered, StagedFocusContext, type StepView } from '../../kit/quantity/useStep';
import { ColumnsOutOfSight } from '../../kit/table/ColumnsOutOfSight';
import { type ShortColumn, ShortTable } from '../../kit/table/ShortTable';
import { addressOf, derivationOf, isKnown, nameOf, numericForm, type Quantity, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { formatsIn, type WorkedLine, type WorkedPart } from './workedParts';
import type { WorkedRow, WorkedTable } from './workedTables';

interface PartProps {
  readonly part: WorkedPart;
  readonly step: StepView;
  /** A few of the lines and rows stand for all. */
  readonly isFolded: boolean;
}

/** Where a few stand for all. */
const mostFolded = 3;

/** The first of many lines or rows, or those around the one that is spoken of. */
function around<One>(all: readonly One[], chosen: number): readonly One[] {
  const start = Math.min(Math.max(chosen - 1, 0), Math.max(all.length - mostFolded, 0));
  return all.slice(start, start + mostFolded);
}

function isOf(quantity: Quantity, { layer, from, to }: WeightPlace): boolean {
  return 'from' in quantity && quantity.layer === layer && quantity.from === from && quantity.to === to;
}

/** On a stage, what the sentence names, for any sample: one of them is worked out for all. Elsewhere the chosen weight’s. */
function useSpokenOf(): (quantities: readonly Quantity[]) => boolean {
  const weight = useStore((state) => state.cursor.weight);
  const told = useContext(StagedFocusContext);
  return (quantities) => quantities.some((one) => (told ? isLike(one, told) : isOf(one, weight)));
}

function isLike(one: Quantity, told: Quantity): boolean {
  const same = 'sample' in one && 'sample' in told ? { ...one, sample: told.sample } : one;
  return addressOf(same) === addressOf(told);
}

export function PartShown({ part, step, isFolded }: PartProps) {
  const { phase, why, lines, table } = part;
  const isSpokenOf = useSpokenOf();
  const shown = isFolded
    ? around(
        lines,
        lines.findIndex(({ quantity }) => isSpokenOf([quantity])),
      )
    : lines;
  const name = messages.phases.names[phase];
  return (
    <section className="worked-part" aria-label={name} data-current={step.stop.phase === phase || undefined}>
      <h3 className="worked-phase">{name}</h3>
      <p className="worked-why">{why}</p>
      {shown.length > 0 && (
        <ol className="worked-lines">
          {shown.map((line) => (
            <Line key={addressOf(line.quantity)} line={line} step={step} />
          ))}
        </ol>
      )}
      {shown.length < lines.length && (
        <p className="worked-note" data-not-on="stage">
          {messages.worked.lines(shown.length, lines.length)}
        </p>
      )}
      {table && <Repeated table={table} step={step} isFolded={isFolded} />}
    </section>
  );
}

function Line({ line: { quantity, note }, step }: { readonly line: WorkedLine; readonly step: StepView }) {
  const { trace, stop } = step;
  const derivation = derivationOf(quantity, trace);
  const form =
    derivation && isKnown(quantity, trace, stop) ? numericForm(quantity, derivation.expression, trace) : undefined;
  return (
    <li aria-label={nameOf(quantity, trace.network)} className="worked-line">
      <div className="worked-formula" data-whole>
        <Tex tex={symbolicFormula({ quantity, derivation }, trace)} display />
        {form && !form.isConstant && <Tex tex={lineOf(form)} display />}
        {isCovered(quantity, step) && <CoveredMark />}
      </div>
      {note !== undefined && <p className="worked-note">{note}</p>}
      {form && form.termsInAll > 0 && <p className="worked-note">{messages.formulas.terms(form.termsInAll)}</p>}
    </li>
  );
}

/** The terms of a sum one after the other; a line that is too long goes on below at a sign. */
function lineOf({ lines, relation, result, isResult }: NumericForm): string {
  if (isResult) return `{{}= ${result}}`;
  const terms = lines.map((line, index) => (index === 0 ? `{{}= ${line}}` : `{${line}}`));
  return [...terms, `{{}${relation} ${result}}`].join('\\allowbreak');
}

function RowHead({ row: { tex, name } }: { readonly row: WorkedRow }) {
  return (
    <>
      <span aria-hidden={name !== undefined || undefined}>
        <Tex tex={tex} />
      </span>
      {name !== undefined && <span className="visually-hidden">{name}</span>}
    </>
  );
}

interface RepeatedProps {
  readonly table: WorkedTable;
  readonly step: StepView;
  readonly isFolded: boolean;
}

function Repeated({ table, step, isFolded }: RepeatedProps) {
  const { name, rows } = table;
  const [first, ...heads] = table.heads;
  const frame = useRef<HTMLDivElement>(null);
  const isSpokenOf = useSpokenOf();
  const shown = isFolded
    ? around(
        rows,
        rows.findIndex(({ cells }) => isSpokenOf(cells)),
      )
    : rows;
  const formatOf = useMemo(() => formatsIn(table, step.trace), [table, step.trace]);
  const columns: readonly ShortColumn<WorkedRow>[] = [
    { id: 'symbol', head: first, cell: (row) => <RowHead row={row} /> },
    ...heads.map((head, at) => ({
      id: head,
      head,
      className: 'number',
      headClass: 'number',
      cell: ({ cells }: WorkedRow) => {
        const quantity = cells[at];
        return quantity && <QuantityNumber quantity={quantity} step={step} format={formatOf(quantity)} withPower />;
      },
    })),
  ];
  return (
    <>
      <div className="worked-table-frame" ref={frame}>
        <ShortTable className="worked-table" caption={name} columns={columns} rows={shown} keyOf={({ tex }) => tex} />
      </div>
      {shown.length < rows.length && (
        <p className="worked-note" data-not-on="stage">
          {messages.worked.rows(shown.length, rows.length)}
        </p>
      )}
      <ColumnsOutOfSight scroller={frame} />
    </>
  );
}
