/** The picture's numbers: the weights now, Σ, the mean and the step; on request every sample's gradient. */
import { connectionName, divisionOf, factorKinds, type Quantity, summandOf, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { QuantityNumber } from '../shared/quantity/QuantityNumber';
import type { StepView } from '../shared/quantity/useStep';
import { lengthOf } from './arrowField';
import type { ArrowsShown } from './useArrows';

/** Thousands of rows would help nobody: the longest arrows matter most. */
const mostRows = 200;

interface ArrowsTableProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  readonly sample: number;
  readonly withSamples: boolean;
}

export function ArrowsTable({ shown, step, sample, withSamples }: ArrowsTableProps) {
  const words = messages.arrows;
  const { plane, field } = shown;
  const { network } = step.run;
  const rows = withSamples && shown.gradientsKnown ? longest(field.arrows) : [];
  const division = divisionOf(step.trace);
  const nameOfAxis = ({ layer, from, to }: WeightPlace): string => connectionName(network, layer, from, to);
  const row = (key: string, head: string, quantity: (place: WeightPlace) => Quantity, className?: string) => (
    <tr key={key} className={className}>
      <th scope="row">{head}</th>
      <td>
        <QuantityNumber quantity={quantity(plane.across)} step={step} />
      </td>
      <td>
        <QuantityNumber quantity={quantity(plane.up)} step={step} />
      </td>
    </tr>
  );
  return (
    <section
      className="figure-table arrows-table"
      aria-label={words.tableCaption}
      tabIndex={withSamples ? 0 : undefined}
    >
      <table>
        <caption>
          {words.tableNote(factorKinds(step.trace))}
          {rows.length < field.arrows.length &&
            rows.length > 0 &&
            ` ${words.tableCut(rows.length, field.arrows.length)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.sample}</th>
            <th scope="col">
              {words.across}: {nameOfAxis(plane.across)}
            </th>
            <th scope="col">
              {words.up}: {nameOfAxis(plane.up)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) =>
            row(
              `sample ${one.sample}`,
              String(one.sample),
              (place) => summandOf(step.trace, place, one.sample),
              one.sample === sample ? 'is-selected' : undefined,
            ),
          )}
          {row('sum', words.sumRow, (place) => ({ kind: 'gradientSum', ...place }), 'opens-totals')}
          {division !== 'none' &&
            row('mean', words.meanRows[division], (place) => ({ kind: 'batchGradient', ...place }))}
          {row('now', words.nowRow, (place) => ({ kind: 'weight', ...place }), 'opens-totals')}
          {row('step', words.stepRow, (place) => ({ kind: 'update', ...place }))}
        </tbody>
      </table>
    </section>
  );
}

/** In the order of the batch, but where there are too many, only the longest. */
function longest(arrows: ArrowsShown['field']['arrows']): ArrowsShown['field']['arrows'] {
  if (arrows.length <= mostRows) return arrows;
  return [...arrows].sort((one, other) => lengthOf(other.vector) - lengthOf(one.vector)).slice(0, mostRows);
}
