/** The editor of an exercise, in the view's place: what it begins with, cells, digits and feedback, and what is shared. */
import { useMemo, useState } from 'react';
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { TypedTextsContext } from '../../../kit/fields/typedTexts';
import { useStep } from '../../../kit/quantity/useStep';
import type { Network } from '../../../model';
import { plainDivisionOf } from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import {
  askedBlocks,
  type BlockState,
  type EditedExercise,
  type Exercise,
  mostTitle,
  pointsOfBlock,
  stateOf,
} from '../exercise/exercise';
import { isPreset, PresetChoice, presetsOf } from '../exercise/presets';
import { type Block, givesAllInputs, type Sheet, scopes, sheetOf } from '../exercise/sheet';
import { ExerciseSettings } from './ExerciseSettings';
import { ExerciseShare } from './ExerciseShare';
import { whereLabel } from './said';
import { useEditedExercise } from './useEditedExercise';
import './exercise.css';
import { Choice } from '../../../kit/fields/Choice';
import { NumberField } from '../../../kit/fields/NumberField';
import { Options } from '../../../kit/fields/Options';

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
      <div className="row flow gap-8">
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

/** A row for each kind and layer: given, to fill in or not asked, and its points. */
interface BlockStatesProps extends EditedExercise {
  readonly sheet: Sheet | undefined;
  readonly network: Network;
}

const states = ['given', 'asked', 'notAsked'] as const satisfies readonly BlockState[];

function BlockStates({ exercise, change, sheet, network }: BlockStatesProps) {
  const words = messages.exercise;
  const work = messages.work;
  const asked = sheet ? askedBlocks(exercise, sheet) : [];
  const cells = asked.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const points = asked.reduce((sum, block) => sum + pointsOfBlock(exercise, block), 0);
  const set = ({ id }: Block, state: BlockState): void => {
    const given = exercise.given.filter((one) => one !== id);
    const notAsked = exercise.notAsked.filter((one) => one !== id);
    change({
      given: state === 'given' ? [...given, id] : given,
      notAsked: state === 'notAsked' ? [...notAsked, id] : notAsked,
    });
  };
  return (
    <>
      <div className="row flow work-ends">
        <h3>{words.scope}</h3>
        <Choice
          label={work.scopeLabel}
          options={scopes.map((id) => ({ id, text: work.scopes[id] }))}
          selected={exercise.scope}
          onChoose={(id) => change({ scope: scopes.find((one) => one === id) ?? 'weight' })}
        />
      </div>
      {!sheet && <p>{work.tooLarge}</p>}
      <table className="small exercise-blocks">
        <thead className="soft">
          <tr>
            <th scope="col">{words.columns.block}</th>
            <th scope="col">{words.columns.cells}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {words.states[state]}
              </th>
            ))}
            <th scope="col">{words.columns.points}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="soft">
            <th scope="row">{givesAllInputs(network) ? words.inputs : words.fewInputs}</th>
            <td />
            <td colSpan={4}>{words.always}</td>
          </tr>
          {sheet?.blocks.map((block) => {
            const label = whereLabel(block, network);
            const state = stateOf(exercise, block);
            return (
              <tr key={block.id}>
                <th scope="row">{label}</th>
                <td className="number">{block.addresses.length}</td>
                {states.map((one) => (
                  <td key={one} className="exercise-state">
                    <input
                      type="radio"
                      name={`state ${block.id}`}
                      aria-label={`${label}: ${words.states[one]}`}
                      checked={state === one}
                      onChange={() => set(block, one)}
                    />
                  </td>
                ))}
                <td>
                  {state === 'asked' && (
                    <NumberField
                      label={words.pointsOf(label)}
                      value={pointsOfBlock(exercise, block)}
                      width="6ch"
                      onCommit={(value) => {
                        if (!(value >= 0 && value <= 1000)) return words.positive;
                        change({ points: { ...exercise.points, [block.id]: value } });
                        return undefined;
                      }}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="number">{cells}</td>
            <td colSpan={3} />
            <td className="number">{points}</td>
          </tr>
        </tfoot>
      </table>
      <Options
        label={words.credit}
        options={words.credits}
        value={exercise.credit}
        onChange={(credit) => change({ credit })}
      />
    </>
  );
}
