/** In Share: the reader's own numbers, and an exercise about the step on the screen, which begins with the few cells of one weight. */
import { useMemo } from 'react';
import { CheckBox } from '../../../kit/fields/CheckBox';
import { useKeptForm } from '../../../kit/fields/useKeptForm';
import { nameOf } from '../../../quantity';
import { CopyField, LeadsTo, ShareChoices, type ShareRowProps } from '../../../shell';
import { fitsIntoLink, type Keeping, type KeepingInTab, type State, traceOf, useActions } from '../../../store';
import { messages } from '../../../text';
import type { Cells } from '../draft/cells';
import { textsOf } from '../draft/draft';
import { sheetHash } from '../draft/place';
import { thereIn } from '../draft/placeless';
import { screenOf, sheetOn } from '../draft/sheetOn';
import { sheetsIn } from '../draft/sheets';
import { exerciseLink, newExercise } from '../exercise/exercise';
import { exerciseHash } from '../exercise/exerciseLinks';
import { PresetChoice, type PresetName, presetsOf } from '../exercise/presets';
import { noteTry } from '../Work/exerciseSheets';
import { ExerciseCodes } from './ExerciseCodes';

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

/** In Share, where My work has typed numbers: a link with them, which opens checked if that is wanted. */
function ShareSheet({ state, place, base }: Pick<ShareRowProps, 'state' | 'place' | 'base'>) {
  const words = messages.sheets.sharing;
  const cells = cellsToShare(state, useActions());
  if (!cells) return null;
  return (
    <ShareChoices
      title={words.heading}
      detail={words.detail(Object.keys(cells).length)}
      choose={messages.work.share.open}
    >
      <SheetLink state={state} place={place} base={base} cells={cells} />
    </ShareChoices>
  );
}

interface SheetLinkProps extends Pick<ShareRowProps, 'state' | 'place' | 'base'> {
  readonly cells: Cells;
}

function SheetLink({ state, place, base, cells }: SheetLinkProps) {
  const words = messages.sheets.sharing;
  const { values, set } = useKeptForm(`sheet ${place}`, () => ({ isChecked: true }));
  const { isChecked } = values;
  return (
    <>
      <CheckBox isSelected={isChecked} onChange={(next) => set({ isChecked: next })}>
        {words.opensChecked}
      </CheckBox>
      <CopyField label={messages.work.share.link} text={base + sheetHash(state, cells, isChecked)} />
      <LeadsTo />
    </>
  );
}

/** The typed numbers of the screen's sheet that its step has, too; undefined: there are none, an exercise is open, or no link has room. */
function cellsToShare(state: State, keeping: Keeping & KeepingInTab): Cells | undefined {
  if (state.lesson || state.otherKeys.exercise !== undefined || !fitsIntoLink(state)) return undefined;
  const sheets = sheetsIn(keeping);
  const cells = textsOf(sheets.read(sheetOn(screenOf(state), sheets).name));
  return Object.keys(thereIn(cells, traceOf(state))).length === 0 ? undefined : cells;
}
