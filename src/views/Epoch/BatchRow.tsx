/** One batch. Choosing its row goes to its step; this step's numbers are quantities that can be chosen. */

import { PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { rowAt, stopAt } from '../../kit/table/stopAt';
import {
  addressOf,
  conventionsInForce,
  dataGradientOf,
  type Quantity,
  shownBy,
  type WeightPlace,
} from '../../quantity';
import { useStore } from '../../store';
import { formatNumber, messages, type NumberFormat } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { EpochFormats } from './epochFormats';
import type { EpochRow } from './epochModel';
import { samplesText } from './samplesText';

interface BatchRowProps {
  readonly row: EpochRow;
  readonly index: number;
  readonly step: StepView;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
  readonly domain: readonly [number, number];
  readonly onGo: () => void;
}

export function BatchRow({ row, index, step, formats, place, domain, onGo }: BatchRowProps) {
  const words = messages.epoch;
  const { batch, frozen, trained, state } = row;
  const isNow = batch.step === step.trace.step;
  const sample = useStore((store) => store.cursor.sample);
  const pending = <Pending state={state} />;
  const number = (value: number | undefined, column: number, format: NumberFormat, className: string) => (
    <td className={className} {...stopAt(index, column)}>
      {value === undefined ? pending : <span className="number">{formatNumber(value, format)}</span>}
    </td>
  );
  // In other conventions these are not the numbers that other views show by the same names.
  const { carried, negated } = shownBy(conventionsInForce());
  const isShownElsewhere = carried || negated;
  /** This step's own numbers are quantities; those of other steps are not. */
  const own = (quantity: Quantity, column: number, format: NumberFormat, value: number | undefined) =>
    isNow ? (
      <td
        className={`is-trained epoch-${quantity.kind}`}
        data-quantity={isShownElsewhere ? undefined : addressOf(quantity)}
        {...stopAt(index, column)}
      >
        <QuantityText quantity={quantity} step={step} format={format} />
      </td>
    ) : (
      number(value, column, format, `is-trained epoch-${quantity.kind}`)
    );
  return (
    <tr {...rowAt(index, isNow, `epoch-row is-${state}`)} aria-rowindex={index + 3} onClick={isNow ? undefined : onGo}>
      <th scope="row">
        <button
          type="button"
          {...stopAt(index, 0)}
          aria-label={isNow ? words.now(batch.number) : words.goTo(batch.number, batch.step)}
          aria-current={isNow ? 'step' : undefined}
          onClick={(event) => {
            event.stopPropagation();
            if (!isNow) onGo();
          }}
        >
          {batch.number}
        </button>
      </th>
      <td className="epoch-samples" {...stopAt(index, 1)}>
        <div>
          <span>{samplesText(batch.samples, isNow ? sample : undefined)}</span>
          <span className="number">{batch.samples.length}</span>
        </div>
      </td>
      {number(frozen?.sum, 2, formats.sum, 'is-frozen epoch-gradientSum')}
      {number(frozen?.gradient, 3, formats.gradient, 'is-frozen epoch-batchGradient')}
      <td className="is-frozen epoch-adding" aria-hidden="true">
        <AddingBar bar={frozen?.bar} domain={domain} />
      </td>
      {own({ kind: 'weight', ...place }, 6, formats.weight, trained?.weight)}
      {own({ kind: 'gradientSum', ...place }, 7, formats.trainedSum, trained?.sum)}
      {own(dataGradientOf(step.trace, place), 8, formats.trainedGradient, trained?.gradient)}
    </tr>
  );
}

function Pending({ state }: { readonly state: EpochRow['state'] }) {
  if (state === 'now') return <PendingMark phase={messages.phases.names.sum} />;
  return (
    <>
      <span className="pending" aria-hidden="true">
        ·
      </span>
      <span className="visually-hidden">{state === 'later' ? messages.epoch.later : messages.epoch.computing}</span>
    </>
  );
}
