/** In Share: the reader's own numbers, and an exercise about the step on the screen, which begins with the few cells of one weight. */
import { useMemo } from 'react';
import { useKeptForm } from '../../../kit/fields/useKeptForm';
import { nameOf } from '../../../quantity';
import { CopyField, ShareChoices, type ShareRowProps } from '../../../shell';
import { fitsIntoLink, traceOf, useActions } from '../../../store';
import { messages } from '../../../text';
import { exerciseLink, newExercise } from '../exercise/exercise';
import { exerciseHash } from '../exercise/exerciseLinks';
import { PresetChoice } from '../exercise/PresetChoice';
import { type PresetName, presetsOf } from '../exercise/presets';
import { noteTry } from '../Work/tries';
import { ExerciseCodes } from './ExerciseCodes';
import { ShareSheet } from './ShareSheet';

export function ShareHomework(props: ShareRowProps) {
  return (
    <>
      {props.state.otherKeys.exercise !== undefined && (
        <p className="share-note">{messages.sheets.sharing.ofExercise}</p>
      )}
      <ShareSheet {...props} />
      <ShareExercise {...props} />
    </>
  );
}

export function ShareExercise({ state, place, base, address }: ShareRowProps) {
  const words = messages.exercise.sharing;
  // What is open is shared by the link above.
  if (state.lesson || state.otherKeys.exercise !== undefined || !fitsIntoLink(state)) return null;
  return (
    <ShareChoices title={words.heading} detail={words.detail} choose={messages.work.exercise.make}>
      <Choices state={state} place={place} base={base} address={address} />
    </ShareChoices>
  );
}

function Choices({ state, place, base, address }: Omit<ShareRowProps, 'onClose'>) {
  const words = messages.exercise.sharing;
  const keeping = useActions();
  const { weight } = state.cursor;
  const trace = traceOf(state);
  const presets = useMemo(() => presetsOf(trace, weight), [trace, weight]);
  const { values, set } = useKeptForm(`exercise ${place}`, () => ({ chosen: 'first' as PresetName }));
  const preset = presets.find(({ name }) => name === values.chosen) ?? presets[0];
  if (!preset) return <p className="share-note">{messages.work.tooLarge}</p>;
  const title =
    preset.name === 'network' ? messages.work.scopes.network : nameOf({ kind: 'weight', ...weight }, trace.network);
  const exercise = { ...newExercise, ...preset.rules, title, step: trace.step };
  const hash = exerciseHash(address, exercise);
  return (
    <>
      <PresetChoice presets={presets} chosen={preset} onChoose={({ name }) => set({ chosen: name })} />
      <p className="share-note">{words.more}</p>
      <CopyField label={words.link} text={base + hash}>
        <a
          className="embed-open"
          href={base + hash}
          target="_blank"
          rel="noopener"
          onClick={() => noteTry(exerciseLink(exercise), keeping)}
        >
          {messages.exercise.tryOut} <span aria-hidden="true">↗</span>
        </a>
      </CopyField>
      <ExerciseCodes
        exercise={exercise}
        state={state}
        base={base}
        hash={hash}
        title={messages.exercise.frameTitle(title)}
      />
    </>
  );
}
