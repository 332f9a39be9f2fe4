/** Under the rule on a stage: the rows that the beats have reached; the others keep their place, and say nothing. */

import { isCovered } from '../../../kit/quantity/useStep';
import type { FootRow } from '../../../kit/table/column';
import { divisionRow, type Quantity, runningTotalAt } from '../../../quantity';
import { messages } from '../../../text';
import { type Beat, isShown, sameBeat } from '../../shared/beats/beat';
import { averagesLabel } from '../../shared/ledger/averages';
import type { UpdateRow } from '../../shared/ledger/ledgerModel';
import { isDivision } from '../../shared/ledger/ledgerRows';
import { printedAs } from '../../shared/ledger/printedAs';
import { averagesRow } from '../averagesRow';
import type { AskedDoor } from '../doors/answer/asked';
import { resultRow } from '../doors/answer/resultRow';
import { type FootParts, footId, footRows, numberRow } from '../footRows';
import { RowLabel } from '../RowLabel';
import { type Verdict, verdictOn } from '../verdict';
import type { StagedProps } from './stage';

interface StagedFoot extends FootParts, StagedProps {
  /** Rows added so far. */
  readonly added: number;
  /** The open question, where it has beats. */
  readonly door: AskedDoor | undefined;
}

export function stagedFoot(parts: StagedFoot): readonly FootRow[] {
  const { model, step, beats, beat, added } = parts;
  const { trace } = step;
  const reached = (name: Beat['name']): boolean => isShown({ phase: 'sum', name }, beat, beats);
  const classOf = (name: string, isNow: boolean): string => `staged-foot staged-${name}${isNow ? ' now' : ''}`;
  const told = (row: UpdateRow, isNow: boolean): FootRow =>
    numberRow(row, parts, {
      label: labelOf(row, parts),
      className: classOf(row.name, isNow),
      quantity: totalOf(row, parts),
    });
  return footRows(model, {
    total(row) {
      // A sum of one term comes with its division.
      const own = beats.find(({ name }) => name === row.name) ?? beats.find(isDivision);
      if (own && isShown(own, beat, beats)) return told(row, beat.name === row.name);
      if (row.name === 'sum' && added > 0) {
        return numberRow({ ...row, holds: true }, parts, {
          label: messages.stage.sumSoFar,
          className: `${classOf('sum', false)} so-far`,
          quantity: runningTotalAt(trace, model.place, added),
        });
      }
      return isDivision(row) && reached('division') ? asked(row) : later(row.name, { id: footId(row) });
    },
    asked: askedRow(parts, reached),
    rule(row, index) {
      const own = { phase: 'update', name: 'rule', count: index + 1 } as const;
      return isShown(own, beat, beats)
        ? told(row, sameBeat(own, beat))
        : later(row.name, { id: footId(row), label: labelOf(row, parts) });
    },
  });
}

/** The row of the question that a reader has opened; it is judged one beat later. */
function askedRow(parts: StagedFoot, reached: (name: Beat['name']) => boolean): FootRow | undefined {
  const { beats, beat, door, model, step } = parts;
  if (beats.some(({ name }) => name === 'averages'))
    return reached('averages') ? averages(parts, reached('verdict')) : later('averages');
  if (!door) return undefined;
  if (!reached('asked')) return later('averages');
  const row = resultRow(door, { model, step, isJudged: reached('answered'), formats: model.formats });
  const isNow = beat.name === 'asked' || beat.name === 'answered';
  return { ...row, className: `staged-foot staged-averages ${row.className}${isNow ? ' now' : ''}` };
}

/** Keeps the place of a row, and the width of its label, which nobody sees or hears. */
function later(name: string, { id = name, label }: Partial<Pick<FootRow, 'id' | 'label'>> = {}): FootRow {
  return {
    id,
    label,
    className: `staged-foot staged-${name} later`,
    isAside: true,
    cells: { product: { content: null } },
  };
}

/** The question before the mean. */
function asked(row: UpdateRow): FootRow {
  const words = messages.stage;
  return {
    id: footId(row),
    label: words.division,
    className: 'staged-foot staged-mean now',
    cells: { product: { content: words.unknown, className: 'staged-asked' } },
  };
}

/** Until the division, Σ is the total of all rows: what the sum is divided by comes with the mean. */
function totalOf({ name }: UpdateRow, { model, step }: StagedFoot): Quantity | undefined {
  const { trace, stop } = step;
  const isTotal = name === 'sum' && stop.phase === 'sum' && stop.part !== undefined;
  return isTotal ? runningTotalAt(trace, model.place, trace.batchSize) : undefined;
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

/** The common mistake; crossed out when it is judged. */
function averages(parts: StagedFoot, isJudged: boolean): FootRow {
  const { model, step, beat } = parts;
  // It compares with the gradient.
  const verdict = isCovered({ kind: 'batchGradient', ...model.place }, step)
    ? undefined
    : verdictOn(model.place, step.trace);
  const isWrong = isJudged && verdict?.right === false;
  const isNow = beat.name === 'averages' || beat.name === 'verdict';
  return averagesRow(parts, {
    label: averagesLabel(step.trace),
    className: `staged-foot staged-averages ledger-averages${isWrong ? ' wrong is-crossed' : ''}${isNow ? ' now' : ''}`,
    verdict: { content: isJudged && verdict && shortVerdict(verdict) },
  });
}

/** One line: the sentence says the rest. */
function shortVerdict(verdict: Verdict): string {
  const words = messages.stage;
  if (verdict.right) return words.same;
  if (verdict.how === 'zero') return words.notZero;
  return verdict.how === 'almostSame' ? words.almostSame : messages.doorAnswers.verdicts[verdict.how];
}
