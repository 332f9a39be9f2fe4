/** On narrow screens: the focused quantity, its value, and a button for its formula, above the fixed transport. */
import { Button } from 'react-aria-components';
import { QuantityNumber, useStep } from '../../kit';
import { nameOf } from '../../quantity';
import { focusOf, useStore } from '../../store';
import { messages } from '../../text';
import { formatOfCell, ledgerModel } from '../../views';

export function FocusBar({ onExplain }: { readonly onExplain: () => void }) {
  const step = useStep();
  const focus = useStore(focusOf);
  const place = useStore((state) => state.cursor.weight);
  return (
    <div className="row focus-bar">
      <span className="aside focus-name">{nameOf(focus, step.trace.network)}</span>
      <QuantityNumber
        quantity={focus}
        step={step}
        format={formatOfCell(ledgerModel(step.trace, place), focus)}
        className="focus-value"
        withPower
      />
      <Button className="quiet-button" onPress={onExplain}>
        {messages.app.explain}
      </Button>
    </div>
  );
}
