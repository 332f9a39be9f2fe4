/** A large picture with what it is and the chosen pixel's number under it. */
import type { ReactNode } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { addressOf, type Quantity } from '../../quantity';
import { PixelImage } from '../shared/image/PixelImage';
import { formatInLedger } from '../shared/ledger/printedAs';
import type { PicturesState } from './usePictures';

interface LargeImageProps {
  readonly state: PicturesState;
  readonly values: Float64Array | undefined;
  readonly end: number;
  /** Absent: a number has a sign. */
  readonly ink?: 'x' | 'sign';
  readonly label: string;
  readonly name: ReactNode;
  /** What a pixel stands for. */
  readonly quantityAt: (pixel: number) => Quantity;
  readonly struck?: boolean;
  /** For a number without a quantity of its own; absent: the one of `quantityAt`. */
  readonly number?: ReactNode;
}

export function LargeImage(props: LargeImageProps) {
  const { state, values, end, ink = 'sign', label, name, quantityAt, struck = false, number } = props;
  const { step, place, ledger, size } = state;
  const Text = struck && values ? 's' : 'span';
  const quantity = place && quantityAt(place.from);
  return (
    <figure className={`pictures-large ${struck ? 'is-struck' : ''}`}>
      <PixelImage
        values={values}
        size={size}
        end={end}
        ink={ink}
        marked
        crossed={struck && values !== undefined}
        label={label}
        quantityAt={quantityAt}
      />
      <figcaption>
        <span className="pictures-large-name">{name}</span>
        {number ??
          (quantity && ledger && (
            <Text data-quantity={addressOf(quantity)}>
              <QuantityText quantity={quantity} step={step} format={formatInLedger(ledger, quantity)} />
            </Text>
          ))}
      </figcaption>
    </figure>
  );
}
