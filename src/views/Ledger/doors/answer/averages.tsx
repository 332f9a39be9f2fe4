/** The product of the means: crossed out if it is wrong, otherwise with the reason why it is right. Its numbers light with the others. */
import { isCovered, type StepView } from '../../../../kit/quantity/useStep';
import type { FootRow } from '../../../../kit/table/column';
import type { CourseWord } from '../../../../lessons';
import { isKnown, type Quantity, quantityValue } from '../../../../quantity';
import { formatNumber, formatShort, messages, ownPower } from '../../../../text';
import { averagesLabel } from '../../../shared/ledger/averages';
import type { LedgerModel } from '../../../shared/ledger/ledgerModel';
import { ofWeight } from '../../../shared/ofWeight';
import { averagesRow } from '../../averagesRow';
import { inMetWords, verdictOn } from '../../verdict';

/** `unmet`: words that the reader's lesson has not explained yet. */
export function judgedAverages(model: LedgerModel, step: StepView, unmet: readonly CourseWord[]): FootRow {
  const { trace, stop } = step;
  const words = messages.doorAnswers;
  const sum = trace.settings.reduction === 'sum';
  const covariance: Quantity = { kind: 'covariance', ...model.place };
  const gradient: Quantity = { kind: 'batchGradient', ...model.place };
  const known = isKnown({ kind: 'productOfMeans', ...model.place }, trace, stop);
  // It compares with the gradient.
  const verdict = known && isKnown(gradient, trace, stop) ? verdictOn(model.place, trace) : undefined;
  // Where the gradient is covered, whether they are wrong would tell of it.
  const wrong = verdict ? !verdict.right : !isCovered(gradient, step);
  const averages = averagesLabel(trace, model.place);
  const isUnnamed = unmet.includes('covariance');
  const gap = (): string => {
    const value = quantityValue(covariance, trace);
    if (isUnnamed) return words.unnamedGap(formatShort(Math.abs(sum ? trace.batchSize * value : value)));
    return (sum ? words.gapSum : words.gap)({ below: model.place.layer - 1, covariance: gapText(value, model) });
  };
  return averagesRow(
    { model, step },
    {
      className: `ledger-averages ${known && wrong ? 'wrong is-crossed' : ''}`,
      label: wrong ? words.averagesWrong(averages) : averages,
      verdict: {
        ...(!isUnnamed && { quantity: covariance }),
        content: verdict && (
          <>
            <strong>
              {ofWeight(words.verdicts[verdict.right ? inMetWords(verdict.why, unmet) : verdict.how], model.place)}
            </strong>{' '}
            {!verdict.right && <span className="ledger-gap">{gap()}</span>}
          </>
        ),
      },
    },
  );
}

/** = with the same digits if subtracting the printed numbers gives them; otherwise ≈ with significant digits. */
function gapText(covariance: number, { averages }: LedgerModel): string {
  const words = messages.ledger;
  if (!averages.gapHolds) return `${words.roughly} ${formatShort(covariance)}`;
  const { exponent } = averages.product;
  const power = exponent === 0 ? '' : ownPower(exponent);
  return `${words.equals} ${formatNumber(covariance, averages.product)}${power}`;
}
