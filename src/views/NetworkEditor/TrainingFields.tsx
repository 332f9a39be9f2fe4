/** The optimizer and the order of the samples, in force at the cursor's step. */
import { hyperparametersOf, optimizerKinds } from '../../model';
import type { SettingName, SettingValue, SettingValues } from '../../run';
import { messages } from '../../text';
import { Choice } from '../shared/fields/Choice';
import { NumberField } from '../shared/fields/NumberField';

export type Change = <Name extends SettingName>(setting: Name, value: SettingValue<Name>) => string | undefined;

interface TrainingFieldsProps {
  readonly values: SettingValues;
  readonly step: number;
  readonly change: Change;
  readonly onProblem: (sentence: string | undefined) => void;
}

export function TrainingFields({ values, step, change, onProblem }: TrainingFieldsProps) {
  const words = messages.editor;
  return (
    <section className="editor-section" aria-labelledby="editor-training">
      <h3 id="editor-training">{words.training}</h3>
      <div className="editor-fields">
        <Choice
          label={words.optimizer}
          showLabel
          options={optimizerKinds.map((id) => ({ id, text: messages.optimizer.names[id] }))}
          selected={values.optimizer}
          onChoose={(id) => onProblem(change('optimizer', id as SettingValues['optimizer']))}
        />
        <NumberField
          label={words.learningRate}
          showLabel
          value={values.learningRate}
          onCommit={(typed) => change('learningRate', typed)}
        />
        {hyperparametersOf(values.optimizer).map(({ name, default: usual }) => (
          <NumberField
            key={name}
            label={capitalized(messages.optimizer.hyperparameters[name])}
            showLabel
            value={values[name] ?? usual}
            onCommit={(typed) => change(name, typed)}
          />
        ))}
      </div>
      <div className="editor-fields">
        <Choice
          label={words.order}
          showLabel
          options={Object.entries(words.orders).map(([id, text]) => ({ id, text }))}
          selected={values.order}
          onChoose={(id) => onProblem(change('order', id as SettingValues['order']))}
        />
        {values.order === 'shuffled' && (
          <NumberField
            label={words.orderSeed}
            showLabel
            value={values.seed}
            onCommit={(typed) => change('seed', typed)}
          />
        )}
      </div>
      <p className="editor-soft">{words.fromStep(step)}</p>
    </section>
  );
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
