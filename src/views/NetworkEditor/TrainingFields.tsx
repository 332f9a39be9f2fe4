/** The optimizer and the order of the samples, in force at the cursor's step. */
import type { SettingName, SettingValues } from '../../run';
import { messages } from '../../text';
import { Choice } from '../shared/fields/Choice';
import { NumberField } from '../shared/fields/NumberField';

export type Change = <Name extends SettingName>(setting: Name, value: SettingValues[Name]) => string | undefined;

interface TrainingFieldsProps {
  readonly values: SettingValues;
  readonly step: number;
  readonly change: Change;
  readonly onProblem: (sentence: string | undefined) => void;
}

type NumberSetting = 'learningRate' | 'momentum' | 'weightDecay' | 'beta1' | 'beta2' | 'epsilon';

const settingsOf: Readonly<Record<SettingValues['optimizer'], readonly NumberSetting[]>> = {
  sgd: ['learningRate', 'momentum', 'weightDecay'],
  adam: ['learningRate', 'beta1', 'beta2', 'epsilon', 'weightDecay'],
};

export function TrainingFields({ values, step, change, onProblem }: TrainingFieldsProps) {
  const words = messages.editor;
  return (
    <section className="editor-section" aria-labelledby="editor-training">
      <h3 id="editor-training">{words.training}</h3>
      <div className="editor-fields">
        <Choice
          label={words.optimizer}
          showLabel
          options={Object.entries(words.optimizers).map(([id, text]) => ({ id, text }))}
          selected={values.optimizer}
          onChoose={(id) => onProblem(change('optimizer', id as SettingValues['optimizer']))}
        />
        {settingsOf[values.optimizer].map((setting) => (
          <NumberField
            key={setting}
            label={words[setting]}
            showLabel
            value={values[setting]}
            onCommit={(typed) => change(setting, typed)}
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
