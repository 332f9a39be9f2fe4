/** One phase of the solution: why, the lines, and the table of what repeats. */
import { useMemo, useRef } from 'react';
import type { NumericForm } from '../../expression';
import { symbolicFormula } from '../../kit/quantity/formulaTex';
import { CoveredMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { Tex } from '../../kit/quantity/Tex';
import { isCovered, type StepView } from '../../kit/quantity/useStep';
import { ColumnsOutOfSight } from '../../kit/table/ColumnsOutOfSight';
import { type ShortColumn, ShortTable } from '../../kit/table/ShortTable';
import { addressOf, derivationOf, isKnown, nameOf, numericForm } from '../../quantity';
import { messages } from '../../text';
import { formatsIn, type WorkedLine, type WorkedPart } from './workedParts';
import type { WorkedRow, WorkedTable } from './workedTables';

interface PartProps {
  readonly part: WorkedPart;
  readonly step: StepView;
  /** Some of the lines stand for all. */
  readonly isFolded: boolean;
}

const mostFolded = 4;

export function PartShown({ part, step, isFolded }: PartProps) {
  const { phase, why, lines, table } = part;
  const shown = isFolded ? lines.slice(0, mostFolded) : lines;
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

interface RepeatedProps {
  readonly table: WorkedTable;
  readonly step: StepView;
  readonly isFolded: boolean;
}

function Repeated({ table, step, isFolded }: RepeatedProps) {
  const { name, rows } = table;
  const [first, ...heads] = table.heads;
  const frame = useRef<HTMLDivElement>(null);
  const formatOf = useMemo(() => formatsIn(table, step.trace), [table, step.trace]);
  const columns: readonly ShortColumn<WorkedRow>[] = [
    { id: 'symbol', head: first, cell: ({ tex }) => <Tex tex={tex} /> },
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
        <ShortTable
          className="worked-table"
          caption={name}
          columns={columns}
          rows={isFolded ? rows.slice(0, mostFolded) : rows}
          keyOf={({ tex }) => tex}
        />
      </div>
      <ColumnsOutOfSight scroller={frame} />
    </>
  );
}
