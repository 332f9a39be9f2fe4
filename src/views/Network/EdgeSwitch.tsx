/** From phase Sum on: whether the edges show the sample's gradient or the batch gradient. */
import { memo } from 'react';
import { messages } from '../../text';
import { Options } from '../shared/fields/Options';

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
