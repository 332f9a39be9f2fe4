/** States that a number is not computed yet, with a link to the phase that computes it. */
import { knownFrom, type Quantity } from '../../quantity';
import { useActions } from '../../store';
import { messages } from '../../text';
import { QuietButton } from '../chrome/buttons';
import type { StepView } from './useStep';

interface NotYetProps {
  readonly quantity: Quantity;
  readonly step: StepView;
}

export function NotYet({ quantity, step: { trace, stop } }: NotYetProps) {
  const { goToPhaseKeepingFocus } = useActions();
  const { phase } = knownFrom(quantity, trace);
  const words = messages.phases;
  const name = words.names[phase];
  const isNow = phase === stop.phase;
  return (
    <p className="soft">
      {messages.formulas.notYet(name, isNow)}{' '}
      <QuietButton onClick={() => goToPhaseKeepingFocus(phase)}>
        {isNow ? words.goToEnd(name) : words.goTo(name)}
      </QuietButton>
    </p>
  );
}
