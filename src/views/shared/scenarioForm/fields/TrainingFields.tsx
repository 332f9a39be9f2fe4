/** The optimizer, the penalty, accumulation and the order of the samples. */

import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import { hyperparametersOf, optimizerKinds } from '../../../../model';
import type { SettingValues } from '../../../../run';
import { messages } from '../../../../text';
import type { SetSetting } from '../scenarioForm';
import { AccumulateFields } from './AccumulateFields';
import { PenaltyFields } from './PenaltyFields';

interface TrainingFieldsProps {
  readonly values: SettingValues;
  /** The batches are given by hand, so that none of the orders is in force. */
  readonly byHand: boolean;
  readonly set: SetSetting;
  readonly onProblem: (sentence: string | undefined) => void;
}

export function TrainingFields({ values, byHand, set, onProblem }: TrainingFieldsProps) {
  const words = messages.trainingFields;
  return (
    <>
      <Choice
        label={words.optimizer}
        showLabel
        options={optimizerKinds.map((id) => ({ id, text: messages.optimizer.names[id] }))}
        selected={values.optimizer}
        onChoose={(id) => onProblem(set('optimizer', id as SettingValues['optimizer']))}
      />
      <NumberField
        label={words.learningRate}
        showLabel
        value={values.learningRate}
        onCommit={(typed) => set('learningRate', typed)}
      />
      {hyperparametersOf(values.optimizer).map(({ name, default: usual }) => (
        <NumberField
          key={name}
          label={capitalized(messages.optimizer.hyperparameters[name])}
          showLabel
          value={values[name] ?? usual}
          onCommit={(typed) => set(name, typed)}
        />
      ))}
      <PenaltyFields {...{ values, set, onProblem }} />
      <AccumulateFields {...{ values, set, onProblem }} />
      <Choice
        label={words.order}
        showLabel
        options={Object.entries(words.orders).map(([id, text]) => ({ id, text }))}
        selected={byHand ? '' : values.order}
        onChoose={(id) => onProblem(set('order', id as SettingValues['order']))}
      />
      {values.order === 'shuffled' && (
        <NumberField label={words.orderSeed} showLabel value={values.seed} onCommit={(typed) => set('seed', typed)} />
      )}
    </>
  );
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
