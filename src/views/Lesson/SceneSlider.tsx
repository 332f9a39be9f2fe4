/** A slider for one weight of the scene: the panels and the numbers of the text follow it. */

import { SymbolText } from '../../kit/quantity/SymbolText';
import { useStep } from '../../kit/quantity/useStep';
import type { SceneSlider as Slider } from '../../lessons';
import { exists, nameOf, parseWeightAddress, type Quantity } from '../../quantity';
import { useActions } from '../../store';
import { formatSetting, messages } from '../../text';

interface SceneSliderProps {
  readonly slider: Slider;
}

/** Nothing if the network on the screen has no such weight. */
export function SceneSlider({ slider: { weight, from, to, step } }: SceneSliderProps) {
  const { run, trace } = useStep();
  const { setWeight } = useActions();
  const place = parseWeightAddress(weight.text);
  const quantity: Quantity | undefined = place && { kind: 'weight', ...place };
  if (!place || !quantity || !exists(quantity, trace)) return null;
  const value = trace.weight(place.layer, place.from, place.to);
  return (
    <div className="row lesson-slider">
      <SymbolText quantity={quantity} network={run.network} />
      <input
        type="range"
        aria-label={messages.lesson.slider(nameOf(quantity, run.network))}
        aria-valuetext={formatSetting(value)}
        min={from}
        max={to}
        step={step}
        value={value}
        onChange={(event) => setWeight(place, Number(event.currentTarget.value))}
      />
      {/* Not an output, which would be announced: the slider says it. */}
      <span className="number" aria-hidden="true">
        {formatSetting(value)}
      </span>
    </div>
  );
}
