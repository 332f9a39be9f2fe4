/** The list of a select button, from the component library. */
import type { RefObject } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { MoreBelow } from '../fit/MoreBelow';
import { BarredText } from '../quantity/BarredText';

export interface ChoiceOption {
  readonly id: string;
  readonly text: string;
  /** A second, paler line. */
  readonly detail?: string;
}

interface ChoiceListProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** The element that names it. */
  readonly labelId: string;
  readonly options: readonly ChoiceOption[];
  readonly selected: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function ChoiceList({ trigger, labelId, options, selected, onChoose, onClose }: ChoiceListProps) {
  // What is chosen may open a sheet, which gets the key as it comes up, and gives the focus back to what has it now.
  const choose = ([id]: Iterable<unknown>): void => {
    flushSync(onClose);
    trigger.current?.focus();
    onChoose(String(id));
  };
  return (
    <Popover
      triggerRef={trigger}
      trigger="Select"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      className="choice-popover"
      aria-labelledby={labelId}
    >
      <ListBox
        className="choice-list"
        aria-labelledby={labelId}
        items={options}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={choose}
        autoFocus
        shouldSelectOnPressUp
        shouldFocusOnHover
      >
        {(option: ChoiceOption) => (
          <ListBoxItem className="choice-option" id={option.id} textValue={option.text} onPress={onClose}>
            <BarredText text={option.text} />
            {option.detail !== undefined && <span className="aside choice-detail">{option.detail}</span>}
          </ListBoxItem>
        )}
      </ListBox>
      <MoreBelow />
    </Popover>
  );
}
