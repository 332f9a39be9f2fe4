/**
 * One cell of G written out: Σ_k x_i(k) δ_j(k), each times the sample's factors if it has any, with digits that allow
 * recomputing it, followed by the reduction.
 */
import { wholeSumTerms } from '../../expression';
import type { StepTrace } from '../../model';
import {
  activationBelow,
  derivedLine,
  type FactorKind,
  factorKinds,
  formatsThatHold,
  productsOverBatch,
  type Quantity,
  quantityValue,
  rowsOf,
  sampleAt,
  type TableLine,
  type WeightPlace,
} from '../../quantity';
import type { NumberFormat } from '../../text';

type Factor = Quantity & { readonly kind: FactorKind };

export interface DotTerm {
  readonly sample: number;
  /** Of the batch, from 1. */
  readonly row: number;
  /** c(k) and γ(k), those in force. */
  readonly factors: readonly Factor[];
  readonly x: Quantity;
  readonly delta: Quantity;
  /** How many terms before this one are omitted. */
  readonly gap: number;
}

type Column = FactorKind | 'x' | 'delta' | 'sum';

export interface DotProduct {
  readonly terms: readonly DotTerm[];
  readonly formats: Readonly<Record<Column, NumberFormat>>;
  readonly sumHolds: boolean;
  readonly meanHolds: boolean;
}

function columnOf({ kind }: Quantity): Column {
  return kind === 'delta' || kind === 'sampleWeight' || kind === 'clipFactor' ? kind : 'x';
}

/** The rows of the batch that are written out: the first three and the last if there are more than `most`, and always the selected one. */
export function shownRows(
  trace: Pick<StepTrace, 'batchSize'>,
  selected: number | undefined,
  most: number,
): readonly number[] {
  const rows = rowsOf(trace);
  return rows.length <= most ? rows : rows.filter((row) => row <= 3 || row === rows.length || row === selected);
}

export function dotProduct(trace: StepTrace, place: WeightPlace, selected: number): DotProduct {
  const { layer, from, to } = place;
  const value = (quantity: Quantity): number => quantityValue(quantity, trace);
  const whole = trace.batchSize <= wholeSumTerms;
  const shown = shownRows(trace, trace.rowOf(selected), wholeSumTerms).map((row) => {
    const sample = sampleAt(trace, row);
    return {
      sample,
      row,
      factors: factorKinds(trace).map((kind): Factor => ({ kind, sample })),
      x: activationBelow(layer, from, sample),
      delta: { kind: 'delta', layer, unit: to, sample } as const,
    };
  });
  const sum = { column: 'sum', value: trace.gradientSum(layer, from, to) } as const;
  const mean = { column: 'sum', value: trace.dataGradient(layer, from, to) } as const;
  const lines: TableLine<Column>[] = [
    { operands: [sum], result: mean, recompute: ([total = 0]) => (trace.divisor === 0 ? 0 : total / trace.divisor) },
  ];
  const sumLine = whole && derivedLine(productsOverBatch(trace, place), sum, { trace, columnOf });
  if (sumLine) lines.push(sumLine);
  const ofKind = (kind: FactorKind): readonly number[] =>
    shown.flatMap(({ factors }) => factors.filter((factor) => factor.kind === kind).map(value));
  const { formats, holds } = formatsThatHold<Column>(
    {
      sampleWeight: { values: ofKind('sampleWeight'), role: 'operand' },
      clipFactor: { values: ofKind('clipFactor'), role: 'operand' },
      x: { values: shown.map(({ x }) => value(x)), role: 'operand' },
      delta: { values: shown.map(({ delta }) => value(delta)), role: 'operand' },
      sum: { values: [sum.value, mean.value], role: 'result' },
    },
    lines,
  );
  return {
    terms: shown.map((term, index) => ({ ...term, gap: term.row - (shown[index - 1]?.row ?? 0) - 1 })),
    formats,
    sumHolds: holds[1] ?? true,
    meanHolds: holds[0] ?? true,
  };
}
