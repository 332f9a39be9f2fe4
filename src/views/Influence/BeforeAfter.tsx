/** Gradient and step with all samples and without some of them, as bars and numbers. */
import type { ReactNode } from 'react';
import { PlainNumber } from '../../kit/quantity/PlainNumber';
import { PendingMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { reductionOf } from '../../kit/quantity/reductionOf';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { fillOf, signOf } from '../../kit/sign/sign';
import { ShortTable } from '../../kit/table/ShortTable';
import { isPenalised, type WeightWithout } from '../../model';
import { type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import { columnFormat, headPower, messages } from '../../text';
import { divisorSaid, effectSaid, whyLeftOut } from './whyLeftOut';

interface BeforeAfterProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly leftOut: readonly number[];
  /** The weight without them; undefined if no sample remains. */
  readonly kept: WeightWithout | undefined;
}

export function BeforeAfter({ step, place, leftOut, kept }: BeforeAfterProps) {
  const words = messages.influence;
  const { trace } = step;
  const gradient: Quantity = { kind: 'batchGradient', ...place };
  const known = shownAt(gradient, step) !== 'pending';
  const [only] = leftOut;
  // Without one sample it is a quantity of this step; without several it has no address.
  const afterQuantity: Quantity | undefined =
    leftOut.length === 1 && only !== undefined && kept
      ? { kind: 'leaveOneOutGradient', ...place, sample: only }
      : undefined;
  return (
    <div className="stack influence-effect">
      <Comparison
        title={words.batchGradient({
          reduction: reductionOf(trace),
          penalty: isPenalised(trace.settings.penalty, place.from),
        })}
        step={step}
        before={gradient}
        changed={kept?.batchGradient}
        leftOut={leftOut}
        after={afterQuantity}
      />
      <Comparison
        title={words.update}
        step={step}
        before={{ kind: 'update', ...place }}
        changed={kept?.update}
        leftOut={leftOut}
      />
      {leftOut.length === 0 ? (
        <p className="aside" data-not-on="stage">
          {trace.batchSize === 1 ? words.alone : words.choose}
        </p>
      ) : kept === undefined ? (
        <p className="aside" data-not-on="slide">
          {words.nothingLeft}
        </p>
      ) : (
        <>
          {known && (
            <p className="semibold" role="status">
              {effectSaid(trace, quantityValue(gradient, trace), { place, leftOut, kept }).text}
            </p>
          )}
          <p className="aside" data-not-on="slide">
            {known &&
              whyLeftOut(trace, { place, leftOut, kept })
                .map(({ text }) => text)
                .join(' ')}{' '}
            {divisorSaid(trace, { place, leftOut, kept }).text} {kept.update === undefined && words.updateTooLong}
          </p>
        </>
      )}
    </div>
  );
}

interface ComparisonProps {
  readonly title: string;
  readonly step: StepView;
  readonly before: Quantity;
  /** Its value without them; undefined if there is none. */
  readonly changed: number | undefined;
  readonly leftOut: readonly number[];
  readonly after?: Quantity | undefined;
}

function Comparison({ title, step, before, changed: without, leftOut, after }: ComparisonProps) {
  const words = messages.influence;
  const { trace } = step;
  const value = shownAt(before, step);
  const changed = leftOut.length > 0 ? without : undefined;
  const numbers = value === 'pending' ? [] : [value, ...(changed === undefined ? [] : [changed])];
  const format = columnFormat(numbers);
  const largest = Math.max(0, ...numbers.filter(Number.isFinite).map(Math.abs));
  const rows: readonly Compared[] = [
    {
      who: words.withAll(new Set(trace.batch).size, trace.batchSize),
      bar: value === 'pending' ? undefined : value,
      number: <QuantityNumber quantity={before} step={step} format={format} />,
    },
    {
      who: words.without(sampleNames(leftOut)),
      bar: value === 'pending' ? undefined : changed,
      number: after ? (
        <QuantityNumber quantity={after} step={step} format={format} />
      ) : value === 'pending' ? (
        <PendingMark phase={messages.phases.names[before.kind === 'update' ? 'update' : 'sum']} />
      ) : (
        <PlainNumber value={changed} format={format} />
      ),
    },
  ];
  return (
    <ShortTable
      className="influence-compared"
      caption={`${title}${format.exponent === 0 ? '' : ` ${headPower(format.exponent)}`}`}
      columns={[
        { cell: ({ who }) => who, className: 'soft influence-who' },
        {
          cell: ({ bar }) => bar !== undefined && <SignedBar value={bar} largest={largest} />,
          className: 'influence-change',
        },
        { cell: ({ number }) => number, className: 'influence-value' },
      ]}
      rows={leftOut.length > 0 ? rows : rows.slice(0, 1)}
      keyOf={(_, at) => at}
    />
  );
}

interface Compared {
  readonly who: string;
  readonly bar: number | undefined;
  readonly number: ReactNode;
}

interface SignedBarProps {
  readonly value: number;
  /** The magnitude that spans half of the width. */
  readonly largest: number;
}

/** From zero in the middle, to the right if positive, to the left and hatched if negative, beside the number itself. */
export function SignedBar({ value, largest }: SignedBarProps) {
  const share = largest > 0 && Number.isFinite(value) ? (50 * Math.min(Math.abs(value), largest)) / largest : 0;
  return (
    <span className="influence-track" aria-hidden="true">
      <span
        className={`influence-bar ${fillOf(signOf(value))}`}
        style={{ width: `${share}%`, insetInlineStart: `${value < 0 ? 50 - share : 50}%` }}
      />
    </span>
  );
}
