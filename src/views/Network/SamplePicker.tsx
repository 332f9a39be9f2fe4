/** Which sample passes through: chips for few, a combo box that a number is typed into for many; and "all" of them. */
import { useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { messages } from '../../text';

export interface SampleChoice {
  readonly sample: number;
  /** "(0, 1) → 1", or empty where that is too long. */
  readonly data: string;
}

interface SamplePickerProps {
  readonly samples: readonly SampleChoice[];
  readonly chosen: number | 'all';
  readonly onChoose: (choice: number | 'all') => void;
}

const mostChips = 12;

export function SamplePicker(props: SamplePickerProps) {
  return props.samples.length <= mostChips ? <Chips {...props} /> : <Search {...props} />;
}

function Chips({ samples, chosen, onChoose }: SamplePickerProps) {
  const words = messages.network;
  return (
    <RadioGroup
      className="network-samples"
      aria-label={words.sampleLabel}
      orientation="horizontal"
      value={String(chosen)}
      onChange={(value) => onChoose(readChoice(value))}
    >
      <Radio className="network-chip" value="all">
        {words.all}
      </Radio>
      {samples.map(({ sample, data }) => (
        <Radio key={sample} className="network-chip" value={String(sample)}>
          {sample === chosen ? words.sampleOption(sample, data) : sample}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** A thousand options would be a thousand elements: the first that match what is typed are enough. */
const mostOptions = 50;

function Search({ samples, chosen, onChoose }: SamplePickerProps) {
  const words = messages.network;
  const shown = labelOf(chosen, samples);
  // What is typed counts only until another sample is chosen, here or elsewhere.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>();
  const text = typed?.over === shown ? typed.text : shown;
  const query = text === shown ? '' : text.trim();
  const options = [{ id: 'all', label: words.all }].concat(
    samples.map(({ sample, data }) => ({ id: String(sample), label: words.sampleOption(sample, data) })),
  );
  const matches = options.filter(({ label }) => label.startsWith(query)).slice(0, mostOptions);
  return (
    <ComboBox
      className="network-search"
      menuTrigger="focus"
      allowsEmptyCollection
      items={matches}
      inputValue={text}
      onInputChange={(next) => setTyped({ text: next, over: shown })}
      selectedKey={String(chosen)}
      onSelectionChange={(key) => {
        setTyped(undefined);
        if (key !== null) onChoose(readChoice(String(key)));
      }}
    >
      <Label className="network-search-label">{words.sampleLabel}</Label>
      <Input className="network-search-input" onFocus={(event) => event.target.select()} />
      <Button className="network-search-button" aria-label={words.showSamples}>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="network-popover">
        <ListBox<{ id: string; label: string }> renderEmptyState={() => words.noSuchSample}>
          {({ id, label }) => (
            <ListBoxItem id={id} textValue={label} className="network-option">
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function labelOf(choice: number | 'all', samples: readonly SampleChoice[]): string {
  if (choice === 'all') return messages.network.all;
  const data = samples.find(({ sample }) => sample === choice)?.data ?? '';
  return messages.network.sampleOption(choice, data);
}

function readChoice(value: string): number | 'all' {
  return value === 'all' ? 'all' : Number(value);
}
