/** The size of the drawn batches, as a number or by a slider; drawing again; and the choice of the scale. */

import { QuietButton } from '../../kit/chrome/buttons';
import { CheckBox } from '../../kit/fields/CheckBox';
import { NumberField } from '../../kit/fields/NumberField';
import { useActions } from '../../store';
import { messages } from '../../text';
import { placeOf, scaleKey, seedKey, sizeKey, sliderSizes } from './noiseKeys';

interface NoiseSettingsProps {
  readonly size: number;
  readonly stepSize: number;
  readonly sampleCount: number;
  readonly seed: number;
  /** Whether another draw could give other batches. */
  readonly canDraw: boolean;
  readonly fit: boolean;
}

export function NoiseSettings({ size, stepSize, sampleCount, seed, canDraw, fit }: NoiseSettingsProps) {
  const words = messages.noise;
  const { setViewKey } = useActions();
  const sizes = sliderSizes(sampleCount);
  const setSize = (next: number): string | undefined => {
    if (!Number.isInteger(next) || next < 1 || next > sampleCount) return words.badSize(sampleCount);
    setViewKey(sizeKey, next === stepSize ? undefined : String(next));
    return undefined;
  };
  return (
    <div className="controls" data-not-on="stage">
      <span className="inline-row gap-6">
        <span aria-hidden="true">{words.sizeShort}</span>
        <NumberField label={words.size} value={size} onCommit={setSize} width="7ch" />
        <span>{words.sizeOf(sampleCount)}</span>
      </span>
      <input
        type="range"
        className="noise-slider"
        aria-label={words.slider}
        aria-valuetext={String(size)}
        min={0}
        max={sizes.length - 1}
        step={1}
        value={placeOf(size, sizes)}
        disabled={sampleCount === 1}
        onChange={(event) => setSize(sizes[Number(event.currentTarget.value)] ?? size)}
      />
      {size !== stepSize && <QuietButton onClick={() => setSize(stepSize)}>{words.stepSize(stepSize)}</QuietButton>}
      {canDraw && (
        <QuietButton onClick={() => setViewKey(seedKey, String((seed % 999_999) + 1))}>{words.again}</QuietButton>
      )}
      <CheckBox
        className="soft noise-fit"
        isSelected={fit}
        onChange={(on) => setViewKey(scaleKey, on ? 'fit' : undefined)}
      >
        {words.fit}
      </CheckBox>
    </div>
  );
}
