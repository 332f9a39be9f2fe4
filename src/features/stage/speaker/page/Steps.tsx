/** Which step the stage shows, and the steps beside it. */

import { Icon } from '../../../../kit';
import { runOf, useStore } from '../../../../store';
import { messages } from '../../../../text';
import type { Beat } from '../../../../views';

interface StepsProps {
  readonly beat: Beat;
  readonly onGo: (step: number, beat: Beat) => void;
}

export function Steps({ beat, onGo }: StepsProps) {
  const words = messages.speaker;
  const step = useStore((state) => state.cursor.step);
  const { lastStep } = useStore(runOf);
  return (
    <p className="row speaker-steps">
      <button type="button" aria-label={words.previousStep} disabled={step <= 1} onClick={() => onGo(step - 1, beat)}>
        <Icon name="previousStep" />
      </button>
      <span>{messages.transport.step(step)}</span>
      <button
        type="button"
        aria-label={words.nextStep}
        disabled={step >= lastStep}
        onClick={() => onGo(step + 1, beat)}
      >
        <Icon name="nextStep" />
      </button>
    </p>
  );
}
