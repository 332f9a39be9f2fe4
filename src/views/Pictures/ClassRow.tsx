/** A class of samples: how many there are, which way they push the weights, and the sum of their gradient images. */

import { useMemo } from 'react';
import { wholeSumTerms } from '../../expression';
import { Roughly } from '../../kit/quantity/QuantityNumber';
import type { StopAttributes } from '../../kit/table/stopAt';
import { isShownAs, nounOf, quantityValue, summandOf } from '../../quantity';
import { formatNumber, messages, shownValue } from '../../text';
import { PixelImage } from '../shared/image/PixelImage';
import { deltaKnown, sumsKnown } from './pictures';
import { classPush } from './pushes';
import type { PicturesRow } from './rowOrder';
import { classNameOf, type PicturesState } from './usePictures';

interface ClassProps {
  readonly state: PicturesState;
  readonly row: Extract<PicturesRow, { kind: 'class' }>;
}

interface ClassHeadProps extends ClassProps {
  /** Undefined if nobody can open or close it. */
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
  /** What makes the button a stop of the arrow keys. */
  readonly stop: StopAttributes | undefined;
}

export function ClassHead({ state, row: { target, rows }, isOpen, onToggle, stop }: ClassHeadProps) {
  const { layer, unit } = state;
  const words = messages.pictures;
  const name = classNameOf(state, target);
  const push = layer.isNonNegative && deltaKnown(state) ? words.classPushes[classPush(layer, rows, unit)] : undefined;
  return (
    <>
      {isOpen !== undefined && (
        <button
          type="button"
          className="pictures-fold"
          aria-expanded={isOpen}
          aria-label={words.showSamples(name)}
          {...stop}
          onClick={onToggle}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      )}
      <span className="small pictures-class">{name}</span>{' '}
      <span className="pictures-count">{words.classCount(rows.length, push)}</span>
    </>
  );
}

/** Beside it, the sum at the chosen pixel, with the digits of its column; ≈ if the numbers shown do not add up to it. */
export function ClassSum({ state, row: { target, rows } }: ClassProps) {
  const { layer, unit, ends, size, step } = state;
  const addedName = nounOf(summandOf(step.trace, { layer: 1, from: 1, to: unit }, 1), 'all');
  const known = sumsKnown(state);
  const values = useMemo(() => (known ? layer.sumOf(rows, unit) : undefined), [known, layer, rows, unit]);
  return (
    <span className="row gap-8 pictures-pair">
      <PixelImage
        {...{ values, size }}
        end={ends.gradientSum}
        ink="sign"
        marked
        className="pictures-thumb"
        label={messages.pictures.classSum(addedName, classNameOf(state, target))}
      />
      {known && <PixelSum state={state} rows={rows} />}
    </span>
  );
}

interface PixelSumProps {
  readonly state: PicturesState;
  readonly rows: readonly number[];
}

function PixelSum({ state: { step, layer, place, ledger }, rows }: PixelSumProps) {
  if (!place || !ledger) return null;
  const format = ledger.formats.product;
  const values = rows.map((row) => quantityValue(summandOf(step.trace, place, layer.samples[row] ?? 0), step.trace));
  const total = values.reduce((sum, value) => sum + value, 0);
  const again = values.reduce((sum, value) => sum + shownValue(value, format), 0);
  return (
    <span className="pictures-number pictures-product">
      {rows.length <= wholeSumTerms && !isShownAs(total, again, format) && <Roughly />}
      <span className="number">{formatNumber(total, format)}</span>
    </span>
  );
}
