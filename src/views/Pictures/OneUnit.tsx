/** One unit: its place among the others, all samples of the batch, what they come to, and the chosen pixel's formula. */
import { useRef, useState } from 'react';
import { messages } from '../../text';
import { useSize } from '../shared/chart/useSize';
import { Equations } from './Equations';
import { PicturesLegend } from './PicturesLegend';
import { PicturesSentence } from './PicturesSentence';
import { PixelFoot } from './PixelFoot';
import { PixelTable } from './PixelTable';
import type { RowOrder } from './rowOrder';
import { SampleRows } from './SampleRows';
import { UnitStrip } from './UnitStrip';
import type { PicturesState } from './usePictures';

interface OneUnitProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
}

const firstSize = { width: 640, height: 0, rem: 16 };

export function OneUnit({ state, order }: OneUnitProps) {
  const words = messages.pictures;
  const rows = useRef<HTMLDivElement>(null);
  const size = useSize(rows, firstSize);
  const [asTable, setAsTable] = useState(false);
  const { isImage, layer, step } = state;
  const { data } = step.run.scenario;
  const usesDigits = 'dataset' in data && data.dataset === 'digits';
  return (
    <div className="pictures-one">
      <div className="pictures-side">
        {layer.units > 1 && <UnitStrip state={state} />}
        <PicturesLegend state={state} />
        {usesDigits && <p className="pictures-source">{words.digitsSource}</p>}
      </div>
      <PicturesSentence state={state} />
      <div className="pictures-table" ref={rows}>
        <SampleRows state={state} order={order} rowHeight={rowHeightIn(size, layer.samples.length, isImage)} />
      </div>
      <Equations state={state} />
      <PixelFoot state={state} />
      <div className="pictures-numbers">
        <button type="button" className="quiet-button" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.hideNumbers : words.showNumbers}
        </button>
        {asTable && <PixelTable state={state} />}
      </div>
    </div>
  );
}

/** Head and rows under the rule, in rows; in rem the head. */
const footRows = 3;
const headHeight = 3;
const rowRange = { lowest: 2, highest: 3.5, strip: 2, usual: 3 } as const;

/** As high as lets a small batch be seen without scrolling. */
export function rowHeightIn({ height, rem }: { height: number; rem: number }, samples: number, isImage: boolean): number {
  if (!isImage) return rowRange.strip * rem;
  if (height === 0) return rowRange.usual * rem;
  const room = (height - headHeight * rem) / (Math.min(samples, 8) + footRows);
  return Math.round(Math.min(rowRange.highest * rem, Math.max(rowRange.lowest * rem, room)));
}
