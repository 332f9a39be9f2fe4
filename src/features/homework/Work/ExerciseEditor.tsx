/** The editor of an exercise, in the view's place: what it begins with, cells, digits and feedback, and what is shared. */
import { useMemo } from 'react';
import { TypedTextsContext } from '../../../kit/fields/typedTexts';
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
  const { exercise, change, texts, version, isRefused, replaced, startAgain, open, undo } = useEditedExercise(
    presets,
    trace.step,
  );
  const title = texts.read(words.name) ?? exercise.title;
  const sheet = useMemo(() => sheetOf(trace, place, exercise.scope), [trace, place, exercise.scope]);
  const edited = { exercise, change };
  return (
    <div className="stack exercise">
      <div className="row flow exercise-head">
        <label>
          {words.name}{' '}
          <input
            className="exercise-title"
            value={title}
            onChange={({ target: { value } }) => {
              const isLong = value.length > mostTitle;
              texts.write(words.name, isLong ? value : undefined);
              if (!isLong) change({ title: value });
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
      {title.length > mostTitle && <p role="alert">{words.longTitle(title.length, mostTitle)}</p>}
      {replaced && (
        <p className="row flow" role="status">
          {replaced.isUndone ? words.formerShown : words.replacedBy[replaced.by]}
          <button type="button" className="quiet-button" onClick={undo}>
            {replaced.isUndone ? messages.app.redo : messages.app.undo}
          </button>
        </p>
      )}
      {isRefused && <p role="alert">{words.refused}</p>}
      <div className="controls">
        <PresetChoice
          presets={presets}
          chosen={presets.find((preset) => isPreset(preset, exercise))}
          onChoose={({ rules }) => change(rules)}
        />
      </div>
      <TypedTextsContext key={version} value={texts}>
        <div className="exercise-columns">
          <section className="stack exercise-part" aria-label={words.scope}>
            <BlockStates {...edited} sheet={sheet} network={trace.network} />
          </section>
          <section className="stack exercise-part" aria-label={words.settings}>
            <ExerciseSettings {...edited} />
          </section>
          <div className="stack exercise-part">
            {sheet && <Collisions exercise={exercise} sheet={sheet} trace={trace} />}
            <ExerciseShare exercise={exercise} onOpen={open} />
          </div>
        </div>
      </TypedTextsContext>
    </div>
  );
}
