/** The editor of an exercise, in the view's place: what it begins with, cells, digits and feedback, and what is shared. */
import { useMemo, useState } from 'react';
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { TypedTextsContext } from '../../../kit/fields/typedTexts';
import { useStep } from '../../../kit/quantity/useStep';
import type { Network } from '../../../model';
import { plainDivisionOf } from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { askedBlocks, type Exercise, mostTitle } from '../exercise/exercise';
import { PresetChoice } from '../exercise/PresetChoice';
import { isPreset, presetsOf } from '../exercise/presets';
import { type Sheet, sheetOf } from '../exercise/sheet';
import { BlockStates } from './BlockStates';
import { ExerciseSettings } from './ExerciseSettings';
import { ExerciseShare } from './ExerciseShare';
import { whereLabel } from './said';
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
  const { exercise, change, texts, typed, version, isRefused, replaced, startAgain, open, undo } = useEditedExercise(
    presets,
    trace.step,
  );
  const [focused, setFocused] = useState<string>();
  const title = texts.read(words.name) ?? exercise.title;
  const sheet = useMemo(() => sheetOf(trace, place, exercise.scope), [trace, place, exercise.scope]);
  const edited = { exercise, change };
  // What is being typed may become a value.
  const refused = fieldsOf(exercise, sheet, trace.network).filter((name) => name !== focused && typed.includes(name));
  return (
    <div className="stack exercise">
      <div className="row flow work-buttons">
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
        <QuietButton onClick={startAgain}>{words.startAgain}</QuietButton>
        <PlainButton onClick={onClose}>{words.close}</PlainButton>
        <PlainButton className="is-first" onClick={() => onTry(exercise)}>
          {words.tryOut}
        </PlainButton>
      </div>
      {title.length > mostTitle && <p role="alert">{words.longTitle(title.length, mostTitle)}</p>}
      {replaced && (
        <p className="row flow">
          <span role="status">{replaced.isUndone ? words.formerShown : words.replacedBy[replaced.by]}</span>
          <QuietButton onClick={undo}>{replaced.isUndone ? messages.app.redo : messages.app.undo}</QuietButton>
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of its fields */}
        <div
          className="exercise-columns"
          onFocus={({ target }) => setFocused(target instanceof HTMLInputElement ? labelOf(target) : undefined)}
          onBlur={() => setFocused(undefined)}
        >
          <section className="stack exercise-part" aria-label={words.scope}>
            <BlockStates {...edited} sheet={sheet} network={trace.network} />
          </section>
          <section className="stack exercise-part" aria-label={words.settings}>
            <ExerciseSettings {...edited} isDivided={plainDivisionOf(trace) !== 'none'} />
          </section>
          <ExerciseShare exercise={exercise} refused={refused} onOpen={open} />
        </div>
      </TypedTextsContext>
    </div>
  );
}

/** The names of the fields for numbers that these settings show. */
function fieldsOf(
  { feedback, draws, ...exercise }: Exercise,
  sheet: Sheet | undefined,
  network: Network,
): readonly string[] {
  const words = messages.exercise;
  const drawn = draws ? [words.inputsDrawn, words.weightsDrawn] : [];
  return [
    ...(sheet ? askedBlocks(exercise, sheet).map((block) => words.pointsOf(whereLabel(block, network))) : []),
    ...(feedback === 'each' ? [words.attempts] : []),
    words.hintCost,
    ...drawn.flatMap((what) => [words.least(what), words.most(what), words.by(what)]),
  ];
}

function labelOf({ labels }: HTMLInputElement): string | undefined {
  return labels?.[0]?.textContent ?? undefined;
}
