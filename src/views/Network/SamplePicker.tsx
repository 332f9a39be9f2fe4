/** Chooses the sample: chips for those that units can show at once, with “all”, or a combo box. */
import { memo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { onRequest } from '../../kit/onRequest';
import { useIsLocked } from '../../store';
import { messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { mostStacked } from './measures';
import type { SamplePickerProps } from './sampleChoices';

const SampleSearch = onRequest(async () => (await import('./SampleSearch')).SampleSearch);

/** With more chips than these, a narrow panel shows the chosen sample's values on the drawing only, and the chips stay in one line. */
const fewChips = 5;

export const SamplePicker = memo(function SamplePicker(props: SamplePickerProps) {
  return props.samples.length <= mostStacked ? <Chips {...props} /> : <SampleSearch {...props} />;
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
      onChange={(value) => onChoose(value === 'all' ? value : Number(value))}
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
          <SampleImage run={run} sample={sample} isNamed />
        </Radio>
      ))}
    </RadioGroup>
  );
}
