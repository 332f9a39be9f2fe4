/** Each sample's loss before and after the update, as a table: what the bars show. */
import { addressOf, quantityValue, samplesOf } from '../../quantity';
import { columnFormat, messages, superscript } from '../../text';
import { QuantityText } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';

/** Of a larger batch the largest losses only. */
const mostRows = 200;
const kinds = ['sampleLoss', 'sampleLossAfter'] as const;

export function SampleTable({ step }: { readonly step: StepView }) {
  const words = messages.lossPanel;
  const samples = samplesOf(step.trace);
  const value = (kind: (typeof kinds)[number], sample: number): number => quantityValue({ kind, sample }, step.trace);
  const cut = samples.length > mostRows;
  const shown = cut
    ? [...samples].sort((one, other) => value('sampleLoss', other) - value('sampleLoss', one)).slice(0, mostRows)
    : samples;
  const format = columnFormat(shown.map((sample) => value('sampleLoss', sample)));
  const power = format.exponent !== 0 && ` ×10${superscript(format.exponent)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figure-table is-ruled loss-table" aria-label={words.samples} tabIndex={0}>
      <table>
        <caption className={cut ? undefined : 'visually-hidden'}>
          {cut ? words.samplesCut(mostRows, samples.length) : words.samples}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.sampleColumns.sample}</th>
            <th scope="col">
              {words.sampleColumns.before}
              {power}
            </th>
            <th scope="col">
              {words.sampleColumns.after}
              {power}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((sample) => (
            <tr key={sample}>
              <th scope="row">{sample}</th>
              {kinds.map((kind) => (
                <td key={kind} className="number" data-quantity={addressOf({ kind, sample })}>
                  <QuantityText quantity={{ kind, sample }} step={step} format={format} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
