/** Batch size, reduction, and the optimizer; divisor and clipping stay as they are. */

import { Choice } from '../../kit/fields/Choice';
import { NumberField } from '../../kit/fields/NumberField';
import { type Reduction, reductions } from '../../model';
import { settingValuesOf } from '../../run';
import { sampleCountOf } from '../../scenario';
import { formatSetting, messages } from '../../text';
import { TrainingFields } from '../shared/scenarioForm/fields/TrainingFields';
import type { Sheet } from './useSheet';

export function TrainingSection({ scenario, set, onProblem }: Pick<Sheet, 'scenario' | 'set' | 'onProblem'>) {
  const words = messages.ownNumbers;
  const { divisor, clip, batches } = scenario.training;
  const values = settingValuesOf(scenario);
  const details = { mean: meanDetail(scenario), sum: words.sumDetail };
  return (
    <>
      <div className="scenario-fields">
        <div className="own-numbers-entry">
          <NumberField
            label={words.batchSize}
            showLabel
            value={batches ? Number.NaN : values.batchSize}
            {...(batches && { shown: messages.app.batchesByHand, width: '9ch' })}
            whenEmpty={sampleCountOf(scenario)}
            onCommit={(typed) => set('batchSize', typed)}
          />
          <span className="scenario-soft">{words.batchSizeHint}</span>
        </div>
        <Choice
          label={words.reduction}
          showLabel
          options={reductions.map((id) => ({ id, text: words.reductions[id], detail: details[id] }))}
          selected={values.reduction}
          onChoose={(id) => onProblem(set('reduction', id as Reduction))}
        />
        <TrainingFields byHand={batches !== undefined} values={values} set={set} onProblem={onProblem} />
      </div>
      {(divisor !== undefined || clip) && <p className="scenario-soft">{words.ruleStays}</p>}
    </>
  );
}

function meanDetail({ training: { divisor = 'batch' }, data }: Sheet['scenario']): string {
  const words = messages.ownNumbers.meanDetails;
  if (typeof divisor === 'number') return words.number({ divisor: formatSetting(divisor) });
  return divisor === 'weights' && !data.sampleWeights ? words.batch : words[divisor];
}
