/** The penalty on the weights: what it is divided by, its rate, and whether biases are penalised too. */
import { type PenaltySettings, penaltyDivisions } from '../../../../model';
import { penaltyText, rangeNamed, readPenalty } from '../../../../run';
import { messages } from '../../../../text';
import type { SettingForm } from '../scenarioForm';
import { choice, type Field } from './field';

/** The penalty with which penalising starts. */
const firstPenalty: PenaltySettings = { l2: 0.01, divideBy: 'none', biases: false };

function penaltyOf({ values }: SettingForm): PenaltySettings | undefined {
  return readPenalty(values.penalty)?.penalty;
}

/** Changes a part of it. */
function change(form: SettingForm, part: Partial<PenaltySettings>): string | undefined {
  return form.set('penalty', penaltyText({ ...(penaltyOf(form) ?? firstPenalty), ...part }));
}

const isThere = (form: SettingForm): boolean => penaltyOf(form) !== undefined;

export const penaltyFields: readonly Field<SettingForm>[] = [
  choice({
    group: 'training',
    name: 'penalty',
    place: 'training.penalty',
    label: () => messages.trainingFields.penalty.name,
    options: (_: SettingForm) => {
      const words = messages.trainingFields.penalty;
      const divisions = penaltyDivisions.map((id) => ({ id, text: words.formulas[id] }));
      return [{ id: 'no' as const, text: words.no }, ...divisions];
    },
    detail: (_, id) => (id === 'no' ? undefined : messages.trainingFields.penalty.details[id]),
    read: (form) => penaltyOf(form)?.divideBy ?? 'no',
    write: (form, id) => (id === 'no' ? form.set('penalty', penaltyText(undefined)) : change(form, { divideBy: id })),
  }),
  {
    group: 'training',
    kind: 'number',
    name: 'penaltyRate',
    place: 'training.penalty.l2',
    label: () => messages.trainingFields.penalty.rate,
    isThere,
    range: () => rangeNamed('atLeastZero'),
    read: (form) => penaltyOf(form)?.l2 ?? Number.NaN,
    write: (form, l2) => change(form, { l2 }),
  },
  choice({
    group: 'training',
    name: 'penalised',
    place: 'training.penalty.biases',
    label: () => messages.trainingFields.penalty.of,
    isThere,
    options: (_: SettingForm) =>
      (['weights', 'biases'] as const).map((id) => ({ id, text: messages.trainingFields.penalty[id] })),
    read: (form) => (penaltyOf(form)?.biases ? 'biases' : 'weights'),
    write: (form, id) => change(form, { biases: id === 'biases' }),
  }),
];
