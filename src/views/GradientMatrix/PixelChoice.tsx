/** What a pixel shows of its cells: the largest, or the mean, `matrix.pixel=mean`. */
import { memo } from 'react';
import { ViewChoice } from '../../kit/fields/ViewChoice';
import { useStore } from '../../store';
import { messages } from '../../text';
import type { Shown } from './aggregates';

const pixelKey = 'matrix.pixel';

export function useShown(): Shown {
  return useStore((state) => (state.viewKeys[pixelKey] === 'mean' ? 'mean' : 'largest'));
}

export const PixelChoice = memo(function PixelChoice() {
  const { pixel, pixels, pixelDetails } = messages.overview;
  return (
    <ViewChoice viewKey={pixelKey} usual="largest" label={pixel} showLabel options={pixels} details={pixelDetails} />
  );
});
