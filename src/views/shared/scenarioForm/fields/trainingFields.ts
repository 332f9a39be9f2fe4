/** Optimizer, hyperparameters, penalty, accumulation and the order of the samples; all apply from a step on. */
import {
  decayTargets,
  type HyperparameterName,
  hyperparameterNames,
  hyperparametersOf,
  optimizerKinds,
  sampleOrders,
} from '../../../../model';
import { messages } from '../../../../text';
import type { ScenarioForm, SettingForm } from '../scenarioForm';
import { accumulateFields } from './accumulateFields';
import { choice, type Field, numberSetting } from './field';
import { penaltyFields } from './penaltyFields';
import { batchSize, learningRate, reduction } from './stepFields';

const optimizer = choice({
  name: 'optimizer',
  place: 'training.optimizer',
  group: 'training',
  label: () => messages.trainingFields.optimizer,
  options: (_: SettingForm) => optimizerKinds.map((id) => ({ id, text: messages.optimizer.names[id] })),
  read: ({ values }) => values.optimizer,
  write: (form, id) => form.set('optimizer', id),
});

/** The present optimizer's entry of a hyperparameter, if it has it. */
function declared({ values }: SettingForm, name: HyperparameterName) {
  return hyperparametersOf(values.optimizer).find((one) => one.name === name);
}

const hyperparameters = hyperparameterNames.map((name) =>
  numberSetting(name, {
    place: `training.optimizer.${name}`,
    group: 'training',
    label: () => messages.trainingFields.hyperparameter(messages.optimizer.hyperparameters[name]),
    isThere: (form) => declared(form, name) !== undefined,
    read: (form) => form.values[name] ?? declared(form, name)?.default ?? Number.NaN,
  }),
);

const weightDecayOn = choice({
  name: 'weightDecayOn',
  place: 'training.optimizer.weightDecayOn',
  group: 'training',
  label: () => messages.ruleFields.decayOn,
  // Without decay or without biases there is nothing to choose.
  isThere: ({ values }: SettingForm) => (values.weightDecay ?? 0) > 0 && values.bias !== 'none',
  options: (_: SettingForm) => decayTargets.map((id) => ({ id, text: messages.ruleFields.decayTargets[id] })),
  detail: (_, id) => messages.ruleFields.decayDetails[id],
  read: ({ values }) => values.weightDecayOn,
  write: (form, id) => form.set('weightDecayOn', id),
});

const order = choice({
  name: 'order',
  place: 'training.order',
  group: 'training',
  label: () => messages.trainingFields.order,
  options: (_: SettingForm) => sampleOrders.map((id) => ({ id, text: messages.trainingFields.orders[id] })),
  // Batches given by hand are in none of the orders.
  read: ({ scenario, values }) => (scenario.training.batches ? '' : values.order),
  write: (form, id) => form.set('order', id),
});

const seed = numberSetting('seed', {
  place: 'training.seed',
  group: 'training',
  label: () => messages.trainingFields.orderSeed,
  isThere: ({ values }) => values.order === 'shuffled',
});

export const trainingFields: readonly Field<ScenarioForm>[] = [
  ...[batchSize, reduction, optimizer, learningRate],
  ...hyperparameters,
  weightDecayOn,
  ...penaltyFields,
  ...accumulateFields,
  ...[order, seed],
];
