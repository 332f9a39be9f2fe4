/** States that a number is not computed yet, with a link to the phase that computes it. */
import { knownFrom, type Quantity } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import type { StepView } from './useStep';

interface NotYetProps {
  readonly quantity: Quantity;
  readonly trace: StepView['trace'];
}

export function NotYet({ quantity, trace }: NotYetProps) {
  const { goToPhaseKeepingFocus } = useActions();
  const { phase } = knownFrom(quantity, trace);
  const name = messages.phases.names[phase];
  return (
    <p className="soft">
      {messages.formulas.notYet(name)}{' '}
      <button type="button" className="quiet-button" onClick={() => goToPhaseKeepingFocus(phase)}>
        {messages.phases.goTo(name)}
      </button>
    </p>
  );
}
