/**
 * The picture in words and numbers: the number of batches, their standard deviation beside the standard error, and how
 * many have the opposite sign.
 */
import { decimalTex } from '../../expression';
import { FigureDetails } from '../../kit/plot/FigureTable';
import { NumberList } from '../../kit/plot/NumberList';
import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { Tex } from '../../kit/quantity/Tex';
import type { StepView } from '../../kit/quantity/useStep';
import { isPenalised } from '../../model';
import { dataGradientOf, type WeightPlace } from '../../quantity';
import { columnFormat, formatNumber, formatSetting, formatShort, headPower, messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import type { BatchRule } from './batchRule';
import { type BatchStatistics, type Draws, standardDeviation, wrongSigns } from './draws';
import { binned } from './swarm';

interface NoiseNumbersProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly rule: BatchRule;
  readonly draws: Draws;
  /** The gradient of every sample of the data, as a batch of one. */
  readonly singles: Float64Array;
  readonly statistics: BatchStatistics;
  readonly size: number;
  /** N */
  readonly all: number;
}

const tableBins = 12;

export function NoiseNumbers({ step, place, rule, draws, singles, statistics, size, all }: NoiseNumbersProps) {
  const { trace } = step;
  const words = messages.noise;
  const count = draws.gradients.length;
  const seen = standardDeviation(draws.gradients);
  const format = columnFormat([
    statistics.centre,
    seen,
    ...(statistics.standardError === undefined ? [] : [statistics.standardError]),
  ]);
  const here = dataGradientOf(trace, place);
  // With one batch of all samples, the remaining deviation is rounding error.
  const isOnly = size === all && Number.isFinite(statistics.centre);
  const deviationText = (value: number): string => (isOnly ? '0' : formatNumber(value, format));
  const wrong = wrongSigns(statistics.centre, draws.gradients);
  const areFinite = draws.gradients.every(Number.isFinite);
  // A gradient of 0 has none.
  const hasDirection = count > 1 && areFinite && statistics.centre !== 0 && Number.isFinite(statistics.centre);
  const opposite = wrongSigns(statistics.centre, singles);
  const verdict = [
    areFinite || count === 1
      ? (draws.complete ? words.complete : words.drawn)(count, size, all)
      : messages.because.notFinite,
    ...(hasDirection
      ? [wrong === 0 ? words.noneWrong : words.wrongSign(wrong, Math.round((100 * wrong) / count))]
      : []),
  ].join(' ');
  const isCaption = useCaption(verdict);
  return (
    <>
      {!isCaption && (
        <>
          <p className="semibold" role="status">
            {verdict}
          </p>
          {hasDirection && <p className="aside">{whyWords(wrong, { opposite, all })}</p>}
        </>
      )}
      <NumberList
        name={messages.panels.noise.name}
        caption={headPower(format.exponent)}
        rows={[
          { head: words.centres[rule.by], number: formatNumber(statistics.centre, format) },
          size === trace.batchSize && {
            head: words.rows.here,
            number: <QuantityNumber quantity={here} step={step} format={format} />,
          },
          { head: words.rows.standardDeviation, number: deviationText(seen) },
          rule.by !== 'weights' &&
            statistics.standardError !== undefined && {
              head: words.rows.standardError,
              more: <Tex tex={formula(statistics, { size, all, rule, print: deviationText })} />,
              number: deviationText(statistics.standardError),
            },
        ]}
      />
      {new Set(trace.batch).size < trace.batchSize && <p className="aside">{words.repeats}</p>}
      {rule.by === 'weights' && <p className="aside">{words.ownDivisors}</p>}
      {trace.settings.clip?.per === 'batch' && <p className="aside">{words.beforeClipping}</p>}
      {isPenalised(trace.settings.penalty, place.from) && <p className="aside">{words.withoutPenalty}</p>}
      <FigureDetails
        summary={words.table}
        name={words.tableCaption}
        columns={[
          { head: words.tableColumns.from, cell: ({ from }) => formatShort(from) },
          { head: words.tableColumns.to, cell: ({ to }) => formatShort(to) },
          { head: words.tableColumns.count, cell: ({ count }) => count },
        ]}
        rows={binned(draws.gradients, tableBins)}
        keyOf={({ from }) => from}
      />
    </>
  );
}

function whyWords(wrong: number, { opposite, all }: { readonly opposite: number; readonly all: number }): string {
  const words = messages.noise.why;
  if (wrong > 0) return words.wrong(opposite, all);
  return opposite === 0 ? words.oneSign : words.outweighed(opposite, all);
}

interface FormulaOf extends Pick<NoiseNumbersProps, 'size' | 'all'> {
  readonly rule: Exclude<BatchRule, { by: 'weights' }>;
  /** The standard error as it is printed beside the formula. */
  readonly print: (value: number) => string;
}

/** σ/√B √((N−B)/(N−1)), symbols and numbers; times B, or B/D, if the gradient is that multiple of the mean. */
function formula({ sigma, standardError = 0 }: BatchStatistics, { size, all, rule, print }: FormulaOf): string {
  const factor = { batch: '', none: 'B\\,', number: '\\tfrac{B}{D}\\,' }[rule.by];
  const symbols = `${factor}\\tfrac{\\sigma}{\\sqrt{B}}\\sqrt{\\tfrac{N-B}{N-1}}`;
  if (!Number.isFinite(sigma) || all === 1) return symbols;
  const times =
    rule.by === 'number'
      ? `\\tfrac{${size}}{${formatSetting(rule.divisor)}}`
      : rule.by === 'none'
        ? `${size}\\cdot`
        : '';
  // With the digits from which the number beside it follows.
  const follows = (digits: number): boolean =>
    print((standardError / sigma) * Number(sigma.toPrecision(digits))) === print(standardError);
  const sigmaTex = sigma === 0 ? '0' : decimalTex(sigma.toPrecision([3, 4, 5].find(follows) ?? 6));
  const numbers = `${times}\\tfrac{${sigmaTex}}{\\sqrt{${size}}}\\sqrt{\\tfrac{${all - size}}{${all - 1}}}`;
  return `${symbols} = ${numbers}`;
}
