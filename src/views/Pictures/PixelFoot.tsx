/**
 * The chosen pixel: where it is, which weight it is, and its gradient as a formula of this step's numbers. Arrow keys go from pixel to pixel;
 * the mark moves in every picture.
 */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { symbolicFormula } from '../../kit/quantity/formulaTex';
import { NotYet } from '../../kit/quantity/NotYet';
import { Tex } from '../../kit/quantity/Tex';
import {
  activationBelow,
  addressOf,
  derivationOf,
  isKnown,
  nounOf,
  numericForm,
  proseNumber,
  type Quantity,
  quantityValue,
  stepTex,
  summandOf,
  symbolTex,
  unitNumber,
} from '../../quantity';
import { useActions, useStore } from '../../store';
import { inSpeech, messages } from '../../text';
import type { PictureSize } from '../shared/image/imagePixels';
import { placeIn } from './firstLayer';
import { type PicturesState, pixelName } from './usePictures';

/** Columns and rows by which a key moves; Home and End go as far as there are columns. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [Number.NEGATIVE_INFINITY, 0],
  End: [Number.POSITIVE_INFINITY, 0],
};

/** Where a key leads from a pixel, from 1; at the edges it does nothing. */
function pixelBeside(pixel: number, key: string, { width, height }: PictureSize): number | undefined {
  const move = moves[key];
  if (!move) return undefined;
  const within = (place: number, count: number): number => Math.min(count - 1, Math.max(0, place));
  const column = within(((pixel - 1) % width) + move[0], width);
  return within(Math.floor((pixel - 1) / width) + move[1], height) * width + column + 1;
}

export function PixelFoot({ state }: { readonly state: PicturesState }) {
  const { step, unit, place, size } = state;
  const { trace } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const keysId = useId();
  const sample = useStore((one) => one.cursor.sample);
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
  const where = pixel !== undefined ? pixelName(state, pixel) : place ? words.biasChosen : words.noPixel;
  const quantity: Quantity | undefined = place && { kind: 'batchGradient', ...place };
  return (
    <div className="controls pictures-pixel" data-not-on="stage">
      <button
        type="button"
        className="row pictures-walk"
        aria-label={pixel === undefined ? where : words.outlined(where)}
        aria-describedby={keysId}
        data-says-itself=""
        data-quantity={quantity && addressOf(quantity)}
        onKeyDown={onKeyDown}
        onFocus={() => setWalking(true)}
        onBlur={() => setWalking(false)}
      >
        <span className="pictures-walk-mark" aria-hidden="true" />
        <span className="stack pictures-walk-text" aria-hidden="true">
          <strong>{where}</strong>
          {pixel !== undefined && <span className="aside">{words.weightFrom(unitNumber(pixel))}</span>}
        </span>
      </button>
      <span id={keysId} hidden>
        {words.walkKeys}
      </span>
      <LiveRegion text={walking ? inSpeech(pixelSaid(state, sample)) : ''} />
      {quantity && <Formula state={state} quantity={quantity} />}
    </div>
  );
}

/** Where the pixel is, and its numbers of the chosen sample, as far as they are known. */
function pixelSaid(state: PicturesState, sample: number): string {
  const { step, unit, place, knows } = state;
  const words = messages.pictures;
  if (!place) return '';
  const gradient = summandOf(step.trace, place, sample);
  const numbers: readonly (readonly [Quantity, (number: string) => string])[] = [
    [activationBelow(1, place.from, sample), (number) => words.said.x({ number })],
    [{ kind: 'delta', layer: 1, unit, sample }, (number) => words.said.delta({ number })],
    [gradient, (number) => words.said.gradient(nounOf(gradient, 'its'), number)],
  ];
  const known = numbers
    .filter(([quantity]) => knows(quantity))
    .map(([quantity, said]) => said(proseNumber(quantity, quantityValue(quantity, step.trace))));
  const pixel = pixelName(state, place.from);
  const where = state.isImage ? words.said.at(pixel, unitNumber(place.from)) : pixel;
  return words.said.of(place.from === 0 ? words.biasChosen : where, sample, known);
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
    <div className="row flow pictures-formula">
      <Tex tex={tex} />
      {!known && <NotYet quantity={quantity} step={step} />}
    </div>
  );
}
