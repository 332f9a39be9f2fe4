/** Under the rule on a stage: the rows that the beats have reached; the others keep their place, and say nothing. */
import type { ReactNode } from 'react';
import { isCovered } from '../../../kit/quantity/useStep';
import type { FootRow } from '../../../kit/table/column';
import { divisionRow, isShownAs, quantityValue, runningTotalAt } from '../../../quantity';
import { messages, shownValue } from '../../../text';
import { type Beat, isShown, sameBeat } from '../../shared/beats/beat';
import type { StageBeat } from '../../shared/beats/beatContext';
import { averagesLabel } from '../../shared/ledger/averages';
import type { UpdateRow } from '../../shared/ledger/ledgerModel';
import { isDivision } from '../../shared/ledger/ledgerRows';
import { printedAs } from '../../shared/ledger/printedAs';
import { averagesRow } from '../averagesRow';
import { askedDoor } from '../doors/answer/registry';
import { resultRow } from '../doors/answer/resultRow';
import { type FootParts, footId, numberRow, printedOf } from '../footRows';
import { RowLabel } from '../RowLabel';
import { verdictOn } from '../verdict';

interface StagedFoot extends FootParts, StageBeat {
  /** The question that a reader has opened. */
  readonly open: string | undefined;
}

export function stagedFoot(parts: StagedFoot): readonly FootRow[] {
  const { model, beats, beat } = parts;
  const asked = questionRow(parts);
  return [
    ...model.totals.map((row) => totalRow(row, parts)),
    ...(asked ? [asked] : []),
    ...model.updateRows.map((row, index) => {
      const own = { phase: 'update', name: 'rule', count: index + 1 } as const;
      return isShown(own, beat, beats)
        ? toldRow(row, parts, sameBeat(own, beat))
        : laterRow(row.name, footId(row), labelOf(row, parts));
    }),
  ];
}

function totalRow(row: UpdateRow, parts: StagedFoot): FootRow {
  const { model, step, beats, beat } = parts;
  const { stop, trace } = step;
  const words = messages.stage;
  // A sum of one term comes with its division, that of an empty batch with its phase.
  const own = beats.find(({ name }) => name === row.name) ?? beats.find(isDivision) ?? beats.find(isOfEmptySum);
  const isReached = own !== undefined && isShown(own, beat, beats);
  const isLast = row === model.totals.at(-1);
  const isNow = beat.name === row.name || (isOfEmptySum(beat) && isLast);
  // Until the division, Σ is the total so far: what the sum is divided by comes with the mean.
  if (row.name === 'sum' && stop.phase === 'sum' && stop.part !== undefined) {
    return numberRow({ ...row, holds: isReached ? row.holds : addsUp(stop.part, row, parts) }, parts, {
      label: isReached ? words.sum : words.sumSoFar,
      className: classOf('sum', isReached ? isNow && 'now' : 'so-far'),
      quantity: runningTotalAt(trace, model.place, stop.part),
    });
  }
  if (isReached) return toldRow(row, parts, isNow);
  return isDivision(row) && beat.name === 'division' ? askedRow(row) : laterRow(row.name, footId(row));
}

function isOfEmptySum({ phase, name }: Pick<Beat, 'phase' | 'name'>): boolean {
  return phase === 'sum' && name === 'stop';
}

/** Whether the products so far, as printed, give their total as printed. */
function addsUp(rows: number, { format }: UpdateRow, { model, step }: StagedFoot): boolean {
  const { product } = model.formats;
  const printed = model.rows.slice(0, rows).map((row) => shownValue(quantityValue(row.product, step.trace), product));
  const total = printedOf(runningTotalAt(step.trace, model.place, rows), step);
  return isShownAs(
    total,
    printed.reduce((sum, one) => sum + one, 0),
    format,
  );
}

function toldRow(row: UpdateRow, parts: StagedFoot, isNow: boolean): FootRow {
  return numberRow(row, parts, { label: labelOf(row, parts), className: classOf(row.name, isNow && 'now') });
}

function classOf(name: string, state: 'now' | 'so-far' | 'later' | false): string {
  return `staged-foot ledger-foot-${name} ${state || ''}`;
}

/** Keeps the place of a row, and the width of its label, which nobody sees or hears. */
function laterRow(name: string, id: string, label?: ReactNode): FootRow {
  return { id, label, className: classOf(name, 'later'), isAside: true, cells: { product: { content: null } } };
}

/** The question before the mean. */
function askedRow(row: UpdateRow): FootRow {
  const { division, unknown } = messages.stage;
  return {
    id: footId(row),
    label: division,
    className: classOf('mean', 'now'),
    cells: { product: { content: <strong>{unknown}</strong> } },
  };
}

function labelOf(row: UpdateRow, { model, step }: StagedFoot): FootRow['label'] {
  const { trace } = step;
  const words = messages.stage;
  if (row.name === 'sum') return words.sum;
  if (row.name === 'newWeight') {
    return words.newWeight({ before: printedAs(model, { kind: 'weight', ...model.place }, trace) });
  }
  // Weighted samples have no mean over B, and an empty batch has none at all: the page's label says what the row is.
  const isMean = divisionRow(trace, model.place) === 'batch' && !trace.hasSampleWeights && trace.batchSize > 0;
  if (row.name === 'mean' && isMean) {
    return <span data-quantity="batchSize">{words.mean({ size: trace.batchSize })}</span>;
  }
  return <RowLabel row={row} step={step} formats={model.formats} />;
}

const ofQuestions: ReadonlySet<Beat['name']> = new Set(['averages', 'verdict', 'asked', 'answered']);

/** The row of the open question, where it has beats: what it gives, and one beat later whether that is right. */
function questionRow(parts: StagedFoot): FootRow | undefined {
  const { beats, beat, open, model, step } = parts;
  const { run, trace } = step;
  const [asks, judges] = beats.filter(({ name }) => ofQuestions.has(name));
  if (!asks || !judges) return undefined;
  if (!isShown(asks, beat, beats)) return laterRow('averages', 'averages');
  const isJudged = isShown(judges, beat, beats);
  const isNow = sameBeat(asks, beat) || sameBeat(judges, beat);
  const door = askedDoor(open, { run, trace, place: model.place });
  const row =
    asks.name === 'averages'
      ? judgedAverages(parts, isJudged)
      : door && resultRow(door, { model, step, isJudged, formats: model.formats });
  return row && { ...row, className: `${classOf('averages', isNow && 'now')} ${row.className}` };
}

/** The common mistake; crossed out when it is judged. */
function judgedAverages({ model, step }: StagedFoot, isJudged: boolean): FootRow {
  const { verdicts } = messages.doorAnswers;
  // It compares with the gradient.
  const isCompared = isJudged && !isCovered({ kind: 'batchGradient', ...model.place }, step);
  const verdict = isCompared ? verdictOn(model.place, step.trace) : undefined;
  return averagesRow(
    { model, step },
    {
      label: averagesLabel(step.trace, model.place),
      className: `ledger-averages ${verdict?.right === false ? 'wrong is-crossed' : ''}`,
      verdict: { content: verdict && verdicts[verdict.right ? 'sameHere' : verdict.how] },
    },
  );
}
