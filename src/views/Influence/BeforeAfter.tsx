/** Gradient and step with all samples and without some of them, as bars and numbers. */
import type { ReactNode } from 'react';
import { PendingMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { reductionOf } from '../../kit/quantity/reductionOf';
import { sampleNames } from '../../kit/quantity/sampleNames';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { ShortTable } from '../../kit/table/ShortTable';
import type { WeightWithout } from '../../model';
import { type Quantity, quantityValue, type WeightPlace } from '../../quantity';
import { columnFormat, formatNumber, messages, type NumberFormat, superscript } from '../../text';
import { SignedBar } from './SignedBar';
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
    <div className="influence-effect">
      <Comparison
        title={words.batchGradient(reductionOf(trace))}
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
        <p className="aside">{words.nothingLeft}</p>
      ) : (
        <>
          {known && (
            <p className="figure-verdict" role="status">
              {effectSaid(trace, quantityValue(gradient, trace), { place, leftOut, kept }).text}
            </p>
          )}
          <p className="aside">
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
      who: words.withAll(trace.batchSize),
      bar: value === 'pending' ? undefined : value,
      number: <QuantityNumber quantity={before} step={step} format={format} />,
    },
    {
      who: words.without(sampleNames(leftOut)),
      bar: value === 'pending' ? undefined : changed,
      number: after ? (
        <QuantityNumber quantity={after} step={step} format={format} />
      ) : (
        <After pending={value === 'pending'} value={changed} format={format} before={before} />
      ),
    },
  ];
  return (
    <ShortTable
      className="influence-compared"
      caption={`${title}${format.exponent === 0 ? '' : ` ${messages.ledger.powerOfTen(superscript(format.exponent))}`}`}
      columns={[
        { cell: ({ who }) => who, className: 'influence-who' },
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

interface AfterProps {
  readonly pending: boolean;
  readonly value: number | undefined;
  readonly format: NumberFormat;
  readonly before: Quantity;
}

function After({ pending, value, format, before }: AfterProps) {
  if (pending) return <PendingMark phase={messages.phases.names[before.kind === 'update' ? 'update' : 'sum']} />;
  return <span className="number">{value === undefined ? '—' : formatNumber(value, format)}</span>;
}
