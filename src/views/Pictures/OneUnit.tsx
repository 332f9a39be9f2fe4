/** One unit: its place among the others, all samples of the batch, their sum and mean, and the chosen pixel's formula. */
import { useState } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { messages } from '../../text';
import { Equations } from './Equations';
import { PicturesLegend } from './PicturesLegend';
import { PicturesSentence } from './PicturesSentence';
import { PixelFoot } from './PixelFoot';
import { PixelTable } from './PixelTable';
import type { RowOrder } from './rowOrder';
import { SampleRows } from './SampleRows';
import { StagedImages } from './StagedImages';
import { UnitStrip } from './UnitStrip';
import type { PicturesState } from './usePictures';

interface OneUnitProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
}

export function OneUnit({ state, order }: OneUnitProps) {
  const words = messages.pictures;
  const [asTable, setAsTable] = useState(false);
  const { layer, step } = state;
  const { kind } = useMedium();
  const onStage = kind === 'stage' || kind === 'slide';
  const { data } = step.run.scenario;
  const usesDigits = 'dataset' in data && data.dataset === 'digits';
  return (
    <div className="pictures-one">
      <div className="pictures-side" data-not-on="stage">
        {layer.units > 1 && <UnitStrip state={state} />}
        <PicturesLegend state={state} />
        <button type="button" className="quiet-button" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.hideNumbers : words.showNumbers}
        </button>
        {usesDigits && (
          <p className="pictures-source" data-not-on="stage">
            {words.digitsSource}
          </p>
        )}
      </div>
      <PicturesSentence state={state} />
      {asTable ? (
        <PixelTable state={state} />
      ) : (
        <>
          <SampleRows state={state} order={order} />
          {onStage && state.isImage && step.stop.phase !== 'update' && <StagedImages state={state} />}
          <Equations state={state} />
        </>
      )}
      <PixelFoot state={state} />
    </div>
  );
}
