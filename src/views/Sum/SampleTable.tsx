/** The waterfall's numbers as a table: each contribution, and the total so far. */
import { summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';

interface SampleTableProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly samples: readonly number[];
}

export function SampleTable({ step, place, samples }: SampleTableProps) {
  const words = messages.sumPanel;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="figure-table is-ruled" aria-label={words.tableCaption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.sample}</th>
            <th scope="col">{words.columns.gradient}</th>
            <th scope="col">{words.columns.total}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample}>
              <th scope="row">{sample}</th>
              <td>
                <QuantityNumber quantity={summandOf(step.trace, place, sample)} step={step} />
              </td>
              <td>
                <QuantityNumber quantity={{ kind: 'runningTotal', ...place, sample }} step={step} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
