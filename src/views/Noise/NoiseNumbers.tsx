/** The picture in words and numbers: how many batches, their spread beside the expected one, how many point the wrong way. */
import { addressOf, type Quantity, type WeightPlace } from '../../quantity';
import { columnFormat, formatNumber, formatSetting, formatShort, messages, superscript } from '../../text';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import { Tex } from '../shared/quantity/Tex';
import type { StepView } from '../shared/quantity/useStep';
import type { BatchRule } from './batchRule';
import { type Draws, type Spread, spreadAround, wrongSigns } from './draws';
import { binned } from './swarm';

interface NoiseNumbersProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly rule: BatchRule;
  readonly draws: Draws;
  readonly spread: Spread;
  readonly size: number;
  /** N */
  readonly all: number;
}

const tableBins = 12;

export function NoiseNumbers({ step, place, rule, draws, spread, size, all }: NoiseNumbersProps) {
  const { trace } = step;
  const words = messages.noise;
  const count = draws.gradients.length;
  const seen = spreadAround(spread.centre, draws.gradients);
  const format = columnFormat([spread.centre, seen, ...(spread.expected === undefined ? [] : [spread.expected])]);
  const here: Quantity = { kind: 'batchGradient', ...place };
  // The one batch of all samples: what is left of its spread is rounding.
  const spreadText = (value: number): string => (size === all ? '0' : formatNumber(value, format));
  const wrong = wrongSigns(spread.centre, draws.gradients);
  return (
    <>
      <p className="noise-summary" role="status">
        {(draws.complete ? words.complete : words.drawn)(count, size, all)}{' '}
        {count > 1 && (wrong === 0 ? words.noneWrong : words.wrongSign(wrong, Math.round((100 * wrong) / count)))}
      </p>
      <table className="noise-numbers">
        {format.exponent !== 0 && <caption>×10{superscript(format.exponent)}</caption>}
        <tbody>
          <tr>
            <th scope="row">{words.centres[rule.by]}</th>
            <td className="number">{formatNumber(spread.centre, format)}</td>
          </tr>
          {size === trace.batchSize && (
            <tr>
              <th scope="row">{words.rows.here}</th>
              <td data-quantity={addressOf(here)}>
                <QuantityText quantity={here} step={step} format={format} />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{words.rows.spread}</th>
            <td className="number">{spreadText(seen)}</td>
          </tr>
          {rule.by !== 'weights' && spread.expected !== undefined && (
            <tr>
              <th scope="row">
                {words.rows.expected} <Tex tex={formula(spread, { size, all, rule })} />
              </th>
              <td className="number">{spreadText(spread.expected)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {rule.by === 'weights' && <p className="noise-note">{words.ownDivisors}</p>}
      {trace.settings.clip?.per === 'batch' && <p className="noise-note">{words.beforeClipping}</p>}
      <details className="noise-details">
        <summary>{words.table}</summary>
        <table>
          <caption className="visually-hidden">{words.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.tableColumns.from}</th>
              <th scope="col">{words.tableColumns.to}</th>
              <th scope="col">{words.tableColumns.count}</th>
            </tr>
          </thead>
          <tbody>
            {binned(draws.gradients, tableBins).map((bin) => (
              <tr key={bin.from}>
                <td className="number">{formatShort(bin.from)}</td>
                <td className="number">{formatShort(bin.to)}</td>
                <td className="number">{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

interface FormulaOf extends Pick<NoiseNumbersProps, 'size' | 'all'> {
  readonly rule: Exclude<BatchRule, { by: 'weights' }>;
}

/** σ/√B √((N−B)/(N−1)), symbols and numbers; times B, or B/D, where the gradient is so many times the mean. */
function formula({ sigma }: Spread, { size, all, rule }: FormulaOf): string {
  const factor = { batch: '', none: 'B\\,', number: '\\tfrac{B}{D}\\,' }[rule.by];
  const symbols = `${factor}\\tfrac{\\sigma}{\\sqrt{B}}\\sqrt{\\tfrac{N-B}{N-1}}`;
  if (!Number.isFinite(sigma) || all === 1) return symbols;
  const times =
    rule.by === 'number'
      ? `\\tfrac{${size}}{${formatSetting(rule.divisor)}}`
      : rule.by === 'none'
        ? `${size}\\cdot`
        : '';
  const numbers = `${times}\\tfrac{${texNumber(sigma)}}{\\sqrt{${size}}}\\sqrt{\\tfrac{${all - size}}{${all - 1}}}`;
  return `${symbols} = ${numbers}`;
}

function texNumber(value: number): string {
  const [mantissa = '', exponent] = value.toPrecision(3).split('e');
  return exponent === undefined ? mantissa : `${mantissa}\\cdot10^{${Number(exponent)}}`;
}
