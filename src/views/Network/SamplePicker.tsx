/** Chooses the sample: chips for few, a combo box for many; and "all". */
import { memo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { onRequest } from '../../kit/onRequest';
import { useIsLocked } from '../../store';
import { messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { readChoice, type SamplePickerProps } from './sampleChoice';

const SampleSearch = onRequest(async () => (await import('./SampleSearch')).SampleSearch);

const mostChips = 12;

/** With more chips than these, a narrow panel shows the chosen sample's values on the drawing only, and the chips stay in one line. */
const fewChips = 5;

export const SamplePicker = memo(function SamplePicker(props: SamplePickerProps) {
  return props.samples.length <= mostChips ? <Chips {...props} /> : <SampleSearch {...props} />;
});

function Chips({ run, samples, chosen, onChoose }: SamplePickerProps) {
  const words = messages.network;
  return (
    <RadioGroup
      validationBehavior="aria"
      className={`flow network-samples ${samples.length > fewChips ? 'has-many' : ''}`}
      data-not-on="stage"
      aria-label={words.sampleLabel}
      orientation="horizontal"
      value={String(chosen)}
      isDisabled={useIsLocked('sample')}
      data-words="samples"
      onChange={(value) => onChoose(readChoice(value))}
    >
      <Radio className="aside inline-row network-chip" value="all">
        {words.all}
      </Radio>
      {samples.map(({ sample, data }) => (
        <Radio
          key={sample}
          className="aside inline-row network-chip"
          value={String(sample)}
          {...(sample === chosen && { 'aria-label': words.sampleOption(sample, data) })}
        >
          {sample}
          {sample === chosen && data !== '' && <span className="network-chip-values">{`  ${data}`}</span>}
          <SampleImage run={run} sample={sample} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
