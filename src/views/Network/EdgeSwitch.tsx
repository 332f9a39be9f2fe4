/** From phase Sum on: whether the edges show the sample's gradient or the batch gradient. */
import { memo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { messages } from '../../text';

interface EdgeSwitchProps {
  readonly sample: number;
  readonly ofBatch: boolean;
  readonly onChoose: (ofBatch: boolean) => void;
}

export const EdgeSwitch = memo(function EdgeSwitch({ sample, ofBatch, onChoose }: EdgeSwitchProps) {
  const words = messages.network;
  return (
    <RadioGroup
      className="network-switch"
      aria-label={words.edgeWidth}
      orientation="horizontal"
      value={ofBatch ? 'batch' : 'sample'}
      onChange={(value) => onChoose(value === 'batch')}
    >
      <Radio value="sample">{words.edgesOfSample(sample)}</Radio>
      <Radio value="batch">{words.edgesOfBatch}</Radio>
    </RadioGroup>
  );
});
