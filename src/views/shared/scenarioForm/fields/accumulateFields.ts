/** Over how many batches gradients are added before an update, what the sum is divided by, and whether it is emptied. */
import { type AccumulateSettings, accumulateDivisions } from '../../../../model';
import { accumulateText, integersFrom, readAccumulate } from '../../../../run';
import { messages } from '../../../../text';
import type { SettingForm } from '../scenarioForm';
import { choice, type Field } from './field';

/** The accumulation with which accumulating starts. */
const firstAccumulate: AccumulateSettings = { batches: 2, divide: 'planned', clear: true };

function accumulateOf({ values }: SettingForm): AccumulateSettings | undefined {
  return readAccumulate(values.accumulate)?.accumulate;
}

/** Changes a part of it. */
function change(form: SettingForm, part: Partial<AccumulateSettings>): string | undefined {
  return form.set('accumulate', accumulateText({ ...(accumulateOf(form) ?? firstAccumulate), ...part }));
}

const isThere = (form: SettingForm): boolean => accumulateOf(form) !== undefined;

export const accumulateFields: readonly Field<SettingForm>[] = [
  choice({
    group: 'training',
    name: 'accumulate',
    place: 'training.accumulate',
    label: () => messages.trainingFields.accumulate.name,
    options: (_: SettingForm) =>
      (['each', 'several'] as const).map((id) => ({ id, text: messages.trainingFields.accumulate[id] })),
    read: (form) => (accumulateOf(form) ? 'several' : 'each'),
    write: (form, id) => (id === 'several' ? change(form, {}) : form.set('accumulate', accumulateText(undefined))),
  }),
  {
    group: 'training',
    kind: 'number',
    name: 'batchesPerUpdate',
    place: 'training.accumulate.batches',
    label: () => messages.trainingFields.accumulate.batches,
    isThere,
    range: () => integersFrom(1),
    read: (form) => accumulateOf(form)?.batches ?? Number.NaN,
    write: (form, batches) => change(form, { batches }),
  },
  choice({
    group: 'training',
    name: 'accumulateDivision',
    place: 'training.accumulate.divide',
    label: () => messages.trainingFields.accumulate.divide,
    isThere,
    options: ({ values }: SettingForm) =>
      accumulateDivisions.map((id) => ({
        id,
        text: messages.trainingFields.accumulate.divisions[id],
        // A mean has already been divided by the number of samples.
        isUnavailable: id === 'samples' && values.reduction !== 'sum',
      })),
    detail: (_, id) => messages.trainingFields.accumulate.divisionDetails[id],
    read: (form) => accumulateOf(form)?.divide ?? '',
    write: (form, divide) => change(form, { divide }),
  }),
  choice({
    group: 'training',
    name: 'accumulator',
    place: 'training.accumulate.clear',
    label: () => messages.trainingFields.accumulate.after,
    isThere,
    options: (_: SettingForm) =>
      (['clear', 'keep'] as const).map((id) => ({ id, text: messages.trainingFields.accumulate[id] })),
    detail: (_, id) => (id === 'keep' ? messages.trainingFields.accumulate.keepDetail : undefined),
    read: (form) => (accumulateOf(form)?.clear === false ? 'keep' : 'clear'),
    write: (form, id) => change(form, { clear: id === 'clear' }),
  }),
];
