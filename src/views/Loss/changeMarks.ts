/** Where settings were changed on the way: one mark a step, with what was changed there. */
import { settingText } from '../../kit/comparedRuns/runNames';
import { type Change, type Run, settingValuesOf, withoutIdle } from '../../run';
import { formatSetting, messages } from '../../text';

export interface ChangeMark {
  readonly step: number;
  /** "η = 0.5, Adam" */
  readonly text: string;
}

/** More typed weights of a step are counted. */
const mostWeights = 2;

/** The marks of steps 2..upTo, in order; what holds from the start was not changed on the way. */
export function changeMarks(run: Run, upTo: number): readonly ChangeMark[] {
  const changes = withoutIdle(run.changes, settingValuesOf(run.scenario));
  const later = changes.filter(({ step }) => step > 1 && step <= upTo);
  return [...new Set(later.map(({ step }) => step))].map((step) => ({
    step,
    text: textOf(
      run,
      later.filter((change) => change.step === step),
    ),
  }));
}

/** What was changed at a step. */
export function changesAt(marks: readonly ChangeMark[], at: number): string | undefined {
  return marks.find(({ step }) => step === at)?.text;
}

function textOf(run: Run, changes: readonly Change[]): string {
  const words = messages.lossPanel;
  // An optimizer and the hyperparameter that names it are one text.
  const settings = new Set(
    changes.flatMap(({ step, setting }) => (setting === 'weight' ? [] : settingText(setting, run.settingsAt(step)))),
  );
  const typed = changes.flatMap((change) => (change.setting === 'weight' ? [change] : []));
  const weights =
    typed.length > mostWeights
      ? [words.typedWeights(typed.length)]
      : typed.map(({ layer, from, to, value }) => words.typedWeight({ layer, from, to, value: formatSetting(value) }));
  return [...settings, ...weights].join(', ');
}
