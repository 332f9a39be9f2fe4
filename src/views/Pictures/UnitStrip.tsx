/** The units of layer 1, each as the picture of its weights; the chosen one's samples are shown beside them. */
import { useMemo, useRef } from 'react';
import { stopAt } from '../../kit/table/stopAt';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { unitName, unitNumber } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import { PixelImage } from '../shared/image/PixelImage';
import { picturedWeights, placeIn } from './firstLayer';
import type { PicturesState } from './usePictures';

/** Units in each row; up and down arrow keys go from row to row. */
export const unitsAcross = 4;

export function UnitStrip({ state }: { readonly state: PicturesState }) {
  const { step, layer, unit, ends, place, size } = state;
  const { trace } = step;
  const words = messages.pictures;
  const { chooseWeight } = useActions();
  const group = useRef<HTMLDivElement>(null);
  const rowOf = (index: number) => ({ row: Math.floor(index / unitsAcross), column: index % unitsAcross });
  const onKeyDown = useRovingGrid({ grid: group, entry: rowOf(unit - 1) });
  const pictures = useMemo(
    () => Array.from({ length: layer.units }, (_, index) => picturedWeights(trace, 'weight', 1, index + 1)),
    [trace, layer.units],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      className="pictures-units"
      role="group"
      aria-label={words.unitList}
      ref={group}
      data-rows={Math.ceil(layer.units / unitsAcross)}
      onKeyDown={onKeyDown}
    >
      {pictures.map((values, index) => {
        const { row, column } = rowOf(index);
        const own = index + 1;
        return (
          <button
            type="button"
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit has no other identity
            key={index}
            className="pictures-unit"
            aria-pressed={own === unit}
            aria-label={words.chooseUnit(unitName(trace.network, 1, own))}
            {...stopAt(row, column)}
            onClick={() => chooseWeight(placeIn(trace, own, size, place?.from))}
          >
            <PixelImage values={values} size={size} end={ends.weight} ink="sign" />
            <span aria-hidden="true">{unitNumber(own)}</span>
          </button>
        );
      })}
    </div>
  );
}
