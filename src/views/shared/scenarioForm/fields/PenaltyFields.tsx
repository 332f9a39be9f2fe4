/** The penalty on the weights: what it is divided by, its rate, and whether biases are penalised too. */

import { Choice } from '../../../../kit/fields/Choice';
import { NumberField } from '../../../../kit/fields/NumberField';
import { type PenaltySettings, penaltyDivisions } from '../../../../model';
import { penaltyText, readPenalty, type SettingValues } from '../../../../run';
import { messages } from '../../../../text';
import type { SetSetting } from '../scenarioForm';

interface PenaltyFieldsProps {
  readonly values: SettingValues;
  readonly set: SetSetting;
  readonly onProblem: (sentence: string | undefined) => void;
}

/** Where a penalty is first chosen. */
const firstPenalty: PenaltySettings = { l2: 0.01, divideBy: 'none', biases: false };

export function PenaltyFields({ values, set, onProblem }: PenaltyFieldsProps) {
  const words = messages.trainingFields.penalty;
  const penalty = readPenalty(values.penalty)?.penalty;
  const change = (next: PenaltySettings | undefined): string | undefined => set('penalty', penaltyText(next));
  const choose = (id: string): void => {
    const divideBy = penaltyDivisions.find((division) => division === id);
    onProblem(change(divideBy && { ...(penalty ?? firstPenalty), divideBy }));
  };
  return (
    <>
      <Choice
        label={words.name}
        showLabel
        options={[
          { id: 'no', text: words.no },
          ...penaltyDivisions.map((id) => ({ id, text: words.formulas[id], detail: words.details[id] })),
        ]}
        selected={penalty?.divideBy ?? 'no'}
        onChoose={choose}
      />
      {penalty && (
        <>
          <NumberField label={words.rate} showLabel value={penalty.l2} onCommit={(l2) => change({ ...penalty, l2 })} />
          <Choice
            label={words.of}
            showLabel
            options={[
              { id: 'weights', text: words.weights },
              { id: 'biases', text: words.biases },
            ]}
            selected={penalty.biases ? 'biases' : 'weights'}
            onChoose={(id) => onProblem(change({ ...penalty, biases: id === 'biases' }))}
          />
        </>
      )}
    </>
  );
}
