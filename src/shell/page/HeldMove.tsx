/** A move that would show what a lesson's question asks for: the learner decides. */
import { useStore } from '../../store';
import { HeldDialog } from '../../views';

export function HeldMove() {
  const isHeld = useStore((state) => state.lesson?.held !== undefined);
  return isHeld && <HeldDialog />;
}
