/** From phase Sum on: whether the edges show the sample's gradient or the batch gradient. */
import { memo } from 'react';
import { Options } from '../../kit/fields/Options';
import { messages } from '../../text';

interface EdgeSwitchProps {
  readonly sample: number;
  readonly ofBatch: boolean;
  readonly onChoose: (ofBatch: boolean) => void;
}

export const EdgeSwitch = memo(function EdgeSwitch({ sample, ofBatch, onChoose }: EdgeSwitchProps) {
  const words = messages.network;
  return (
    <Options
      label={words.edgeWidth}
      isLabelHidden
      options={{ sample: words.edgesOfSample(sample), batch: words.edgesOfBatch }}
      value={ofBatch ? 'batch' : 'sample'}
      onChange={(value) => onChoose(value === 'batch')}
    />
  );
});
