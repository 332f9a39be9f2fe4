/** Shown as soon as the screen is no longer the scene's: the way back to it. */
import { QuietButton } from '../../kit/chrome/buttons';
import { isTouched, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function TouchedNote() {
  const words = messages.lesson;
  // A reply that runs a method has its own way back.
  const touched = useStore(
    (state) => state.lesson !== undefined && !state.lesson.running && isTouched(state, state.lesson),
  );
  const { restoreScene } = useActions();
  if (!touched) return null;
  return (
    <p className="row lesson-touched">
      <span>{words.touched}</span>
      <QuietButton onClick={restoreScene}>{words.restore}</QuietButton>
    </p>
  );
}
