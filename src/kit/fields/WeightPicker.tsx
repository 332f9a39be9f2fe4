/** Layer, from, to: selects any weight by keyboard, in a network of any size. */
import { memo } from 'react';
import { firstFrom, lastLayer, type Network, unitsIn } from '../../model';
import { layerNumber, layersOf, unitInLayer, type WeightPlace } from '../../quantity';
import { useIsLocked } from '../../store';
import { messages } from '../../text';
import { Choice, type ChoiceOption } from './Choice';

interface WeightPickerProps {
  readonly network: Network;
  readonly place: WeightPlace;
  readonly onChoose: (place: WeightPlace) => void;
}

/** Memoised: its lists are as long as the layers are wide, and most clicks do not change them. */
export const WeightPicker = memo(function WeightPicker({ network, place, onChoose }: WeightPickerProps) {
  const words = messages.ledger;
  const isFixed = useIsLocked('weight');
  const units = (layer: number, first: 0 | 1): readonly ChoiceOption[] =>
    Array.from({ length: unitsIn(network, layer) + 1 - first }, (_, index) => {
      const unit = index + first;
      return { id: String(unit), text: unit === 0 ? words.biasOption : unitInLayer(network, layer, unit) };
    });
  const inLayer = (layer: number): WeightPlace => ({
    layer,
    from: Math.min(place.from, unitsIn(network, layer - 1)),
    to: Math.min(place.to, unitsIn(network, layer)),
  });
  return (
    <div className="row flow gap-4 weight-picker" data-words="weight" data-not-on="stage" inert={isFixed}>
      {lastLayer(network) > 1 && (
        <Choice
          label={words.layer}
          options={layersOf(network).map((layer) => ({
            id: String(layer),
            text: words.layerOption(layerNumber(layer)),
          }))}
          selected={String(place.layer)}
          onChoose={(id) => onChoose(inLayer(Number(id)))}
        />
      )}
      <Choice
        label={words.from}
        options={units(place.layer - 1, firstFrom(network))}
        selected={String(place.from)}
        onChoose={(id) => onChoose({ ...place, from: Number(id) })}
      />
      <span aria-hidden="true">{words.arrow}</span>
      <Choice
        label={words.to}
        options={units(place.layer, 1)}
        selected={String(place.to)}
        onChoose={(id) => onChoose({ ...place, to: Number(id) })}
      />
    </div>
  );
});
