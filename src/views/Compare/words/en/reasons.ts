/** Why two runs differ: one sentence for each kind of difference, said only where the two steps confirm it. */
import { message } from '../../../../prose';
import { ofChangedGradients } from './reasons/ofChangedGradients';
import { ofGradients } from './reasons/ofGradients';
import { ofMistakes } from './reasons/ofMistakes';
import { ofSteps } from './reasons/ofSteps';

export const reasons = {
  // What any comparison may have to say.
  apartAlready: message('The weights of the two runs already differ, by {distance}, so their gradients do too.'),
  startsLater: message('The runs are equal until step {step}, where the setting changes.'),
  nothingDiffers: 'Both runs have the same settings in this step.',
  severalDiffer: message('The runs differ in {count} settings, and no single one of them makes this difference.'),
  severalSettings: message('The runs differ in {count} settings.'),
  oneOfSeveral: message('Of the {count} settings that differ, only one matters here: {setting}.'),
  onlyDivision: message(
    'They decide only what divides: a sample of this batch counts {one} in this run, {other} in the other.',
  ),
  factorUndone: message(
    'The gradient is {factor} times as large, and the other settings undo this factor in the step.',
  ),
  askedFor: message('The right calculation is “{run}”.'),

  ...ofGradients,
  ...ofChangedGradients,
  ...ofSteps,
  ...ofMistakes,
};
