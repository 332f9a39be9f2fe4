/** The inputs as the picture that they are: a click on a pixel chooses its weight into the unit of the selected one. */
import { useMemo } from 'react';
import { targetLabel } from '../../kit/quantity/sampleLabel';
import type { StepView } from '../../kit/quantity/useStep';
import { addressOf, type WeightPlace } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import type { PictureSize } from '../shared/image/imagePixels';
import { inputEnd, pixelsOf } from '../shared/image/inputImages';
import { PixelImage } from '../shared/image/PixelImage';
import { type Box, placeKey } from './geometry';
import { spokenName } from './shownUnits';
import type { UnitNodeProps } from './UnitNode';

interface InputPictureProps {
  readonly step: StepView;
  readonly sample: number;
  readonly weight: WeightPlace;
  readonly box: Box;
  readonly size: PictureSize;
}

export function InputPicture({ step: { run }, sample, weight, box, size }: InputPictureProps) {
  const { chooseWeight } = useActions();
  const { data } = run;
  const values = useMemo(() => pixelsOf(data, sample), [data, sample]);
  return (
    <div className="network-picture" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
      <PixelImage
        values={values}
        size={size}
        end={inputEnd(data)}
        ink="x"
        label={messages.network.picture(sample, targetLabel(data, sample, run.labels[sample - 1]))}
        marked
        quantityAt={(unit) => ({ kind: 'input', unit, sample })}
        onPixel={(from) => chooseWeight(weightFrom(weight, from))}
      />
    </div>
  );
}

/** A pixel that arrow keys stop at: nothing is drawn over the picture but the focus. */
export function PixelNode({ placed: { layer, unit, box }, sample, step, tabStop }: UnitNodeProps) {
  const { chooseWeight } = useActions();
  const weight = useStore((state) => state.cursor.weight);
  const choose = (): void => chooseWeight(weightFrom(weight, unit));
  return (
    <button
      type="button"
      className="network-pixel"
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-label={spokenName({ layer, unit }, sample, step)}
      data-place={placeKey({ kind: 'unit', layer, unit })}
      data-quantity={addressOf({ kind: 'input', unit, sample })}
      tabIndex={tabStop ? 0 : -1}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') choose();
      }}
    />
  );
}

/** Into the unit that the selected weight leads into, or comes from; else into the first. */
function weightFrom({ layer, from, to }: WeightPlace, pixel: number): WeightPlace {
  return { layer: 1, from: pixel, to: layer === 1 ? to : layer === 2 ? Math.max(1, from) : 1 };
}
