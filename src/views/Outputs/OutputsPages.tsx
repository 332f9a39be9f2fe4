/** Buttons to page through the outputs if they do not fit side by side. */
import { Button } from 'react-aria-components';
import { Icon } from '../../kit/chrome/Icon';
import { unitNumber } from '../../quantity';
import { messages } from '../../text';

interface OutputsPagesProps {
  readonly outputs: readonly number[];
  readonly all: number;
  readonly atOnce: number;
  /** Undefined: the first page, which links omit. */
  readonly onTurn: (first: string | undefined) => void;
}

export function OutputsPages({ outputs, all, atOnce, onTurn }: OutputsPagesProps) {
  const words = messages.outputs;
  const first = outputs[0] ?? 1;
  const last = outputs.at(-1) ?? all;
  const turn = (to: number): void => onTurn(to > 1 ? String(to) : undefined);
  return (
    <div className="aside outputs-pages">
      <Button aria-label={words.previousPage} isDisabled={first === 1} onPress={() => turn(first - atOnce)}>
        <Icon name="previousPhase" />
      </Button>
      <span aria-live="polite">{words.page(unitNumber(first), unitNumber(last), all)}</span>
      <Button aria-label={words.nextPage} isDisabled={last === all} onPress={() => turn(last + 1)}>
        <Icon name="nextPhase" />
      </Button>
    </div>
  );
}
