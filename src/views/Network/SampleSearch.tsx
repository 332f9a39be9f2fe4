/** A combo box for many samples, in which a number is typed. */
import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { keptFor } from '../../memory';
import type { Run } from '../../run';
import { messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import type { SampleChoice, SamplePickerProps } from './sampleChoices';

/** A thousand options would be a thousand elements; the first matches are enough. */
const mostOptions = 50;

/** Unchanged options are not rendered again: the library caches them by identity. */
const optionOf = keptFor((_data: Run['data'], id: number, label: string): Option => ({ id, label }));

interface Option {
  readonly id: number;
  readonly label: string;
}

export function SampleSearch({ run, samples, chosen, onChoose }: SamplePickerProps) {
  const words = messages.network;
  const choice = samples.find(({ sample }) => sample === chosen);
  const shown = choice ? labelOf(choice) : '';
  // The typed text is dropped when another sample is chosen, here or elsewhere.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>();
  const text = typed?.over === shown ? typed.text : shown;
  const query = text === shown ? '' : text.trim();
  const options = useMemo(
    () => samples.map((choice) => optionOf(run.data, choice.sample, labelOf(choice))),
    [run.data, samples],
  );
  const matches = useMemo(
    () => options.filter(({ label }) => label.startsWith(query)).slice(0, mostOptions),
    [options, query],
  );
  return (
    <ComboBox
      className="small row network-search"
      data-not-on="stage"
      menuTrigger="focus"
      allowsEmptyCollection
      items={matches}
      inputValue={text}
      onInputChange={(next) => setTyped({ text: next, over: shown })}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        setTyped(undefined);
        if (key !== null) onChoose(Number(key));
      }}
    >
      <Label className="soft">{words.sampleLabel}</Label>
      <Input className="network-search-input" onFocus={(event) => event.target.select()} />
      <Button className="choice-button" data-not-on="paper" aria-label={words.showSamples}>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="choice-popover">
        <ListBox<Option> className="choice-list" renderEmptyState={() => words.noSuchSample}>
          {({ id, label }) => (
            <ListBoxItem id={id} textValue={label} className="row choice-option">
              {label}
              <SampleImage run={run} sample={id} isNamed />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function labelOf({ sample, data }: SampleChoice): string {
  return messages.network.sampleOption(sample, data);
}
