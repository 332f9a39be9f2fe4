/**
 * If Δ or Xᵀ is square, shapes do not reveal a sum over the wrong axis. If Δ is square, this also shows the wrong sum
 * beside the right one.
 */

import { QuantityNumber } from '../../kit/quantity/QuantityNumber';
import type { StepView } from '../../kit/quantity/useStep';
import { dataGradientOf, divisionRow, isKnown, isPlain, quantityValue, type WeightPlace } from '../../quantity';
import { formatNumber, formatSetting, messages, type NumberFormat, readPrinted } from '../../text';

export interface SquareNoteProps {
  readonly square: 'delta' | 'x';
  readonly place: WeightPlace;
  readonly step: StepView;
  /** The format of the sum in the line above, so that the same number has the same digits. */
  readonly format: NumberFormat | undefined;
  /** Closed, it only shows the question. */
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

export function SquareNote({ square, place, step, format, isOpen, onToggle }: SquareNoteProps) {
  const { batchSize } = step.trace;
  const words = messages.product.square;
  return (
    <details
      className={isOpen ? 'product-square' : undefined}
      data-not-on={isOpen ? undefined : 'stage'}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary className="soft product-question" data-not-on="slide">
        {words.question}
      </summary>
      <p>
        {square === 'delta' ? words.units({ batchSize }) : words.below({ batchSize })} <strong>{words.advice}</strong>
        {square === 'delta' && isPlain(step.trace) && <BothSums place={place} step={step} format={format} />}
      </p>
    </details>
  );
}

/** The two sums, each with its divisor; not where samples have factors, which Xᵀ · Δᵀ does not show. */
function BothSums({ place, step, format }: Pick<SquareNoteProps, 'place' | 'step' | 'format'>) {
  const { layer, from, to } = place;
  const { trace, stop } = step;
  const words = messages.product.square;
  const division = divisionRow(trace, place);
  const divisor =
    division === 'none' ? undefined : messages.product.divided[division]({ divisor: formatSetting(trace.divisor) });
  const wrong = { kind: 'wrongAxisGradient', layer, from, to } as const;
  const right = dataGradientOf(trace, place);
  const value = isKnown(wrong, trace, stop) ? quantityValue(wrong, trace) : undefined;
  const same = value !== undefined && value === quantityValue(right, trace);
  // These numbers include their own power of ten; a column's would have to be shown separately.
  const digits = format?.exponent === 0 ? format : undefined;
  // The digits of a sum that is 0, or large, may leave nothing of it.
  const isLost = value !== undefined && value !== 0 && digits && readPrinted(formatNumber(value, digits)).value === 0;
  return (
    <>
      {' '}
      {words.wrong({ divisor: divisor ?? '' })}{' '}
      <QuantityNumber
        quantity={wrong}
        step={step}
        format={isLost ? undefined : digits}
        className={same ? '' : 'is-crossed'}
      />
      . {words.right} <QuantityNumber quantity={{ kind: 'gradientSum', layer, from, to }} step={step} format={digits} />
      {divisor !== undefined && (
        <>
          {words.thenDivided(divisor)} <QuantityNumber quantity={right} step={step} format={digits} />
        </>
      )}
      .{same && ` ${words.same}`}
    </>
  );
}
