/** One phase of the solution, or of a work sheet: why, the lines, and the tables of what repeats. */
import { type ReactNode, useContext, useMemo, useRef } from 'react';
import type { NumericForm } from '../../../expression';
import { FormulaLines } from '../../../kit/quantity/FormulaLines';
import { symbolicFormula } from '../../../kit/quantity/formulaTex';
import { CoveredMark, QuantityNumber, QuantityText } from '../../../kit/quantity/QuantityNumber';
import { Tex } from '../../../kit/quantity/Tex';
import { isCovered, StagedFocusContext, type StepView } from '../../../kit/quantity/useStep';
import { ColumnsOutOfSight } from '../../../kit/table/ColumnsOutOfSight';
import { type ShortColumn, ShortTable } from '../../../kit/table/ShortTable';
import {
  addressOf,
  derivationOf,
  isKnown,
  nameOf,
  numericForm,
  type Quantity,
  stepTex,
  type TexStyle,
} from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { blankStyle, boxTex, type Filling } from './sheet/blanks';
import { isOfWeight } from './workedLines';
import { formatsIn, type WorkedLine, type WorkedPart } from './workedParts';
import type { WorkedRow, WorkedTable } from './workedTables';

interface Shown {
  readonly step: StepView;
  /** What is left blank, on a work sheet. */
  readonly filling: Filling | undefined;
}

/** On a stage a few lines stand for all, and as many rows in each of its tables; beside two lines there is room for fewer of them. */
const mostFolded = 3;

/** So many rows are hardly higher than fewer with the line that counts them. */
const mostWhole = 4;

/** Where there is no line, so many rows in all have room in large type, in two tables; another table’s head and its line below take the room of three. */
const mostRowsAlone = 14;
const headRows = 3;

/** The first of many lines or rows, or those around the one that is spoken of. */
function around<One>(all: readonly One[], chosen: number, most = mostFolded): readonly One[] {
  const start = Math.min(Math.max(chosen - Math.floor(most / 2), 0), Math.max(all.length - most, 0));
  return all.slice(start, start + most);
}

/** The rows of a table that have room in large type, below so many lines and beside the other tables. */
function rowsBeside(lines: number, tables: readonly WorkedTable[]): number {
  const inAll = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (lines === 0) {
    const shared = mostRowsAlone - headRows * Math.max(0, tables.length - 2);
    return inAll <= mostRowsAlone ? inAll : Math.max(mostFolded, Math.floor(shared / tables.length));
  }
  if (inAll <= mostWhole) return inAll;
  return lines > 1 ? mostFolded + 1 - lines : mostFolded;
}

/** On a stage, what the sentence names, for any sample: one of them is worked out for all. Elsewhere the chosen weight’s. */
function useSpokenOf(): (quantities: readonly Quantity[]) => boolean {
  const weight = useStore((state) => state.cursor.weight);
  const told = useContext(StagedFocusContext);
  return (quantities) => quantities.some((one) => (told ? isLike(one, told) : isOfWeight(one, weight)));
}

/** With its last row, a sum is Σ, and where nothing is divided the gradient. */
function isLike(one: Quantity, told: Quantity): boolean {
  if (told.kind === 'runningTotal') {
    return (one.kind === 'gradientSum' || one.kind === 'batchGradient') && isOfWeight(one, told);
  }
  const same = 'sample' in one && 'sample' in told ? { ...one, sample: told.sample } : one;
  return addressOf(same) === addressOf(told);
}

interface PartProps extends Shown {
  readonly part: WorkedPart;
  /** A few of the lines and rows stand for all. */
  readonly isFolded: boolean;
}

export function PartShown({ part, isFolded, step, filling }: PartProps) {
  const { phase, why, lines, tables } = part;
  const isSpokenOf = useSpokenOf();
  // A press adds a line; the table that it speaks of has room for large type, and so have the tables of all layers, where the update of them all is told.
  const spokenOf = isFolded ? tables.filter(({ rows }) => rows.some(({ cells }) => isSpokenOf(cells))) : [];
  const isLineSpokenOf = lines.some(({ quantity }) => isSpokenOf([quantity]));
  const isOfAll = phase === 'update' && tables.length > 0 && spokenOf.length === 0 && !isLineSpokenOf;
  const known = isFolded ? lines.filter(({ quantity }) => isKnown(quantity, step.trace, step.stop)) : lines;
  const foldedLines = isOfAll
    ? []
    : around(
        known,
        known.findIndex(({ quantity }) => isSpokenOf([quantity])),
      );
  const shownLines = isFolded ? foldedLines : lines;
  const shownTables = spokenOf.length > 0 ? spokenOf : tables;
  const most = isFolded ? rowsBeside(shownLines.length, shownTables) : undefined;
  const name = messages.phases.names[phase];
  return (
    <section
      className="worked-part"
      aria-label={name}
      data-phase={phase}
      data-current={step.stop.phase === phase || undefined}
    >
      <h3 className="worked-phase">{name}</h3>
      <p className="soft worked-why">{why}</p>
      {shownLines.length > 0 && (
        <ol className="worked-lines">
          {shownLines.map((line) => (
            <LineShown key={addressOf(line.quantity)} line={line} step={step} filling={filling} />
          ))}
        </ol>
      )}
      {shownLines.length < lines.length && (
        <p className="aside worked-note" data-not-on="stage">
          {messages.worked.lines(shownLines.length, lines.length)}
        </p>
      )}
      {shownTables.length > 0 && (
        <div className="flow worked-tables">
          {shownTables.map((table) => (
            <Repeated key={table.name} table={table} most={most} step={step} filling={filling} />
          ))}
        </div>
      )}
    </section>
  );
}

