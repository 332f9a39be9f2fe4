/** A class of samples: how many there are, which way they push the weights, and the sum of their gradient images. */
import { useMemo } from 'react';
import { wholeSumTerms } from '../../expression';
import { rowAt, stopAt } from '../../kit/table/stopAt';
import { isShownAs, quantityValue, summandOf } from '../../quantity';
import { formatNumber, messages, shownValue } from '../../text';
import { GradientThumb } from './GradientThumb';
import { classPush } from './pushes';
import type { PicturesRow } from './rowOrder';
import { deltaKnown, sumsKnown } from './shownPictures';
import { classNameOf, type PicturesState } from './usePictures';

interface ClassRowProps {
  readonly state: PicturesState;
  readonly row: Extract<PicturesRow, { kind: 'class' }>;
  readonly index: number;
  /** Undefined if all classes show their samples. */
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
}

export function ClassRow({ state, row: { target, rows }, index, isOpen, onToggle }: ClassRowProps) {
  const { layer, unit, ends, size, ledger } = state;
  const words = messages.pictures;
  const known = sumsKnown(state);
  const image = useMemo(() => (known ? layer.sumOf(rows, unit) : undefined), [known, layer, rows, unit]);
  const push = layer.isNonNegative && deltaKnown(state) ? words.classPushes[classPush(layer, rows, unit)] : undefined;
  return (
    <tr {...rowAt(index, { selected: false, className: 'pictures-class-row' })}>
      <th scope="rowgroup" colSpan={5} {...(isOpen === undefined && stopAt(index, 0))}>
        {isOpen !== undefined && (
          <button
            type="button"
            className="pictures-fold"
            aria-expanded={isOpen}
            aria-label={words.showSamples(classNameOf(state, target))}
            {...stopAt(index, 0)}
            onClick={onToggle}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )}
        <span className="pictures-class">{classNameOf(state, target)}</span>{' '}
        <span className="pictures-count">{words.classCount(rows.length, push)}</span>
      </th>
      <td>
        <span className="pictures-pair">
          <GradientThumb
            values={image}
            size={size}
            end={ends.gradientSum}
            label={words.classSum(classNameOf(state, target))}
          />
          {known && ledger && <ClassSum state={state} rows={rows} />}
        </span>
      </td>
    </tr>
  );
}

/** The sum at the chosen pixel, with the digits of its column; ≈ if the numbers shown do not add up to it. */
function ClassSum({
  state: { step, layer, place, ledger },
  rows,
}: Pick<ClassRowProps, 'state'> & { rows: readonly number[] }) {
  if (!place || !ledger) return null;
  const format = ledger.formats.product;
  const values = rows.map((row) => quantityValue(summandOf(step.trace, place, layer.samples[row] ?? 0), step.trace));
  const total = values.reduce((sum, value) => sum + value, 0);
  const again = values.reduce((sum, value) => sum + shownValue(value, format), 0);
  return (
    <span className="pictures-product">
      {rows.length <= wholeSumTerms && !isShownAs(total, again, format) && `${messages.ledger.roughly} `}
      <span className="number">{formatNumber(total, format)}</span>
    </span>
  );
}
