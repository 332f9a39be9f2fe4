/** On narrow screens: the focused quantity, its value, and a button for its formula, above the fixed transport. */
import { Button } from 'react-aria-components';
import { QuantityNumber, useStep } from '../../kit';
import { nameOf } from '../../quantity';
import { focusOf, useStore } from '../../store';
import { messages } from '../../text';

export function FocusBar({ onExplain }: { readonly onExplain: () => void }) {
  const step = useStep();
  const focus = useStore(focusOf);
  return (
    <div className="row focus-bar">
      <span className="soft cut">{nameOf(focus, step.trace.network)}</span>
      <QuantityNumber quantity={focus} step={step} className="focus-value" />
      <Button className="quiet-button" onPress={onExplain}>
        {messages.app.explain}
      </Button>
    </div>
  );
}
