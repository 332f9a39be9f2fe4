/** What a step adds to plain gradient descent, in few words each: nobody can compute its numbers without these. */
import { optimizers } from '../../model';
import { absent, type Run } from '../../run';
import { formatSetting, messages } from '../../text';
import { settingText, valueText } from './runNames';

export interface BeyondPlain {
  /** What each sample's product is multiplied by before it is added. */
  readonly inSum: readonly string[];
  readonly inGradient: readonly string[];
  /** Accumulation, clipping of the batch, the optimizer's hyperparameters, and frozen biases. */
  readonly inUpdate: readonly string[];
}

export function beyondPlain(run: Run, step: number): BeyondPlain {
  const { values } = messages.comparedRuns;
  const settings = run.settingsAt(step);
  const clipped = run.scenario.training.clip && valueText(run, 'clip', step);
  const isPerSample = run.scenario.training.clip?.per === 'sample';
  const hyperparameters = optimizers[settings.optimizer].hyperparameters.flatMap(({ name }) => {
    const value = settings[name] ?? 0;
    // Without them, the rule is the plain one.
    if (value === 0 && (name === 'momentum' || name === 'weightDecay')) return [];
    const text = values.hyperparameter(messages.optimizer.hyperparameters[name], formatSetting(value));
    return name === 'weightDecay' ? values.decayOn[settings.weightDecayOn](text) : text;
  });
  return {
    inSum: clipped && isPerSample ? [clipped] : [],
    inGradient:
      settings.penalty === absent
        ? []
        : [`${messages.comparedRuns.settings.penalty} ${settingText('penalty', settings)}`],
    inUpdate: [
      ...(settings.accumulate === absent ? [] : [settingText('accumulate', settings)]),
      ...(clipped && !isPerSample ? [clipped] : []),
      ...hyperparameters,
      ...(settings.bias === 'frozen' ? [settingText('bias', settings)] : []),
    ],
  };
}
