/** Digits, feedback, checks, answers, hints, conventions, and other numbers for each student. */
import { CheckBox } from '../../../kit/fields/CheckBox';
import { NumberField } from '../../../kit/fields/NumberField';
import { Options } from '../../../kit/fields/Options';
import type { Draw } from '../../../scenario';
import { formatSetting, messages } from '../../../text';
import { conventionNames, type EditedExercise, hintNumbers, usualDraws } from '../exercise/exercise';

const digitChoices = { 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' } as const;

interface ExerciseSettingsProps extends EditedExercise {
  /** The step divides the sum; otherwise 1/B has no place. */
  readonly isDivided: boolean;
}

export function ExerciseSettings({ exercise, change, isDivided }: ExerciseSettingsProps) {
  const words = messages.exercise;
  const { draws, hints, alsoRight } = exercise;
  const conventions = conventionNames.filter((name) => isDivided || name !== 'divideInDelta');
  return (
    <>
      <h3>{words.settings}</h3>
      <Options
        label={words.digits}
        options={digitChoices}
        value={exercise.digits in digitChoices ? (String(exercise.digits) as '4') : undefined}
        onChange={(digits) => change({ digits: Number(digits) })}
      />
      <p className="aside">{words.fewerDigits}</p>
      {exercise.digits <= 3 && <p className="aside">{words.digitsHelp}</p>}
      <Options
        label={words.feedback}
        options={words.feedbacks}
        value={exercise.feedback}
        onChange={(feedback) => change({ feedback })}
      />
      {exercise.feedback === 'each' && (
        <>
          <NumberField
            label={words.attempts}
            showLabel
            value={exercise.attempts ?? 0}
            onCommit={(value) => {
              if (!Number.isInteger(value) || value < 0 || value > 100) return words.attemptsRange;
              change({ attempts: value === 0 ? undefined : value });
              return undefined;
            }}
          />
          <p className="aside">{words.attemptsHelp}</p>
        </>
      )}
      <Options
        label={words.answers}
        options={words.answersAre}
        value={exercise.answers}
        onChange={(answers) => change({ answers })}
      />
      <fieldset className="stack">
        <legend>{messages.work.hints.title}</legend>
        {hintNumbers.map((hint) => (
          <CheckBox
            key={hint}
            isSelected={hints.includes(hint)}
            onChange={(isOn) =>
              change({ hints: hintNumbers.filter((one) => (one === hint ? isOn : hints.includes(one))) })
            }
          >
            {hint} {messages.work.hints.names[hint]}
          </CheckBox>
        ))}
        <span className="row flow gap-8">
          <NumberField
            label={words.hintCost}
            showLabel
            value={exercise.hintCost}
            width="4.5ch"
            onCommit={(value) => {
              if (!(value >= 0 && value <= 100)) return words.hintRange;
              change({ hintCost: value });
              return undefined;
            }}
          />{' '}
          {words.hintPoints}
        </span>
      </fieldset>
      <fieldset className="stack">
        <legend>{words.alsoRight}</legend>
        {conventions.map((name) => (
          <CheckBox
            key={name}
            isSelected={alsoRight.includes(name)}
            onChange={(isOn) =>
              change({ alsoRight: conventionNames.filter((one) => (one === name ? isOn : alsoRight.includes(one))) })
            }
          >
            {words.conventions[name]}
          </CheckBox>
        ))}
      </fieldset>
      <fieldset className="stack">
        <legend>{words.eachStudent}</legend>
        <CheckBox
          isSelected={draws !== undefined}
          onChange={(isOn) => change({ draws: isOn ? usualDraws : undefined })}
        >
          {words.draws}
        </CheckBox>
        {draws && (
          <>
            <DrawFields
              what={words.inputsDrawn}
              draw={draws.inputs}
              onChange={(inputs) => change({ draws: { ...draws, inputs } })}
            />
            <DrawFields
              what={words.weightsDrawn}
              draw={draws.weights}
              onChange={(weights) => change({ draws: { ...draws, weights } })}
            />
            <p className="aside">{words.drawsHelp}</p>
          </>
        )}
      </fieldset>
    </>
  );
}

interface DrawFieldsProps {
  readonly what: string;
  readonly draw: Draw;
  readonly onChange: (draw: Draw) => void;
}

function DrawFields({ what, draw, onChange }: DrawFieldsProps) {
  const words = messages.exercise;
  const field = (key: keyof Draw, label: string) => (
    <NumberField
      label={label}
      value={draw[key]}
      signed={key !== 'by'}
      width="6ch"
      onCommit={(value) => {
        const next = { ...draw, [key]: value };
        if (!(Math.abs(value) <= 1e6)) return words.anyNumber;
        if (key === 'by' && value <= 0) return words.above(formatSetting(0));
        if (next.least >= next.most) {
          return key === 'least' ? words.below(formatSetting(next.most)) : words.above(formatSetting(next.least));
        }
        onChange(next);
        return undefined;
      }}
    />
  );
  return (
    <span className="row flow gap-8">
      {what} {field('least', words.least(what))} {words.to} {field('most', words.most(what))} {words.inSteps}{' '}
      {field('by', words.by(what))}
    </span>
  );
}
