/** The columns of the table: the sample, one column for each output, and the sums of the rows; below them the totals. */
import { ComingMark, QuantityText, Roughly } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { cellTint } from '../../kit/table/cellRamp';
import type { Cell, Column, FootRow } from '../../kit/table/column';
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import {
  dataGradientOf,
  divisionRow,
  factorKinds,
  isKnown,
  nounOf,
  type Quantity,
  sampleAt,
  summandOf,
  unitNumber,
  type WeightPlace,
} from '../../quantity';
import { formatNumber, formatSetting, messages, type NumberFormat } from '../../text';
import { type OutputsModel, outputsLeftOut, rowFactor, rowHolds } from './outputsModel';
import type { OutputsWork } from './outputsWork';
import { firstOutputVerdict, isRight } from './verdict';
import '../../kit/sign/sign.css';

export interface OutputsShown {
  readonly step: StepView;
  /** Absent before there are numbers to print. */
  readonly work: OutputsWork | undefined;
  readonly model: OutputsModel | undefined;
  /** Whether all computations are finished. */
  readonly isWhole: boolean;
  readonly place: WeightPlace;
  readonly outputs: readonly number[];
}

interface ColumnsShown extends OutputsShown {
  readonly onChoose: (sample: number) => void;
}

/** The rows are those of the batch, from 0. */
export function outputsColumns(shown: ColumnsShown): readonly Column<number>[] {
  const { step, work, model, isWhole, place, outputs, onChoose } = shown;
  const { trace } = step;
  const words = messages.outputs;
  const isPending = (row: number): boolean => !isWhole && work?.has(row + 1) === false;
  const leftOut = outputsLeftOut(trace, outputs);
  const isRough = (row: number): boolean => {
    if (isPending(row) || model === undefined) return false;
    const [sample, rest] = [sampleAt(trace, row + 1), work?.restOf(row + 1)];
    return !rowHolds(trace, { place, outputs, rest, sample, formats: model.formats });
  };
  return [
    {
      id: 'sample',
      head: words.sampleHead,
      kind: 'name',
      cell: (row) => {
        const sample = sampleAt(trace, row + 1);
        return { content: sample, label: words.rowName(sample), onChoose: () => onChoose(sample) };
      },
    },
    ...outputs.map(
      (output): Column<number> => ({
        id: `output ${output}`,
        head: words.outputHead(unitNumber(output)),
        kind: 'number',
        cell: (row) =>
          outputCell({ kind: 'outputShare', ...place, output, sample: sampleAt(trace, row + 1) }, step, {
            format: model?.formats.share,
            largest: model?.largest,
            isPending: isPending(row),
          }),
      }),
    ),
    ...restColumn(leftOut, (output, row) =>
      restCell({ kind: 'outputShare', ...place, output, sample: sampleAt(trace, row + 1) }, step, {
        value: work?.restOf(row + 1),
        format: model?.formats.share,
        isPending: isPending(row),
      }),
    ),
    ...(factorKinds(trace).length > 0
      ? [
          {
            id: 'factor',
            head: words.factorHead,
            kind: 'number',
            cell: (row) => ({
              content: (
                <span className="number">
                  {words.factor(formatSetting(Number(rowFactor(trace, row + 1).toPrecision(4))))}
                </span>
              ),
            }),
          } satisfies Column<number>,
        ]
      : []),
    {
      id: 'total',
      head: words.rowSumHead,
      title: words.rowSumDetail,
      kind: 'number',
      className: 'outputs-total',
      cell: (row) =>
        outputCell(summandOf(trace, place, sampleAt(trace, row + 1)), step, {
          format: model?.formats.total,
          roughly: isRough(row),
        }),
    },
  ];
}

/** What the outputs without a column add up to, so that each row adds up to its total; none if all have one. */
function restColumn(
  leftOut: readonly number[],
  cell: (output: number, row: number) => Cell,
): readonly Column<number>[] {
  const [first] = leftOut;
  if (first === undefined) return [];
  const words = messages.outputs;
  return [
    {
      id: 'rest',
      head: words.restHead(leftOut.length),
      title: words.restDetail(leftOut.length),
      kind: 'number',
      className: 'outputs-rest',
      cell: (row) => cell(first, row),
    },
  ];
}

