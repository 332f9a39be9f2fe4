/** Under the rule: the sum of the sums, what it is divided by, and the mean of the batch means, crossed out unless the run asks for it. */
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import type { Cell, FootRow } from '../../kit/table/column';
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import { messages } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import { apartText } from './differenceText';
import { divisionWords } from './divisionWords';
import type { EpochFormats } from './epochFormats';
import { averagesBatches, type EpochModel, hasBatchMeans, hasPenalty, meanOfMeans } from './epochModel';

export function batchFoot(model: EpochModel, formats: EpochFormats): readonly FootRow[] {
  const words = messages.epoch;
  const { totals, trainedSum, obstacles, division, domain } = model;
  const isDivided = division.by !== 'none';
  const isFull = obstacles.length === 0;
  const full = hasPenalty(model.plan)
    ? words.withoutPenalty
    : division.isUsual
      ? words.equalsFull
      : words.equalsOneBatch;
  const isWrong = isFull && !averagesBatches(model.plan) && meanOfMeans(model).kind === 'differs';
  const pending: Cell = { content: <PendingMark phase={messages.phases.names.sum} /> };
  const rows: (FootRow | false)[] = [
    {
      id: 'sum',
      label: words.sumOfSums,
      className: 'under-rule',
      cells: {
        sum: totals ? valueCell(totals.sum, formats.sum) : pending,
        gradient: isDivided ? undefined : verdictCell(isFull && totals !== undefined && full),
        adding: { content: <AddingBar bar={totals && { from: 0, to: totals.sum }} domain={domain} total /> },
        trainedSum: trainedSum === undefined ? undefined : valueCell(trainedSum, formats.trainedSum),
      },
    },
    isDivided && {
      id: 'divided',
      label: words.dividedBy({ by: divisionWords(model) }),
      className: isFull ? 'epoch-full' : '',
      cells: {
        gradient: totals ? valueCell(totals.reduced, formats.gradient) : pending,
        adding: verdictCell(isFull && totals !== undefined && full),
      },
    },
    hasBatchMeans(model) && {
      id: 'means',
      label: words.meanOfMeans(model.sampleWeights !== undefined, isWrong),
      className: isWrong ? 'epoch-means is-wrong is-crossed' : 'epoch-means',
      cells: {
        gradient: totals ? valueCell(totals.meanOfGradients, formats.gradient) : pending,
        adding: verdictCell(meansVerdict(model, formats, isWrong)),
      },
    },
  ];
  return rows.filter((row) => row !== false);
}

/** What batches that are not shown add up to, beside the sums of all. */
export function restOfBatches({ rows, totals, trainedSum }: EpochModel, formats: EpochFormats): RestOfRows {
  return (hidden) => {
    const sum = totals && sumOver(hidden, (at) => rows[at]?.frozen?.sum ?? Number.NaN);
    const trained =
      trainedSum === undefined ? undefined : sumOver(hidden, (at) => rows[at]?.trained?.sum ?? Number.NaN);
    return {
      sum: sum === undefined ? undefined : valueCell(sum, formats.sum),
      trainedSum: trained === undefined ? undefined : valueCell(trained, formats.trainedSum),
    };
  };
}

function verdictCell(text: string | false): Cell {
  return { content: text, className: 'epoch-verdict', isText: true };
}

function meansVerdict(model: EpochModel, formats: EpochFormats, isWrong: boolean): string {
  const words = messages.epoch;
  const means = meanOfMeans(model);
  const { totals } = model;
  if (means.kind === 'none' || !totals || !Number.isFinite(totals.meanOfGradients - totals.reduced)) return '';
  if (means.kind !== 'differs') return words.same;
  const by = apartText(totals.meanOfGradients, totals.reduced, formats.gradient);
  if (isWrong) return means.by > 0 ? words.tooHigh(by) : words.tooLow(by);
  return means.by > 0 ? words.higher(by) : words.lower(by);
}
