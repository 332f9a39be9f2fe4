/** Under the rule: the sum of the sums, what it is divided by, and the mean of the batch means, crossed out if it is wrong. */

import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { formatNumber, messages } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import { differenceText } from './differenceText';
import { divisionWords } from './divisionWords';
import type { EpochFormats } from './epochFormats';
import { type EpochModel, hasBatchMeans, hasPenalty, meanOfMeans } from './epochModel';

interface BatchFootProps {
  readonly model: EpochModel;
  readonly formats: EpochFormats;
}

export function footRows(model: EpochModel): number {
  return isDivided(model) ? (hasBatchMeans(model) ? 3 : 2) : 1;
}

export function BatchFoot({ model, formats }: BatchFootProps) {
  const words = messages.epoch;
  const { totals, trainedSum, obstacles, division, domain, rounding } = model;
  const means = meanOfMeans(model);
  const isFull = obstacles.length === 0;
  const full = hasPenalty(model.plan)
    ? words.withoutPenalty
    : division.isUsual
      ? words.equalsFull
      : words.equalsOneBatch;
  const isWrong = isFull && means.kind === 'differs';
  const pending = <PendingMark phase={messages.phases.names.sum} />;
  const frozenSum = (
    <td className="is-frozen epoch-gradientSum">
      {totals ? <span className="number">{formatNumber(totals.sum, formats.sum)}</span> : pending}
    </td>
  );
  return (
    <>
      <tr className="epoch-total">
        <th scope="row" colSpan={2}>
          {words.sumOfSums}
        </th>
        {frozenSum}
        <td className="is-frozen epoch-verdict">{!isDivided(model) && isFull && totals && full}</td>
        <td className="is-frozen epoch-adding" aria-hidden="true">
          <AddingBar bar={totals && { from: 0, to: totals.sum }} domain={domain} total />
        </td>
        <td className="is-trained" />
        <td className="is-trained epoch-gradientSum">
          {trainedSum === undefined ? null : (
            <span className="number">{formatNumber(trainedSum, formats.trainedSum)}</span>
          )}
        </td>
        <td className="is-trained" />
      </tr>
      {isDivided(model) && (
        <tr className={isFull ? 'epoch-full' : undefined}>
          <th scope="row" colSpan={2}>
            {words.dividedBy({ by: divisionWords(model) })}
          </th>
          <td className="is-frozen" />
          <td className="is-frozen epoch-batchGradient">
            {totals ? <span className="number">{formatNumber(totals.reduced, formats.gradient)}</span> : pending}
          </td>
          <td className="is-frozen epoch-verdict">{totals && isFull && full}</td>
          <td className="is-trained epoch-remark" colSpan={3} rowSpan={hasBatchMeans(model) ? 2 : 1}>
            {totals && trainedSum !== undefined && Math.abs(trainedSum - totals.sum) > rounding && words.moved}
          </td>
        </tr>
      )}
      {hasBatchMeans(model) && (
        <tr className={isWrong ? 'epoch-means is-wrong' : 'epoch-means'}>
          <th scope="row" colSpan={2}>
            {isWrong ? words.meanOfMeans : words.meanOfMeansRight}
          </th>
          <td className="is-frozen" />
          <td className="is-frozen epoch-batchGradient">
            {totals ? (
              <span className="number">{formatNumber(totals.meanOfGradients, formats.gradient)}</span>
            ) : (
              pending
            )}
          </td>
          <td className="is-frozen epoch-verdict">{verdict()}</td>
        </tr>
      )}
    </>
  );

  function verdict(): string {
    if (means.kind === 'none') return '';
    if (means.kind !== 'differs') return words.same;
    const by = differenceText(Math.abs(means.by), formats.gradient);
    if (isWrong) return means.by > 0 ? words.tooHigh(by) : words.tooLow(by);
    return means.by > 0 ? words.higher(by) : words.lower(by);
  }
}

function isDivided({ division }: EpochModel): boolean {
  return division.by !== 'none';
}
