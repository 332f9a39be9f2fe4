/** Where shapes do not catch a sum over the wrong axis; and, where Δ is square, what that sum would give. */
import { isKnown, quantityValue, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import { QuantityNumber } from '../shared/QuantityNumber';
import type { StepView } from '../shared/useStep';

interface SquareNoteProps {
  readonly square: 'delta' | 'x';
  readonly place: WeightPlace;
  readonly step: StepView;
}

export function SquareNote({ square, place, step }: SquareNoteProps) {
  const { layer, from, to } = place;
  const { batchSize } = step.trace;
  const words = messages.product.square;
  const wrong = { kind: 'wrongAxisGradient', layer, from, to } as const;
  const right = { kind: 'batchGradient', layer, from, to } as const;
  const same =
    square === 'delta' &&
    isKnown(wrong, step.trace, step.stop) &&
    quantityValue(wrong, step.trace) === quantityValue(right, step.trace);
  return (
    <p className="product-square">
      {square === 'delta' ? words.units(batchSize) : words.below(batchSize)} <strong>{words.advice}</strong>
      {square === 'delta' && (
        <>
          {' '}
          {words.wrong} <QuantityNumber quantity={wrong} step={step} className={same ? '' : 'product-wrong'} />;{' '}
          {words.right} <QuantityNumber quantity={right} step={step} />.{same && ` ${words.same}`}
        </>
      )}
    </p>
  );
}