/** Each output's sum, the total, the reduction, and the common mistake of using only one output. */
export function outputsFoot({ step, model, isWhole, place, outputs }: OutputsShown): readonly FootRow[] {
  const { trace, stop } = step;
  const words = messages.outputs;
  const isPending = !isWhole;
  const division = divisionRow(trace, place);
  const isSum = division === 'none';
  const format = model?.formats.total;
  const known = isKnown({ kind: 'gradientSum', ...place }, trace, stop);
  const gradient = dataGradientOf(trace, place);
  const meanDetail = nounOf(gradient, 'the');
  const firstOnly: Quantity = { kind: 'firstOutputGradient', ...place };
  const verdict = !isPending && isKnown(firstOnly, trace, stop) ? firstOutputVerdict(place, trace) : undefined;
  const isMistake = verdict !== undefined && !isRight(verdict);
  const sums = outputs.map((output, at) => [
    `output ${output}`,
    outputCell({ kind: 'outputShareSum', ...place, output }, step, {
      format,
      isPending,
      roughly: known && !isPending && model?.columnsHold[at] === false,
    }),
  ]);
  const isFactored = factorKinds(trace).length > 0;
  const [leftOut] = outputsLeftOut(trace, outputs);
  const rest =
    leftOut === undefined
      ? undefined
      : restCell({ kind: 'outputShareSum', ...place, output: leftOut }, step, {
          value: model?.restSum,
          format,
          isPending,
        });
  const total = outputCell({ kind: 'gradientSum', ...place }, step, {
    format,
    roughly: known && !isPending && model?.totalHolds === false,
  });
  const rows: (FootRow | false)[] = [
    {
      id: 'sums',
      className: 'under-rule outputs-sums',
      label: labelOf(words.columnSums, isSum ? meanDetail : undefined),
      // What stands above Σ is what is added: the shares are those before their factors.
      cells: isFactored ? { total } : { ...Object.fromEntries(sums), rest, total },
    },
    division !== 'none' && {
      id: 'mean',
      className: 'outputs-mean',
      label: labelOf(
        trace.divisor === 0 ? words.noWeight : words.divided[division]({ divisor: formatSetting(trace.divisor) }),
        meanDetail,
      ),
      cells: { total: outputCell(gradient, step, { format }) },
    },
    {
      id: 'mistake',
      className: `outputs-mistake ${isMistake ? 'wrong is-crossed' : ''}`,
      label: labelOf(
        verdict && isRight(verdict) ? words.firstOnlyRight : words.firstOnlyWrong,
        verdict && words.verdicts[verdict],
      ),
      cells: { total: outputCell(firstOnly, step, { format, isPending }) },
    },
  ];
  return rows.filter((row) => row !== false);
}

/** What samples that are not shown add up to, each times its factors: above the sums of all. */
export function restOfSamples({ step, work, model, isWhole, place, outputs }: OutputsShown): RestOfRows {
  const { trace, stop } = step;
  const isFactored = factorKinds(trace).length > 0;
  return (hidden) => {
    if (!work || !model || !isWhole || !isKnown({ kind: 'gradientSum', ...place }, trace, stop)) return undefined;
    const format = model.formats.total;
    const cell = (numberOf: (row: number) => number | undefined): Cell | undefined => {
      const sum = sumOver(hidden, (at) => numberOf(at + 1) ?? 0);
      return sum === undefined ? undefined : valueCell(sum, sum === 0 ? trueZero : format);
    };
    const total = cell((row) => trace.contribution(place.layer, place.from, place.to, row));
    if (isFactored) return { total };
    return {
      ...Object.fromEntries(outputs.map((output, at) => [`output ${output}`, cell((row) => work.shareOf(row, at))])),
      ...(outputsLeftOut(trace, outputs).length > 0 && { rest: cell((row) => work.restOf(row)) }),
      total,
    };
  };
}

function labelOf(text: string, detail: string | undefined) {
  return (
    <>
      <span className="outputs-label">{text}</span>{' '}
      {detail !== undefined && <span className="aside outputs-detail">{detail}</span>}
    </>
  );
}

interface CellLooks {
  readonly format: NumberFormat | undefined;
  /** The magnitude with the full tint; absent: no tint. */
  readonly largest?: number | undefined;
  /** The digits shown do not add up to it. */
  readonly roughly?: boolean;
  /** The number is still being computed and must not be read. */
  readonly isPending?: boolean;
}

interface RestLooks extends Pick<CellLooks, 'format' | 'isPending'> {
  readonly value: number | undefined;
}

/** Known where one of the quantities that it is the sum of is known; it is none itself. */
function restCell(one: Quantity, step: StepView, { value, format, isPending = false }: RestLooks): Cell {
  const known = isKnown(one, step.trace, step.stop);
  const isComing = known && (isPending || value === undefined);
  return {
    className: known && value === 0 ? 'is-zero' : undefined,
    content: (
      <span className="small unbroken outputs-chip">
        {isComing ? (
          <ComingMark />
        ) : known && value !== undefined ? (
          <span className="number">{format && formatNumber(value, value === 0 ? trueZero : format)}</span>
        ) : (
          <QuantityText quantity={one} step={step} />
        )}
      </span>
    ),
  };
}

const trueZero: NumberFormat = { decimals: 0, exponent: 0 };

/** An exact 0 is printed as 0, not as 0.0000. */
function outputCell(quantity: Quantity, step: StepView, looks: CellLooks): Cell {
  const { format, largest, roughly = false, isPending = false } = looks;
  const isComing = isPending && isKnown(quantity, step.trace, step.stop);
  const value = isComing ? 'pending' : shownAt(quantity, step);
  return {
    quantity,
    className: value === 0 ? 'is-zero' : undefined,
    tint: value === 'pending' || largest === undefined ? undefined : cellTint(value, largest),
    content: (
      <span className="small unbroken outputs-chip sign-cell">
        {roughly && <Roughly />}
        {isComing ? (
          <ComingMark />
        ) : (
          <QuantityText quantity={quantity} step={step} format={value === 0 ? trueZero : format} />
        )}
      </span>
    ),
  };
}
