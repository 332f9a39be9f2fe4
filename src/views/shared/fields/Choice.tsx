/** A select button with a list, from the component library, in the app's style. */
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { BarredText } from '../quantity/BarredText';
import './Choice.css';

export interface ChoiceOption {
  readonly id: string;
  readonly text: string;
  /** A second, paler line. */
  readonly detail?: string;
}

interface ChoiceProps {
  /** The accessible name; shown before the value where `showLabel` is set. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly options: readonly ChoiceOption[];
  readonly selected: string;
  readonly onChoose: (id: string) => void;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function Choice({ label, showLabel = false, options, selected, onChoose, className = '' }: ChoiceProps) {
  return (
    <Select
      className={`choice ${className}`}
      selectedKey={selected}
      onSelectionChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      data-own-gestures
    >
      <Label className={showLabel ? 'choice-label' : 'visually-hidden'}>{label}</Label>
      <Button className="choice-button">
        <SelectValue className="choice-value">
          {({ selectedText }) => <BarredText text={selectedText ?? ''} />}
        </SelectValue>
        <span aria-hidden="true" className="choice-arrow">
          ▾
        </span>
      </Button>
      <Popover className="choice-popover">
        <ListBox className="choice-list" items={options}>
          {(option: ChoiceOption) => (
            <ListBoxItem className="choice-option" id={option.id} textValue={option.text}>
              <BarredText text={option.text} />
              {option.detail !== undefined && <span className="choice-detail">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
