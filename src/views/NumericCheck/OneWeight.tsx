/**
 * The two losses, their difference over 2h, and the gradient beside it. The losses are at other weights, so they are
 * not quantities of this step.
 */
import { Fragment, type ReactNode, useMemo } from 'react';
import { NumberList } from '../../kit/plot/NumberList';
import { ComingMark, PendingMark, QuantityNumber } from '../../kit/quantity/QuantityNumber';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { outputCount } from '../../model';
import { isAbsent, type Quantity, type WeightPlace } from '../../quantity';
import { formatExact, formatNumber, headPower, messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import type { Said } from '../shared/said';
import type { Nudge } from './lossCurve';
import { type Compared, comparedName, ratioText } from './ratios';
import { checkedStep, isClipped, saidOfWeight } from './said';
import { gradientOfSample, saidOfOutput } from './saidOfOutput';
import { tenDigits } from './tenDigits';

interface OneWeightProps {
  readonly step: StepView;
  readonly place: WeightPlace;
  readonly compared: Compared;
  /** Absent until its losses are known and computed. */
  readonly nudge: Nudge | undefined;
  /** With the default h the slope is a quantity; with a typed h it is not. */
  readonly usual: boolean;
  readonly lossKnown: boolean;
  /** Of the batch; absent in an empty one. */
  readonly sample: number | undefined;
}

export function OneWeight({ step, place, compared, nudge, usual, lossKnown, sample }: OneWeightProps) {
  const words = messages.check;
  const gradientOf: Quantity = { kind: compared, ...place };
  const slopeOf: Quantity = { kind: 'numericSlope', ...place };
  const gradient = shownAt(gradientOf, step);
  const said = gradient === 'pending' || !nudge ? undefined : saidOfWeight(step.trace, { place, compared, nudge });
  // Before the gradient, the press shows the losses and what they give.
  const beforeGradient = lossKnown ? words.passes : undefined;
  const isCaption = useCaption(
    said ? [said.verdict, ...said.why.slice(0, 1)].map((one) => one?.text ?? '').join(' ') : beforeGradient,
  );
  // The reason for a sum says what a constant ratio means, too.
  const isExplained = compared === 'gradientSum' && said !== undefined && said.why.length > 0;
  const ofOutput = useOutputSaid(step, place, sample);
  const format = tenDigits(nudge?.slope ?? 0, gradient === 'pending' ? 0 : gradient);
  const coming = lossKnown ? <ComingMark /> : <PendingMark phase={messages.phases.names.loss} />;
  // A bare 0 has no power.
  const powerOf = (value: number): ReactNode =>
    format.exponent !== 0 && value !== 0 && <span className="aside"> {headPower(format.exponent)}</span>;
  // An empty batch has no means.
  const isNone = isAbsent(gradientOf, step.trace);
  const ratio = (): ReactNode => {
    if (isNone) return '–';
    if (gradient === 'pending') return <PendingMark phase={messages.phases.names.sum} />;
    if (!nudge) return coming;
    return ratioText({ numeric: nudge.slope, gradient, h: nudge.h }, checkedStep(step.trace));
  };
  return (
    <div className="numeric-check-numbers">
      <NumberList
        name={words.lossName}
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
                {nudge && powerOf(nudge.slope)}
              </>
            ),
          },
          {
            head: comparedName(compared, step.trace),
            className: 'is-result',
            number: (
              <>
                <QuantityNumber quantity={gradientOf} step={step} format={format} />
                {gradient !== 'pending' && powerOf(gradient)}
              </>
            ),
          },
          { head: words.ratio, number: ratio() },
        ]}
      />
      {said && !isCaption && (said.verdict || said.why.length > 0) && (
        <p className="aside">
          {said.verdict && (
            <strong className="semibold figure-verdict" data-same={said.isSame}>
              {said.verdict.text}
            </strong>
          )}
          {said.why.map(({ kind, text }) => (
            <Fragment key={kind}> {text}</Fragment>
          ))}
        </p>
      )}
      {gradient !== 'pending' && !isExplained && (
        <p className="aside" data-not-on="stage">
          {words.meaning}
        </p>
      )}
      {gradient !== 'pending' && isClipped(step.trace) && <p className="aside">{words.clipped}</p>}
      {isNone && <p className="aside">{words.noMeans}</p>}
      {gradient === 'pending' && !isNone && (
        <p className="aside">
          {lossKnown
            ? words.waitsForGradient(messages.phases.names.sum)
            : words.waitsForLoss({ phase: messages.phases.names.loss })}
        </p>
      )}
      <p className="aside" data-not-on="stage">
        {words.passes}
      </p>
      {ofOutput && (
        <p className="aside" data-not-on="stage">
          {ofOutput.text}
        </p>
      )}
    </div>
  );
}

/** Where the numbers that it names are known, and no question covers one of them. */
function useOutputSaid(step: StepView, place: WeightPlace, sample: number | undefined): Said | undefined {
  const { trace } = step;
  const isShown = (quantity: Quantity): boolean => shownAt(quantity, step) !== 'pending';
  const isKnown =
    sample !== undefined &&
    isShown(gradientOfSample(trace, place, sample)) &&
    Array.from({ length: outputCount(trace.network) }, (_, index) => index + 1).every((unit) =>
      isShown({ kind: 'outputError', unit, sample }),
    );
  return useMemo(() => (isKnown ? saidOfOutput(trace, place, sample) : undefined), [isKnown, trace, place, sample]);
}
