/** What a work sheet leaves blank, whose numbers it has, and the way to My work, which checks them. */
import { QuietButton } from '../../../../kit/chrome/buttons';
import { CheckBox } from '../../../../kit/fields/CheckBox';
import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import type { StepTrace } from '../../../../model';
import { type State, useStore, writeAddress } from '../../../../store';
import { messages } from '../../../../text';
import { askedBlocks, type Exercise, readSeed, usualDraws, usualExercise } from '../../exercise/exercise';
import { exerciseHash } from '../../exercise/exerciseLinks';
import { sheetOf, usualScope } from '../../exercise/sheet';
import { type BlankKind, blankChoices, blankKinds, choiceOf, kindsIn } from './blanks';
import type { WorkSheet } from './useWorkSheet';

const own = 'own';

export function SheetSettings({ sheet }: { readonly sheet: WorkSheet }) {
  const words = messages.worked.sheet;
  const { blanks, chooseBlanks, seed, chooseSeed, step } = sheet;
  const choice = choiceOf(blanks);
  const options = Object.entries<string>(words.choices).map(([id, text]) => ({ id, text }));
  const toggle = (kind: BlankKind, isOn: boolean): void => {
    const next = blankKinds.filter((one) => (one === kind ? isOn : blanks.includes(one)));
    // A sheet without blanks would be the solution.
    if (next.length > 0) chooseBlanks(next);
  };
  return (
    <section className="worked-settings" aria-label={words.settings} data-not-on="stage paper">
      <div className="controls">
        <Choice
          label={words.blanks}
          showLabel
          options={choice ? options : [...options, { id: own, text: words.ownChoice }]}
          selected={choice ?? own}
          onChoose={(id) => id in blankChoices && chooseBlanks(blankChoices[id as keyof typeof blankChoices])}
        />
        {kindsIn(step.trace).map((kind) => (
          <CheckBox key={kind} isSelected={blanks.includes(kind)} onChange={(isOn) => toggle(kind, isOn)}>
            {kind === 'loss' ? words.loss : messages.work.kinds[kind]}
          </CheckBox>
        ))}
      </div>
      <div className="controls">
        <NumberField
          label={words.seed}
          showLabel
          value={seed ?? Number.NaN}
          shown={seed === undefined ? '' : String(seed)}
          whenLeft="dropped"
          width="10ch"
          onCommit={(value) => {
            const read = readSeed(String(value));
            if (read === undefined) return messages.sheets.seedRange;
            chooseSeed(read);
            return undefined;
          }}
        />
        <QuietButton onClick={() => chooseSeed((seed ?? 0) + 1)}>{words.other}</QuietButton>
        {seed !== undefined && <QuietButton onClick={() => chooseSeed(undefined)}>{words.asBefore}</QuietButton>}
        <ExerciseLink sheet={sheet} />
      </div>
      <p className="aside worked-note" role={sheet.isNotDrawn ? 'alert' : undefined}>
        {sheet.isNotDrawn ? words.notDrawn : words.seedHelp}
      </p>
    </section>
  );
}

/** The same numbers and blanks as an exercise. */
function ExerciseLink({ sheet: { step, blanks, seed } }: { readonly sheet: WorkSheet }) {
  const state = useStore((now) => now);
  const hash = sheetExercise(state, { trace: step.trace, blanks, seed });
  if (hash === undefined) return null;
  return <a href={hash}>{messages.worked.sheet.check}</a>;
}

/** A work sheet as an exercise of My work: the same numbers, what is blank is asked for, and what is not is given. */
interface Blanks {
  readonly trace: StepTrace;
  readonly blanks: readonly BlankKind[];
  readonly seed: number | undefined;
}

/** Its link; undefined where My work has no cell for what is blank, or too many cells. */
export function sheetExercise(state: State, { trace, blanks, seed }: Blanks): string | undefined {
  const { weight } = state.cursor;
  const scope = usualScope(trace, weight);
  const sheet = sheetOf(trace, weight, scope);
  if (!sheet) return undefined;
  const exercise: Exercise = {
    ...usualExercise,
    title: messages.worked.sheet.title(seed),
    step: trace.step,
    scope,
    // A contribution is blank where its product is.
    given: sheet.blocks
      .filter(({ kind }) => !blanks.includes(kind === 'contribution' ? 'product' : kind))
      .map(({ id }) => id),
    ...(seed !== undefined && { draws: usualDraws }),
  };
  if (askedBlocks(exercise, sheet).length === 0) return undefined;
  const address = writeAddress(state)
    .split('&')
    .filter((part) => !part.startsWith('worked.'))
    .join('&');
  const hash = exerciseHash(address, exercise);
  return seed === undefined ? hash : `${hash}&work.seed=${seed}`;
}
