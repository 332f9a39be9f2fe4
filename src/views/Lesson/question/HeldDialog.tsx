/** Asks before a move beyond the scene's phase shows the answer. */

import { PlainButton } from '../../../kit/chrome/buttons';
import { DialogFrame } from '../../../kit/chrome/DialogFrame';
import { useActions } from '../../../store';
import { messages } from '../../../text';

export function HeldDialog() {
  const { settleHeld } = useActions();
  const words = messages.question.reveal;
  return (
    <DialogFrame title={words.title} onClose={() => settleHeld(false)} className="question-reveal">
      <p>{words.detail}</p>
      <div className="flow question-actions">
        <PlainButton className="is-first" onClick={() => settleHeld(false)}>
          {words.cancel}
        </PlainButton>
        <PlainButton onClick={() => settleHeld(true)}>{words.confirm}</PlainButton>
      </div>
    </DialogFrame>
  );
}
