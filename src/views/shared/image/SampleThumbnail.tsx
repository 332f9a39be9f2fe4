/** A sample as a small picture, of the run's data or of data that are being edited. */

import { useMemo } from 'react';
import { keptFor } from '../../../memory';
import type { Run } from '../../../run';
import type { InlineData } from '../../../scenario';
import { imageName } from './imageName';
import type { PictureSize } from './imagePixels';
import { imageSizeOf, inputEnd, largestMagnitude, pixelsOf } from './inputImages';
import { PixelImage } from './PixelImage';

export interface SampleImageProps {
  readonly run: Run;
  /** Its number in the data, from 1. */
  readonly sample: number;
  /** Nothing beside it says what it shows. */
  readonly isNamed?: boolean;
}

export function SampleThumbnail({ run, sample, isNamed = false }: SampleImageProps) {
  const size = imageSizeOf(run);
  const { data } = run;
  const values = useMemo(() => pixelsOf(data, sample), [data, sample]);
  const label = isNamed ? imageName(run, sample) : undefined;
  return size && <Thumbnail values={values} size={size} end={inputEnd(data)} label={label} />;
}

interface WrittenImageProps {
  readonly data: InlineData;
  readonly sample: number;
}

/** The same for data that are being edited. */
export function WrittenSampleImage({ data: { image, inputs }, sample }: WrittenImageProps) {
  const row = inputs[sample - 1];
  const values = useMemo(() => Float64Array.from(row ?? []), [row]);
  return image && values.length === image.width * image.height ? (
    <Thumbnail values={values} size={image} end={endOf(inputs)} />
  ) : null;
}

interface ThumbnailProps {
  readonly values: Float64Array;
  readonly size: PictureSize;
  readonly end: number;
  readonly label?: string | undefined;
}

function Thumbnail(picture: ThumbnailProps) {
  return <PixelImage {...picture} ink="x" className="sample-image" />;
}

const endOf = keptFor((inputs: InlineData['inputs']): number =>
  inputs.reduce((most, row) => Math.max(most, largestMagnitude(row)), 0),
);
