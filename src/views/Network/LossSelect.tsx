/** The loss of a sample, e = …: shown as a formula, and selectable among those that fit the output's activation. */
import { memo } from 'react';
import { Choice } from '../../kit/fields/Choice';
import type { LossName } from '../../model';
import { lossText } from '../../quantity';
import { messages } from '../../text';

interface LossSelectProps {
  readonly loss: LossName;
  readonly offered: readonly LossName[];
  /** The number of outputs, over which the formulas sum. */
  readonly outputs: number;
  readonly onChoose: (loss: LossName) => void;
}

export const LossSelect = memo(function LossSelect({ loss, offered, outputs, onChoose }: LossSelectProps) {
  return (
    <Choice
      label={messages.network.lossLabel}
      className="network-loss-choice"
      options={offered.map((id) => ({ id, text: lossText(id, outputs), detail: messages.losses[id].name }))}
      selected={loss}
      onChoose={(id) => {
        const chosen = offered.find((name) => name === id);
        if (chosen) onChoose(chosen);
      }}
    />
  );
});
