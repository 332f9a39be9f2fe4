/** The loss on one sample, e = …: shown as its formula, and changed to another that goes with the output's activation. */
import { memo } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { LossName } from '../../model';
import { lossText } from '../../quantity';
import { messages } from '../../text';

interface LossSelectProps {
  readonly loss: LossName;
  readonly offered: readonly LossName[];
  /** How many there are: the formulas sum over them. */
  readonly outputs: number;
  readonly onChoose: (loss: LossName) => void;
}

export const LossSelect = memo(function LossSelect({ loss, offered, outputs, onChoose }: LossSelectProps) {
  const words = messages.network;
  return (
    <Select
      className="network-select"
      value={loss}
      onChange={(key) => {
        const chosen = offered.find((name) => name === key);
        if (chosen) onChoose(chosen);
      }}
    >
      <Label className="visually-hidden">{words.lossLabel}</Label>
      <Button className="network-select-button">
        <SelectValue>{lossText(loss, outputs)}</SelectValue>
        <span aria-hidden="true"> ▾</span>
      </Button>
      <Popover className="network-popover">
        <ListBox>
          {offered.map((name) => (
            <ListBoxItem key={name} id={name} className="network-option" textValue={messages.losses[name].name}>
              <span className="network-option-formula">{lossText(name, outputs)}</span>
              <span className="network-option-name">{messages.losses[name].name}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
});
