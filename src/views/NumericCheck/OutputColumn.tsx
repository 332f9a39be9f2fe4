/** The second column: the slope of one output of one sample in place of the loss, and what it lacks to that sample's gradient. */
import { Fragment, useMemo } from 'react';
import { NumberList } from '../../kit/plot/NumberList';
import { PendingMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { lastLayer } from '../../model';
import { knownFrom, type Quantity, reached, type WeightPlace } from '../../quantity';
import { formatExact, formatNumber, formatShort, headPower, messages } from '../../text';
import { gradientOfSample, type OutputOfSample, outputNumbers } from './ofOutput';
import { shownRatio } from './ratios';
import { outputRatio, saidOfOutput } from './saidOfOutput';
import { tenDigits } from './tenDigits';

interface OutputColumnProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  /** Undefined in an empty batch. */
  readonly of: OutputOfSample | undefined;
  /** Absent: the default step. */
  readonly h: number | undefined;
}

export function OutputColumn({ of, ...props }: OutputColumnProps) {
  const words = messages.check.output;
  if (!of) return <p className="aside">{words.emptyBatch}</p>;
  return <OutputOf {...props} {...of} />;
}

function OutputOf({ step, place, sample, output, h }: Omit<OutputColumnProps, 'of'> & OutputOfSample) {
  const words = messages.check.output;
  const { trace, stop } = step;
  const last = lastLayer(trace.network);
  // A question may cover the output or its error, which the numbers beside it would tell.
  const isShown = (quantity: Quantity): boolean => shownAt(quantity, step) !== 'pending';
  const isKnown =
    reached({ phase: 'loss' }, stop) && isShown({ kind: 'activation', layer: last, unit: output, sample });
  const numbers = useMemo(
    () => (isKnown ? outputNumbers(trace, place, { sample, output, h }) : undefined),
    [isKnown, trace, place, sample, output, h],
  );
  const gradientOf = gradientOfSample(trace, place, sample);
  const gradient = shownAt(gradientOf, step);
  const hasFactor = gradient !== 'pending' && isShown({ kind: 'outputError', unit: output, sample });
  const hasBatch = isShown({ kind: 'batchGradient', ...place });
  const said = numbers && hasFactor && hasBatch ? saidOfOutput(trace, place, numbers) : [];
  const ratio = numbers && hasFactor ? outputRatio(numbers) : undefined;
  const format = tenDigits(numbers?.slope ?? 0, gradient === 'pending' ? 0 : gradient);
  const power = format.exponent !== 0 && <span className="aside"> {headPower(format.exponent)}</span>;
  const names = messages.phases.names;
  const coming = <PendingMark phase={names.loss} />;
  return (
    <section className="numeric-check-numbers" aria-label={words.name({ output, sample })}>
      <p className="figure-weight">{words.name({ output, sample })}</p>
      <NumberList
        name={words.name({ output, sample })}
        rows={[
          { head: words.above, number: numbers ? formatExact(numbers.above) : coming },
          { head: words.below, number: numbers ? formatExact(numbers.below) : coming },
          {
            head: words.slope,
            className: 'is-result',
            number: numbers ? (
              <>
                {formatNumber(numbers.slope, format)}
                {power}
              </>
            ) : (
              coming
            ),
          },
          {
            head: words.gradient({ sample }),
            className: 'is-result',
            number: (
              <>
                <QuantityNumber quantity={gradientOf} step={step} format={format} />
                {gradient !== 'pending' && power}
              </>
            ),
          },
          {
            head: words.ratio,
            number:
              !numbers || !hasFactor ? (
                <PendingMark phase={names[knownFrom(gradientOf, trace).phase]} />
              ) : ratio === undefined ? (
                '–'
              ) : (
                formatShort(shownRatio(ratio))
              ),
          },
        ]}
      />
      {said.length > 0 && (
        <p className="aside">
          {said.map(({ kind, text }) => (
            <Fragment key={kind}>{text} </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}
