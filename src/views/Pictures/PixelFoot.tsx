/**
 * The chosen pixel: where it is, which weight it is, and its gradient as a formula of this step's numbers. Arrow keys go from pixel to pixel;
 * the mark moves in every picture.
 */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { symbolicFormula } from '../../kit/quantity/formulaTex';
import { NotYet } from '../../kit/quantity/NotYet';
import { Tex } from '../../kit/quantity/Tex';
import {
  addressOf,
  derivationOf,
  isKnown,
  nameOf,
  numericForm,
  type Quantity,
  stepTex,
  symbolTex,
  unitNumber,
} from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import { placeIn } from './firstLayer';
import type { PicturesState } from './usePictures';

/** Where an arrow key leads from a pixel, from 1; at the edges it does nothing. */
export function pixelBeside(pixel: number, key: string, { width, height }: PicturesState['size']): number | undefined {
  const [column, row] = [(pixel - 1) % width, Math.floor((pixel - 1) / width)];
  const at = (across: number, down: number): number =>
    Math.min(height - 1, Math.max(0, down)) * width + Math.min(width - 1, Math.max(0, across)) + 1;
  switch (key) {
    case 'ArrowLeft':
      return at(column - 1, row);
    case 'ArrowRight':
      return at(column + 1, row);
    case 'ArrowUp':
      return at(column, row - 1);
    case 'ArrowDown':
      return at(column, row + 1);
    case 'Home':
      return at(0, row);
    case 'End':
      return at(width - 1, row);
    default:
      return undefined;
  }
}

export function PixelFoot({ state }: { readonly state: PicturesState }) {
  const { step, unit, place, size, isImage } = state;
  const { trace } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const [walking, setWalking] = useState(false);
  const pixel = place && place.from > 0 ? place.from : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = pixelBeside(pixel ?? placeIn(trace, unit, size).from, event.key, size);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    chooseWeight({ layer: 1, from: next, to: unit });
  };
  const [row, column] =
    pixel === undefined ? [0, 0] : [Math.floor((pixel - 1) / size.width) + 1, ((pixel - 1) % size.width) + 1];
  const where =
    pixel === undefined
      ? place
        ? words.biasChosen
        : words.noPixel
      : isImage
        ? words.pixelAt(row, column)
        : words.inputAt(unitNumber(pixel));
  const quantity: Quantity | undefined = place && { kind: 'batchGradient', ...place };
  return (
    <div className="pictures-pixel" data-not-on="stage">
      <button
        type="button"
        className="pictures-walk"
        aria-label={words.walk(where, pixel === undefined ? undefined : unitNumber(pixel))}
        data-quantity={quantity && addressOf(quantity)}
        onKeyDown={onKeyDown}
        onFocus={() => setWalking(true)}
        onBlur={() => setWalking(false)}
      >
        <span className="pictures-walk-mark" aria-hidden="true" />
        <span className="pictures-walk-text" aria-hidden="true">
          <strong>{where}</strong>
          {pixel !== undefined && <span>{words.weightFrom(unitNumber(pixel))}</span>}
        </span>
      </button>
      <span className="visually-hidden" role="status">
        {walking && place && words.pixelNamed(where, nameOf({ kind: 'weight', ...place }, trace.network))}
      </span>
      {quantity && <Formula state={state} quantity={quantity} />}
    </div>
  );
}

function Formula({ state: { step }, quantity }: { readonly state: PicturesState; readonly quantity: Quantity }) {
  const { trace, stop } = step;
  const known = isKnown(quantity, trace, stop);
  const tex = useMemo(() => {
    const derivation = derivationOf(quantity, trace);
    if (!known || !derivation) return `\\displaystyle ${symbolicFormula({ quantity, derivation }, trace)}`;
    const form = numericForm(quantity, derivation.expression, trace);
    const { lines, relation, result } = form;
    return `\\displaystyle ${symbolTex(quantity, trace.network, stepTex(trace))} = ${lines.join('\\allowbreak ')} ${relation} ${result}`;
  }, [quantity, trace, known]);
  return (
    <div className="pictures-formula">
      <Tex tex={tex} />
      {!known && <NotYet quantity={quantity} trace={trace} />}
    </div>
  );
}
