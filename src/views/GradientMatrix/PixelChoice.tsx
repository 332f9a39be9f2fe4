/** What a pixel shows of its cells: the largest, or the mean, `matrix.pixel=mean`. */
import { memo } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { useStore } from '../../store';
import { messages } from '../../text';
import type { Shown } from './aggregates';

const pixelKey = 'matrix.pixel';

export function useShown(): Shown {
  return useStore((state) => (state.viewKeys[pixelKey] === 'mean' ? 'mean' : 'largest'));
}

export const PixelChoice = memo(function PixelChoice() {
  const words = messages.overview;
  const shown = useShown();
  const setViewKey = useStore((state) => state.setViewKey);
  return (
    <Choice
      label={words.pixel}
      showLabel
      options={[
        { id: 'largest', text: words.pixelLargest, detail: words.pixelLargestDetail },
        { id: 'mean', text: words.pixelMean, detail: words.pixelMeanDetail },
      ]}
      selected={shown}
      onChoose={(id) => setViewKey(pixelKey, id === 'mean' ? id : undefined)}
    />
  );
});
