/**
 * The two losses, their difference over 2h, and the gradient beside it. The losses are at other weights, so they are
 * not quantities of this step.
 */
import type { ReactNode } from 'react';
import { NumberList } from '../../kit/plot/NumberList';
import { PendingMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { ComputingMark } from '../../kit/work/ComputingMark';
import { differenceStep } from '../../model';
import { plainDivisionOf, type Quantity, rowsOf, type WeightPlace } from '../../quantity';
import { formatExact, formatNumber, formatShort, messages, type NumberFormat, superscript } from '../../text';
import type { Nudge } from './lossCurve';
import { type CheckedStep, type Compared, digitsInCommon, ratioOf, shownRatio } from './ratios';
import { whyRatio } from './whyRatio';

interface OneWeightProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Absent until its losses are known and computed. */
  readonly nudge: Nudge | undefined;
  /** With the default h the slope is a quantity; with a typed h it is not. */
  readonly usual: boolean;
  readonly lossKnown: boolean;
}

/** From this many digits on, the two numbers count as equal. */
const fewestDigits = 3;

/** From this many times the default h on, the curve bends noticeably between w − h and w + h. */
const wideStep = 100;

export function OneWeight({ step, place, compared, nudge, usual, lossKnown }: OneWeightProps) {
  const words = messages.check;
  const gradientOf: Quantity = { kind: compared, ...place };
  const slopeOf: Quantity = { kind: 'numericSlope', ...place };
  const gradient = shownAt(gradientOf, step);
  const ratio =
    gradient === 'pending' || !nudge ? undefined : ratioOf({ numeric: nudge.slope, gradient }, checkedStep(step));
  const isSame = nudge && gradient !== 'pending' && digitsInCommon(nudge.slope, gradient) >= fewestDigits;
  const why =
    gradient === 'pending' || !nudge || !Number.isFinite(nudge.slope + gradient)
      ? undefined
      : whyRatio(step.trace, { place, compared, agree: ratio === undefined ? undefined : isSame });
  const format = tenDigits(nudge ? nudge.slope : gradient === 'pending' ? 0 : gradient);
  const coming = lossKnown ? <ComputingMark /> : <PendingMark phase={messages.phases.names.loss} />;
  const power = format.exponent !== 0 && (
    <span className="numeric-check-power"> {words.powerOfTen(superscript(format.exponent))}</span>
  );
  const ratioText = (): ReactNode => {
    if (gradient === 'pending') return <PendingMark phase={messages.phases.names.sum} />;
    if (!nudge) return coming;
    return ratio === undefined ? words.bothZero : formatShort(shownRatio(ratio));
  };
  return (
    <div className="numeric-check-numbers">
      <NumberList
        rows={[
          { head: words.above, number: nudge ? formatExact(nudge.above) : coming },
          { head: words.below, number: nudge ? formatExact(nudge.below) : coming },
          {
            head: words.slope,
            className: 'is-result',
            number: (
              <>
                {usual && (nudge || !lossKnown) ? (
                  <QuantityNumber quantity={slopeOf} step={step} format={format} />
                ) : nudge ? (
                  formatNumber(nudge.slope, format)
                ) : (
                  coming
                )}
                {nudge && power}
              </>
            ),
          },
          {
            head: words.comparedWith[compared]({ divisor: words.divisors[plainDivisionOf(step.trace)] }),
            className: 'is-result',
            number: (
              <>
                <QuantityNumber quantity={gradientOf} step={step} format={format} />
                {gradient !== 'pending' && power}
              </>
            ),
          },
          { head: words.ratio, number: ratioText() },
        ]}
      />
      {gradient !== 'pending' && nudge && ratio !== undefined && (
        <p className="figure-note">
          <strong className="figure-verdict" data-same={isSame}>
            {agreement(nudge, gradient)}
          </strong>
          {why !== undefined && ` ${why}`}
        </p>
      )}
      {gradient !== 'pending' && !(compared === 'gradientSum' && why !== undefined) && (
        <p className="figure-note">{words.meaning}</p>
      )}
      {gradient !== 'pending' && isClipped(step) && <p className="figure-note">{words.clipped}</p>}
      {gradient === 'pending' && (
        <p className="figure-note">
          {lossKnown
            ? words.waitsForGradient(messages.phases.names.sum)
            : words.waitsForLoss({ phase: messages.phases.names.loss })}
        </p>
      )}
      <p className="figure-note">{words.passes}</p>
    </div>
  );
}

/** Whether some sample's gradient is clipped before it is added. */
function isClipped({ trace }: StepView): boolean {
  return trace.settings.clip?.per === 'sample' && rowsOf(trace).some((row) => trace.clipFactor(row) < 1);
}

function agreement({ slope, weight, h }: Nudge, gradient: number): string {
  const words = messages.check;
  if (!Number.isFinite(slope + gradient)) return words.notFinite;
  const digits = digitsInCommon(slope, gradient);
  if (digits >= fewestDigits) return digits >= 15 ? words.agreeWholly : words.agree(digits);
  return h > wideStep * differenceStep(weight) ? words.differWide : words.differ;
}

export function checkedStep({ trace }: StepView): CheckedStep {
  return { divisor: trace.divisor, outputs: trace.network.layers.at(-1) ?? 1, loss: trace.batchLoss() };
}

/** Ten digits of the slope, to show how many digits agree. */
function tenDigits(value: number): NumberFormat {
  if (value === 0 || !Number.isFinite(value)) return { decimals: 4, exponent: 0 };
  const order = Math.floor(Math.log10(Math.abs(value)));
  return order < -4 || order > 5 ? { decimals: 9, exponent: order } : { decimals: 9 - order, exponent: 0 };
}
