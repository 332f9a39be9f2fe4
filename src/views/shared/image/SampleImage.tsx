/** A sample as a thumbnail beside its number, where the data are pictures. */
import { useMemo } from 'react';
import type { Run } from '../../../run';
import { imageSizeOf, inputEnd, pixelsOf } from './inputImages';
import { PixelImage } from './PixelImage';

interface SampleImageProps {
  readonly run: Run;
  /** Its number in the data, from 1. */
  readonly sample: number;
  readonly className?: string;
}

export function SampleImage({ run, sample, className = '' }: SampleImageProps) {
  const size = imageSizeOf(run);
  const { data } = run;
  const values = useMemo(() => pixelsOf(data, sample), [data, sample]);
  if (!size) return null;
  return (
    <PixelImage values={values} size={size} end={inputEnd(data)} ink="x" className={`sample-image ${className}`} />
  );
}
