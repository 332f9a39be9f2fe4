/** The picture in words and numbers: how many batches, their spread beside the expected one, how many point the wrong way. */
import { addressOf, type Quantity, type WeightPlace } from '../../quantity';
import { columnFormat, formatNumber, formatShort, messages, superscript } from '../../text';
import { QuantityText } from '../shared/QuantityNumber';
import { Tex } from '../shared/Tex';
import type { StepView } from '../shared/useStep';
import { type Draws, type Spread, spreadAround, wrongSigns } from './draws';
import { binned } from './swarm';

interface NoiseNumbersProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly gradients: Float64Array;
  readonly draws: Draws;
  readonly spread: Spread;
  readonly size: number;
}

const tableBins = 12;

export function NoiseNumbers({ step, place, gradients, draws, spread, size }: NoiseNumbersProps) {
  const { trace } = step;
  const words = messages.noise;
  const count = draws.gradients.length;
  const all = gradients.length;
  const seen = spreadAround(spread.centre, draws.gradients);
  const format = columnFormat([spread.centre, seen, spread.expected]);
  const here: Quantity = { kind: 'batchGradient', ...place };
  const isSum = trace.settings.reduction === 'sum';
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
            <th scope="row">{isSum ? words.rows.centreSum : words.rows.centre}</th>
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
            <td className="number">{formatNumber(seen, format)}</td>
          </tr>
          <tr>
            <th scope="row">
              {words.rows.expected} <Tex tex={formula(spread, { size, all, isSum })} />
            </th>
            <td className="number">{formatNumber(spread.expected, format)}</td>
          </tr>
        </tbody>
      </table>
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

/** σ/√B √((N−B)/(N−1)), symbols and numbers. */
function formula(
  { sigma }: Spread,
  { size, all, isSum }: { readonly size: number; readonly all: number; readonly isSum: boolean },
): string {
  const factor = isSum ? 'B\\,' : '';
  const symbols = `${factor}\\tfrac{\\sigma}{\\sqrt{B}}\\sqrt{\\tfrac{N-B}{N-1}}`;
  if (!Number.isFinite(sigma) || all === 1) return symbols;
  const numbers = `${isSum ? `${size}\\cdot` : ''}\\tfrac{${texNumber(sigma)}}{\\sqrt{${size}}}\\sqrt{\\tfrac{${all - size}}{${all - 1}}}`;
  return `${symbols} = ${numbers}`;
}

function texNumber(value: number): string {
  const [mantissa = '', exponent] = value.toPrecision(3).split('e');
  return exponent === undefined ? mantissa : `${mantissa}\\cdot10^{${Number(exponent)}}`;
}
