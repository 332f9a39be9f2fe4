/** Each sample's loss before and after the update, as a table: what the bars show. */
import { useMemo } from 'react';
import type { StepTrace } from '../../model';
import { addressOf, quantityValue, samplesOf } from '../../quantity';
import { columnFormat, messages, superscript } from '../../text';
import { QuantityText } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';

/** Of a larger batch the largest losses only. */
const mostRows = 200;
const kinds = ['sampleLoss', 'sampleLossAfter'] as const;

export function SampleTable({ step }: { readonly step: StepView }) {
  const words = messages.lossPanel;
  const { trace } = step;
  const shown = useMemo(() => largestFew(trace), [trace]);
  const cut = shown.length < trace.batchSize;
  const format = columnFormat(shown.map((sample) => quantityValue({ kind: 'sampleLoss', sample }, trace)));
  const power = format.exponent !== 0 && ` ×10${superscript(format.exponent)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figure-table is-ruled loss-table" aria-label={words.samples} tabIndex={0}>
      <table>
        <caption className={cut ? undefined : 'visually-hidden'}>
          {cut ? words.samplesCut(mostRows, trace.batchSize) : words.samples}
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

/** By number: all of a small batch in its order, of a larger one those with the largest losses, largest first. */
function largestFew(trace: StepTrace): readonly number[] {
  const samples = samplesOf(trace);
  if (samples.length <= mostRows) return samples;
  const losses = trace.batch.map((_, position) => trace.sampleLoss(position));
  const loss = (position: number): number => losses[position] ?? Number.NaN;
  return [...losses.keys()]
    .sort((one, other) => loss(other) - loss(one))
    .slice(0, mostRows)
    .map((position) => samples[position] ?? 0);
}
