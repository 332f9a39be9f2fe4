/** The editor of an exercise, in the view's place: cells, digits and feedback, and what is shared. */
import { useMemo, useState } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import type { Exercise } from '../exercise/exercise';
import { sheetOf } from '../exercise/sheet';
import { BlockStates } from './BlockStates';
import { Collisions } from './Collisions';
import { ExerciseSettings } from './ExerciseSettings';
import { ExerciseShare } from './ExerciseShare';
import './exercise.css';

interface ExerciseEditorProps {
  readonly first: Exercise;
  readonly onClose: () => void;
  /** Opens it on this page, as its link does. */
  readonly onTry: (exercise: Exercise) => void;
}

export function ExerciseEditor({ first, onClose, onTry }: ExerciseEditorProps) {
  const words = messages.exercise;
  const { trace } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const [exercise, setExercise] = useState(first);
  const change = (changes: Partial<Exercise>): void => setExercise((now) => ({ ...now, ...changes }));
  const sheet = useMemo(() => sheetOf(trace, place, exercise.scope), [trace, place, exercise.scope]);
  const edited = { exercise, change };
  return (
    <div className="exercise">
      <div className="exercise-head">
        <label>
          {words.name}{' '}
          <input
            className="exercise-title"
            value={exercise.title}
            maxLength={120}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
        <button type="button" className="plain-button" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" className="plain-button is-first" onClick={() => onTry(exercise)}>
          {words.tryOut}
        </button>
      </div>
      <div className="exercise-columns">
        <section className="exercise-part" aria-label={words.scope}>
          <BlockStates {...edited} sheet={sheet} network={trace.network} />
        </section>
        <section className="exercise-part" aria-label={words.settings}>
          <ExerciseSettings {...edited} />
        </section>
        <div className="exercise-part">
          {sheet && <Collisions exercise={exercise} sheet={sheet} trace={trace} />}
          <ExerciseShare {...edited} />
        </div>
      </div>
    </div>
  );
}
