/**
 * What the batch loss is at which steps: a mean, a sum, or a sum divided by a number, with or without a penalty. If that
 * changes, the curve is split into pieces, because a line from a mean to a sum would mean nothing.
 */
import { divisionOfMean } from '../../quantity';
import { type Run, readPenalty } from '../../run';
import { formatSetting, messages } from '../../text';

export interface LossPiece {
  readonly from: number;
  /** The last step of the piece; the last piece ends at `upTo`. */
  readonly to: number;
  readonly name: string;
}

/** The pieces of steps 1..upTo, in order; one piece if nothing changes. */
export function lossPieces(run: Run, upTo: number): readonly LossPiece[] {
  const starts = [...new Set([1, ...run.changes.filter(isAboutUnit).map(({ step }) => step)])].filter(
    (step) => step === 1 || step <= upTo,
  );
  const units = starts.map((from) => ({ from, ...unitAt(run, from) }));
  const changed = units.filter((unit, index) => {
    const before = units[index - 1];
    return before === undefined || before.name !== unit.name || before.terms !== unit.terms;
  });
  const sizes = new Set(changed.flatMap(({ terms }) => terms ?? [])).size > 1;
  return changed.map(({ from, name, terms }, index) => ({
    from,
    to: (changed[index + 1]?.from ?? upTo + 1) - 1,
    name: sizes && terms !== undefined ? messages.lossPanel.unitOf({ reduction: name, terms }) : name,
  }));
}

/** The piece that contains a step. */
export function pieceAt(pieces: readonly LossPiece[], step: number): LossPiece | undefined {
  return pieces.findLast(({ from }) => from <= step);
}

/** Groups the points that a line may join. */
export function inPieces<Point extends { readonly step: number }>(
  pieces: readonly LossPiece[],
  points: readonly Point[],
): readonly (readonly Point[])[] {
  return pieces.map(({ from, to }) => points.filter(({ step }) => step >= from && step <= to));
}

function isAboutUnit({ setting }: Run['changes'][number]): boolean {
  return setting === 'reduction' || setting === 'batchSize' || setting === 'penalty';
}

interface Unit {
  readonly name: string;
  /** The number of losses that are added, if the result depends on it; undefined for a mean. */
  readonly terms: number | undefined;
}

function unitAt(run: Run, step: number): Unit {
  const { reduction, batchSize, penalty: text } = run.settingsAt(step);
  const penalty = readPenalty(text)?.penalty;
  const { divisor } = run.scenario.training;
  const isWeighted = run.data.sampleWeights !== undefined;
  const division = reduction === 'sum' ? 'none' : divisionOfMean(divisor, isWeighted);
  const reduced = messages.reductionNames.of(division, isWeighted, formatSetting(Number(divisor)));
  return {
    name: penalty
      ? messages.lossPanel.penalised[penalty.divideBy]({ reduction: reduced, rate: formatSetting(penalty.l2) })
      : reduced,
    terms: division === 'none' || division === 'number' ? batchSize : undefined,
  };
}
