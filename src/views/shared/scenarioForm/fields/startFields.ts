/** The loss, the biases, and how the weights are drawn. */
import { biasModes, initializationSchemes } from '../../../../model';
import { lossText } from '../../../../quantity';
import { integersFrom } from '../../../../run';
import { lossesOf } from '../../../../scenario';
import { messages } from '../../../../text';
import type { ScenarioForm, SettingForm } from '../scenarioForm';
import { choice, type Field, type NumberEntry } from './field';

const loss = choice({
  name: 'loss',
  place: 'loss',
  group: 'network',
  label: () => messages.startFields.loss,
  help: () => messages.startFields.lossHelp,
  options: ({ scenario }: SettingForm) => lossesOf(scenario).map((id) => ({ id, text: messages.losses[id].name })),
  detail: ({ scenario }, id) => lossText(id, scenario.network.layers.at(-1) ?? 1),
  read: ({ scenario }) => scenario.loss,
  write: (form, id) => form.set('loss', id),
});

const bias = choice({
  name: 'bias',
  place: 'network.bias',
  group: 'network',
  label: () => messages.startFields.bias,
  options: (_: SettingForm) => biasModes.map((id) => ({ id, text: messages.startFields.biases[id] })),
  detail: (_, id) => messages.startFields.biasDetails[id],
  read: ({ scenario }) => scenario.network.bias,
  write: (form, id) => form.set('bias', id),
});

const scheme = choice({
  name: 'scheme',
  place: 'network.initialization.scheme',
  group: 'draw',
  label: () => messages.startFields.scheme,
  options: (_: ScenarioForm) => initializationSchemes.map((id) => ({ id, text: messages.startFields.schemes[id] })),
  read: ({ scenario }) => scenario.network.initialization.scheme,
  write: (form, id) => form.setInitialization({ ...form.scenario.network.initialization, scheme: id }),
});

const seed: NumberEntry<ScenarioForm> = {
  kind: 'number',
  name: 'initialSeed',
  place: 'network.initialization.seed',
  group: 'draw',
  label: () => messages.startFields.seed,
  range: () => integersFrom(0),
  read: ({ scenario }) => scenario.network.initialization.seed,
  write: (form, typed) => form.setInitialization({ ...form.scenario.network.initialization, seed: typed }),
};

export const startFields: readonly Field<ScenarioForm>[] = [loss, bias, scheme, seed];
