/** A combo box for many samples, in which a number is typed. */
import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { messages } from '../../text';
import { SampleImage } from '../shared/image/SampleImage';
import { readChoice, type SampleChoice, type SamplePickerProps } from './sampleChoice';

/** A thousand options would be a thousand elements; the first matches are enough. */
const mostOptions = 50;

export function SampleSearch({ run, samples, chosen, onChoose }: SamplePickerProps) {
  const words = messages.network;
  const shown = labelOf(chosen, samples);
  // The typed text is dropped when another sample is chosen, here or elsewhere.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>();
  const text = typed?.over === shown ? typed.text : shown;
  const query = text === shown ? '' : text.trim();
  // Unchanged options are not rendered again: the library caches them.
  const options = useMemo(
    () =>
      [{ id: 'all', label: messages.network.all }].concat(
        samples.map(({ sample, data }) => ({ id: String(sample), label: messages.network.sampleOption(sample, data) })),
      ),
    [samples],
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
      selectedKey={String(chosen)}
      onSelectionChange={(key) => {
        setTyped(undefined);
        if (key !== null) onChoose(readChoice(String(key)));
      }}
    >
      <Label className="soft">{words.sampleLabel}</Label>
      <Input className="network-search-input" onFocus={(event) => event.target.select()} />
      <Button className="soft network-search-button" data-not-on="paper" aria-label={words.showSamples}>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="network-popover">
        <ListBox<{ id: string; label: string }> renderEmptyState={() => words.noSuchSample}>
          {({ id, label }) => (
            <ListBoxItem id={id} textValue={label} className="network-option">
              {label}
              {id !== 'all' && <SampleImage run={run} sample={Number(id)} />}
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
