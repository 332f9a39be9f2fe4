/** The ledger in another convention: every row follows from the numbers above it, and the new weight is the same number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/expression';
import { type Conventions, quantityValue, shownStep, weightPlaces } from '../../../src/quantity';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { ledgerTree } from '../../../src/views/shared/ledger/ledgerRows';
import { exampleTrace } from '../../quantity/exampleTrace';
import { endings, recipe, traceOf } from '../../quantity/traces';

const conventions: Conventions = { divide: 'delta' };

describe('the ledger with 1/B in every δ', () => {
  it('derives every row under the rule from the rows above it', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(...endings), (made, ending) => {
        const plain = traceOf(made, ending);
        const trace = shownStep(plain, conventions);
        for (const place of weightPlaces(trace.network).slice(0, 6)) {
          const model = ledgerModel(trace, place);
          for (const { quantity } of [...model.totals, ...model.updateRows]) {
            const tree = ledgerTree(quantity, trace);
            if (!tree) continue;
            const value = quantityValue(quantity, trace);
            const again = evaluate(tree, (part) => quantityValue(part, trace));
            expect(Math.abs(again - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
          }
          const last = model.updateRows.at(-1);
          expect(last?.quantity.kind).toBe('weightAfter');
          expect(last && quantityValue(last.quantity, trace)).toBe(
            plain.weightAfter(place.layer, place.from, place.to),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('prints rows that can be recomputed from their digits', () => {
    const trace = shownStep(exampleTrace('xor'), conventions);
    const model = ledgerModel(trace, { layer: 2, from: 2, to: 1 });
    expect(model.rows.map(({ holds }) => holds)).toEqual([true, true, true, true]);
    for (const row of [...model.totals, ...model.updateRows]) expect(row.holds, row.name).toBe(true);
  });

  it('has no row for a mean: the products add up to the gradient', () => {
    const trace = shownStep(exampleTrace('xor'), conventions);
    const names = ledgerModel(trace, { layer: 2, from: 2, to: 1 }).totals.map(({ name }) => name);
    expect(names).toEqual(['sum']);
  });
});
