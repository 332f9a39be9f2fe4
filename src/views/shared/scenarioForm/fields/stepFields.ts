/** The fields that the page's row of settings shows too. They are part of the first visit, so their names are. */

import { reductions } from '../../../../model';
import { divisionOfMean } from '../../../../quantity';
import { readAccumulate } from '../../../../run';
import { sampleCountOf } from '../../../../scenario';
import { formatSetting, messages } from '../../../../text';
import type { SettingForm } from '../scenarioForm';
import { choice, numberSetting } from './field';

export const batchSize = numberSetting('batchSize', {
  place: 'training.batchSize',
  group: 'training',
  label: () => messages.app.batchSize,
  help: () => messages.app.batchSizeHelp,
  read: ({ scenario, values }) => (scenario.training.batches ? Number.NaN : values.batchSize),
  insteadOfNumber: () => messages.app.batchesByHand,
  whenEmpty: ({ scenario }) => sampleCountOf(scenario),
});

export const learningRate = numberSetting('learningRate', {
  place: 'training.optimizer.learningRate',
  group: 'training',
  label: () => messages.app.learningRate,
});

/** Accumulated gradients that are divided by the number of samples have to be sums. */
export function isSumOnly({ values }: Pick<SettingForm, 'values'>): boolean {
  return readAccumulate(values.accumulate)?.accumulate?.divide === 'samples';
}

export const reduction = choice({
  name: 'reduction',
  place: 'training.reduction',
  group: 'training',
  label: () => messages.app.reduction,
  help: (form) => (isSumOnly(form) ? messages.reductionNames.dividedAtUpdate : undefined),
  options: (form: SettingForm) => {
    const { divisor } = form.scenario.training;
    const names = messages.reductionNames.choices;
    const texts = { mean: names.mean(divisionOf(form), formatSetting(Number(divisor))), sum: names.sum };
    return reductions.map((id) => ({ id, text: texts[id], isUnavailable: id === 'mean' && isSumOnly(form) }));
  },
  detail: (form, id) => {
    const words = messages.reductionNames;
    if (id === 'sum') return words.sumDetail;
    return words.meanDetails[divisionOf(form)]({ divisor: formatSetting(Number(form.scenario.training.divisor)) });
  },
  read: ({ values }) => values.reduction,
  write: (form, id) => form.set('reduction', id),
});

/** What a mean divides by. */
function divisionOf({ scenario: { training, data } }: SettingForm) {
  return divisionOfMean(training.divisor, data.sampleWeights !== undefined);
}