function RowHead({ row: { tex, name } }: { readonly row: WorkedRow }) {
  if (tex === undefined) return name;
  return (
    <>
      <span aria-hidden={name !== undefined || undefined}>
        <Tex tex={tex} />
      </span>
      {name !== undefined && <span className="visually-hidden">{name}</span>}
    </>
  );
}

interface RepeatedProps extends Shown {
  readonly table: WorkedTable;
  /** So many rows stand for all; undefined: all of them. */
  readonly most: number | undefined;
}

function Repeated({ table, most, step, filling }: RepeatedProps) {
  const { name, rows } = table;
  const [first, ...heads] = table.heads;
  const frame = useRef<HTMLDivElement>(null);
  const isSpokenOf = useSpokenOf();
  const told = (): number => rows.findIndex(({ cells }) => isSpokenOf(cells));
  const shown = most === undefined ? rows : around(rows, told(), most);
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
        if (!quantity) return undefined;
        const number = { quantity, step, format: formatOf(quantity), withPower: true };
        if (!filling) return <QuantityNumber {...number} />;
        const text = <QuantityText {...number} />;
        return filling.isBlank(quantity) ? <Blank>{filling.hasKey && text}</Blank> : text;
      },
    })),
  ];
  return (
    <div className="worked-repeated">
      <div className="worked-table-frame" ref={frame}>
        <ShortTable className="worked-table" caption={name} columns={columns} rows={shown} keyOf={keyOf} />
      </div>
      {shown.length < rows.length && (
        <p className="aside worked-note">{messages.worked.rows(shown.length, rows.length)}</p>
      )}
      <ColumnsOutOfSight scroller={frame} />
    </div>
  );
}

function keyOf({ tex, name = '' }: WorkedRow): string {
  return tex ?? name;
}

/** A box in a table, to be filled in; on the key it has its number. */
function Blank({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-row worked-blank" data-blank="">
      {children || <span className="visually-hidden">{messages.worked.sheet.blank}</span>}
    </span>
  );
}

/** One line of the solution: in symbols, in numbers, and its result. On a work sheet, numbers to be filled in are boxes. */
interface LineProps {
  readonly line: WorkedLine;
  readonly step: StepView;
  readonly filling: Filling | undefined;
}

function LineShown({ line: { quantity, note }, step, filling }: LineProps) {
  const { trace, stop } = step;
  const derivation = derivationOf(quantity, trace);
  // A sheet may have other numbers than the screen, so nothing on it is lit there.
  const style: TexStyle = filling
    ? { ...stepTex(trace), linked: false, ...blankStyle(filling, boxTex) }
    : stepTex(trace);
  const form =
    derivation && isKnown(quantity, trace, stop)
      ? numericForm(quantity, derivation.expression, trace, style)
      : undefined;
  return (
    <li aria-label={nameOf(quantity, trace.network)} className="worked-line">
      <FormulaLines className="row flow worked-formula">
        <Tex tex={symbolicFormula({ quantity, derivation }, trace, style)} display />
        {form && !form.isConstant && <Tex tex={lineOf(form)} display />}
        {isCovered(quantity, step) && <CoveredMark />}
        {form && filling && !filling.hasKey && filling.isBlank(quantity) && (
          <span className="visually-hidden">{messages.worked.sheet.blank}</span>
        )}
      </FormulaLines>
      {note !== undefined && <p className="aside worked-note">{note}</p>}
      {form && form.termsInAll > 0 && <p className="aside worked-note">{messages.formulas.terms(form.termsInAll)}</p>}
    </li>
  );
}

/** The terms of a sum one after the other; a line that is too long goes on below at a sign. */
function lineOf({ lines, relation, result, isResult }: NumericForm): string {
  if (isResult) return `{{}= ${result}}`;
  const terms = lines.map((line, index) => (index === 0 ? `{{}= ${line}}` : `{${line}}`));
  return [...terms, `{{}${relation} ${result}}`].join('\\allowbreak');
}
