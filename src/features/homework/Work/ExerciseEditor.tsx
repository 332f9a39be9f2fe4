/** The editor of an exercise, in the view's place: what it begins with, cells, digits and feedback, and what is shared. */
import { useMemo, useState } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { type Exercise, mostTitle } from '../exercise/exercise';
import { PresetChoice } from '../exercise/PresetChoice';
import { isPreset, presetsOf } from '../exercise/presets';
import { sheetOf } from '../exercise/sheet';
import { BlockStates } from './BlockStates';
import { Collisions } from './Collisions';
import { ExerciseSettings } from './ExerciseSettings';
import { ExerciseShare } from './ExerciseShare';
import { useEditedExercise } from './useEditedExercise';
import './exercise.css';

interface ExerciseEditorProps {
  readonly onClose: () => void;
  /** Opens it on this page, as its link does. */
  readonly onTry: (exercise: Exercise) => void;
}

export function ExerciseEditor({ onClose, onTry }: ExerciseEditorProps) {
  const words = messages.exercise;
  const { trace } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const presets = useMemo(() => presetsOf(trace, place), [trace, place]);
  const { exercise, change, isRefused, startAgain } = useEditedExercise(presets, trace.step);
  const [problem, setProblem] = useState<string>();
  const sheet = useMemo(() => sheetOf(trace, place, exercise.scope), [trace, place, exercise.scope]);
  const edited = { exercise, change };
  return (
    <div className="stack exercise">
      <div className="row flow exercise-head">
        <label>
          {words.name}{' '}
          <input
            className="exercise-title"
            value={exercise.title}
            onChange={({ target: { value: title } }) => {
              const isLong = title.length > mostTitle;
              setProblem(isLong ? words.longTitle(title.length, mostTitle) : undefined);
              if (!isLong) change({ title });
            }}
          />
        </label>
        <button type="button" className="quiet-button" onClick={startAgain}>
          {words.startAgain}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" className="plain-button is-first" onClick={() => onTry(exercise)}>
          {words.tryOut}
        </button>
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isRefused && <p role="alert">{words.refused}</p>}
      <div className="controls">
        <PresetChoice
          presets={presets}
          chosen={presets.find((preset) => isPreset(preset, exercise))}
          onChoose={({ rules }) => change(rules)}
        />
      </div>
      <div className="exercise-columns">
        <section className="stack exercise-part" aria-label={words.scope}>
          <BlockStates {...edited} sheet={sheet} network={trace.network} />
        </section>
        <section className="stack exercise-part" aria-label={words.settings}>
          <ExerciseSettings {...edited} />
        </section>
        <div className="stack exercise-part">
          {sheet && <Collisions exercise={exercise} sheet={sheet} trace={trace} />}
          <ExerciseShare {...edited} />
        </div>
      </div>
    </div>
  );
}
