/** What rows and equations are made of: a picture with the number of the chosen pixel, and δ as a number with a bar. */
import type { ReactNode } from 'react';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { shownAt } from '../../kit/quantity/useStep';
import { fillOf, signOf } from '../../kit/sign/sign';
import { addressOf, type Quantity } from '../../quantity';
import { formatWithPower, type NumberFormat } from '../../text';
import { PixelImage } from '../shared/image/PixelImage';
import { formatInLedger } from '../shared/ledger/printedAs';
import type { Picture, PicturesStep } from './pictures';

interface PictureProps {
  readonly state: PicturesStep;
  readonly picture: Picture;
}

interface PictureCellProps extends PictureProps {
  readonly onPixel?: ((pixel: number) => void) | undefined;
}

/** In a row, with its number beside it. */
export function PictureCell({ state, picture, onPixel }: PictureCellProps) {
  return (
    <span className="row gap-8 pictures-pair">
      <Drawn state={state} picture={picture} onPixel={onPixel} className="pictures-thumb" />
      {state.place && (
        <span className={picture.ink === 'x' ? 'pictures-number' : 'pictures-number pictures-product'}>
          <PixelNumber state={state} picture={picture} />
        </span>
      )}
    </span>
  );
}

/** With what it is and its number below it. */
export function LargePicture({ state, picture }: PictureProps) {
  const { place } = state;
  const quantity = place && !picture.isDerived ? picture.at(place.from) : undefined;
  return (
    <figure className={`pictures-large ${picture.isMistake ? 'is-struck' : ''}`}>
      <Drawn state={state} picture={picture} />
      <figcaption>
        <span className="semibold">{picture.name}</span>
        <span data-quantity={quantity && addressOf(quantity)}>
          <PixelNumber state={state} picture={picture} />
        </span>
      </figcaption>
    </figure>
  );
}

interface DrawnProps extends PictureCellProps {
  readonly className?: string;
}

function Drawn({ state, picture, ...props }: DrawnProps) {
  const { values, end, label, at, ink = 'sign', isMistake = false } = picture;
  const crossed = isMistake && ink === 'sign' && values !== undefined;
  return <PixelImage {...{ values, end, label, ink, crossed }} size={state.size} quantityAt={at} marked {...props} />;
}

/** The number of the chosen pixel. */
function PixelNumber({ state: { step, place, ledger }, picture }: PictureProps) {
  if (!place || !ledger) return null;
  const quantity = picture.at(place.from);
  const format = picture.format ?? formatInLedger(ledger, quantity);
  if (picture.isDerived) {
    const value = picture.values?.[place.from - 1];
    return value === undefined ? null : <span className="number">{formatWithPower(value, format)}</span>;
  }
  return (
    <Struck known={picture.isMistake && picture.values !== undefined}>
      <QuantityText quantity={quantity} step={step} format={format} />
    </Struck>
  );
}

interface DeltaNumberProps {
  readonly state: PicturesStep;
  readonly quantity: Quantity;
  readonly format: NumberFormat | undefined;
  readonly isMistake?: boolean;
}

/** The bar is left of the axis and hatched if δ is negative, right if it is positive. */
export function DeltaNumber({ state: { step, layer, unit }, quantity, format, isMistake = false }: DeltaNumberProps) {
  const value = shownAt(quantity, step);
  const most = layer.largestDelta(unit);
  const delta = value === 'pending' || !Number.isFinite(value) ? 0 : value;
  const width = most > 0 ? 50 * Math.min(1, Math.abs(delta) / most) : 0;
  return (
    <span className="row pictures-pair is-stacked">
      <span className="pictures-track" aria-hidden="true">
        <span
          className={`pictures-bar ${fillOf(signOf(delta))}`}
          style={{ insetInlineStart: `${delta < 0 ? 50 - width : 50}%`, width: `${width}%` }}
        />
      </span>
      <span className="pictures-delta-number">
        <Struck known={isMistake && value !== 'pending'}>
          <QuantityText quantity={quantity} step={step} format={format} />
        </Struck>
      </span>
    </span>
  );
}

/** Crossed out once it is known. */
function Struck({ known = false, children }: { readonly known?: boolean | undefined; readonly children: ReactNode }) {
  return known ? <s>{children}</s> : children;
}
