/** Over how many batches gradients are added before an update, what the sum is divided by, and whether it is emptied. */

import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import { type AccumulateDivision, type AccumulateSettings, accumulateDivisions } from '../../../../model';
import { accumulateText, readAccumulate, type SettingValues } from '../../../../run';
import { messages } from '../../../../text';
import type { SetSetting } from '../scenarioForm';

interface AccumulateFieldsProps {
  readonly values: SettingValues;
  readonly set: SetSetting;
  readonly onProblem: (sentence: string | undefined) => void;
}

/** Where accumulation is first chosen. */
const firstAccumulate: AccumulateSettings = { batches: 2, divide: 'planned', clear: true };

export function AccumulateFields({ values, set, onProblem }: AccumulateFieldsProps) {
  const words = messages.trainingFields.accumulate;
  const accumulate = readAccumulate(values.accumulate)?.accumulate;
  const change = (next: AccumulateSettings | undefined): string | undefined => set('accumulate', accumulateText(next));
  return (
    <>
      <Choice
        label={words.name}
        showLabel
        options={[
          { id: 'each', text: words.each },
          { id: 'several', text: words.several },
        ]}
        selected={accumulate ? 'several' : 'each'}
        onChoose={(id) => onProblem(change(id === 'several' ? (accumulate ?? firstAccumulate) : undefined))}
      />
      {accumulate && (
        <>
          <NumberField
            label={words.batches}
            showLabel
            value={accumulate.batches}
            onCommit={(batches) => change({ ...accumulate, batches })}
          />
          <Choice
            label={words.divide}
            showLabel
            options={divisionsFor(values).map((id) => ({
              id,
              text: words.divisions[id],
              detail: words.divisionDetails[id],
            }))}
            selected={accumulate.divide}
            onChoose={(id) => onProblem(change({ ...accumulate, divide: id as AccumulateDivision }))}
          />
          <Choice
            label={words.after}
            showLabel
            options={[
              { id: 'clear', text: words.clear },
              { id: 'keep', text: words.keep, detail: words.keepDetail },
            ]}
            selected={accumulate.clear ? 'clear' : 'keep'}
            onChoose={(id) => onProblem(change({ ...accumulate, clear: id === 'clear' }))}
          />
        </>
      )}
    </>
  );
}

/** Under a mean the number of samples has already been divided by. */
function divisionsFor({ reduction }: SettingValues): readonly AccumulateDivision[] {
  return accumulateDivisions.filter((division) => reduction === 'sum' || division !== 'samples');
}
