/** Batch size, learning rate, reduction; whatever else the training has stays as it is. */
import type { Divisor, Reduction } from '../../model';
import { formatSetting, messages } from '../../text';
import { Choice } from '../shared';
import type { FieldsProps } from './NetworkFields';
import { TextEntry } from './TextEntry';

const reductions: readonly Reduction[] = ['mean', 'sum'];

export function TrainingFields({ draft, edit, problem }: FieldsProps) {
  const words = messages.ownNumbers;
  const { divisor, clip } = draft.base.training;
  const details = { mean: meanDetail(divisor, draft.isWeighted), sum: words.sumDetail };
  return (
    <section className="own-numbers-section" aria-labelledby="own-numbers-training">
      <h3 id="own-numbers-training">{words.training}</h3>
      <div className="own-numbers-fields">
        <TextEntry
          name="batchSize"
          label={words.batchSize}
          text={draft.batchSizeText}
          hint={words.batchSizeHint}
          placeholder={words.batchSizeAll(draft.samples.length)}
          problem={problem}
          onText={(batchSizeText) => edit((present) => ({ ...present, batchSizeText }))}
        />
        <TextEntry
          name="learningRate"
          label={words.learningRate}
          text={draft.learningRateText}
          problem={problem}
          onText={(learningRateText) => edit((present) => ({ ...present, learningRateText }))}
        />
        <Choice
          className="own-numbers-entry"
          label={words.reduction}
          showLabel
          options={reductions.map((id) => ({ id, text: words.reductions[id], detail: details[id] }))}
          selected={draft.reduction}
          onChoose={(id) => edit((present) => ({ ...present, reduction: id as Reduction }))}
        />
      </div>
      {(divisor !== undefined || clip) && <p className="own-numbers-hint">{words.ruleStays}</p>}
    </section>
  );
}

function meanDetail(divisor: Divisor | undefined, isWeighted: boolean): string {
  const words = messages.ownNumbers.meanDetails;
  if (typeof divisor === 'number') return words.number({ divisor: formatSetting(divisor) });
  if (divisor === 'weights' && !isWeighted) return words.batch;
  return words[divisor ?? 'batch'];
}
