/** From the products to what the optimizer is given: Σ, what it is divided by, and the clipping of the whole. Each step has a row of its own, once. */
import { wholeSumTerms } from '../../../expression';
import type { StepTrace } from '../../../model';
import {
  divisionOf,
  type Quantity,
  quantityValue,
  samplesOf,
  summandOf,
  type TableLine,
  type WeightPlace,
} from '../../../quantity';
import type { BareUpdateRow } from './foot';
import type { LedgerColumn } from './ledgerModel';

/** Σ; the row that says 1/B, or by what else it is divided; and × γ where the batch gradient is clipped. */
export function totalRows(trace: StepTrace, { layer, from, to }: WeightPlace): readonly BareUpdateRow[] {
  const divided = divisionOf(trace) !== 'none';
  return [
    { name: 'sum', quantity: { kind: 'gradientSum', layer, from, to }, column: 'product' },
    ...row(divided, { name: 'mean', quantity: { kind: 'batchGradient', layer, from, to }, column: 'product' }),
    ...row(trace.settings.clip?.per === 'batch', {
      name: 'clipped',
      quantity: { kind: 'clippedGradient', layer, from, to },
      column: 'product',
    }),
  ];
}

function row(isThere: boolean, made: BareUpdateRow): readonly BareUpdateRow[] {
  return isThere ? [made] : [];
}

/** The arithmetic that a reader may redo in one of these rows; undefined where its operands are not all in sight. */
export function totalLine(
  { name, quantity, column }: BareUpdateRow,
  trace: StepTrace,
  place: WeightPlace,
): TableLine<LedgerColumn> | undefined {
  const value = (some: Quantity): number => quantityValue(some, trace);
  const product = (some: Quantity) => ({ column: 'product' as const, value: value(some) });
  // A row with digits of its own is checked by itself, and none of the columns is concerned.
  const result = { column: column === 'own' ? 'product' : column, value: value(quantity) } as const;
  const { layer, from, to } = place;
  switch (name) {
    case 'sum':
      // A longer sum is exempt: its rows are not all before the reader at once.
      return trace.batchSize > wholeSumTerms
        ? undefined
        : {
            operands: samplesOf(trace).map((sample) => product(summandOf(trace, place, sample))),
            result,
            redo: (shown) => shown.reduce((total, one) => total + one, 0),
          };
    case 'mean': {
      const sum = product({ kind: 'gradientSum', layer, from, to });
      if (trace.divisor === 0) return { operands: [sum], result, redo: ([total = 0]) => total };
      if (divisionOf(trace) === 'batch') {
        return { operands: [sum], result, redo: ([total = 0]) => total / trace.batchSize };
      }
      return {
        operands: [sum, { column: 'divisor', value: trace.divisor }],
        result,
        redo: ([total = 0, divisor = 1]) => total / divisor,
      };
    }
    case 'clipped':
      return {
        operands: [
          { column: 'batchClipFactor', value: trace.batchClipFactor() },
          product({ kind: 'batchGradient', layer, from, to }),
        ],
        result,
        redo: ([factor = 1, gradient = 0]) => factor * gradient,
      };
    default:
      return undefined;
  }
}
