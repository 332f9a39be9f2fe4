/** The ledger in other conventions: every row follows from the numbers above it, and the new weight is the same number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/expression';
import { type Conventions, quantityValue, shownStep, weightPlaces } from '../../../src/quantity';
import { factorNote } from '../../../src/views/Ledger/factorNote';
import { ledgerModel } from '../../../src/views/shared/ledger/ledgerModel';
import { ledgerTree } from '../../../src/views/shared/ledger/ledgerRows';
import { exampleScenario } from '../../exampleScenario';
import { exampleTrace, stepOf } from '../../quantity/exampleTrace';
import { endings, recipe, traceOf } from '../../quantity/traces';

const others: readonly Conventions[] = [
  { divide: 'delta', sign: 'output-target' },
  { divide: 'end', sign: 'target-output' },
  { divide: 'delta', sign: 'target-output' },
];

describe.each(others)('the ledger with 1/B at $divide and the error $sign', (conventions) => {
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

  it('has a row for the gradient itself only if the products add up to its negative', () => {
    const trace = shownStep(exampleTrace('xor'), conventions);
    const names = ledgerModel(trace, { layer: 2, from: 2, to: 1 }).totals.map(({ name }) => name);
    expect(names).toEqual([
      'sum',
      ...(conventions.divide === 'end' ? ['mean'] : []),
      ...(conventions.sign === 'target-output' ? ['negated'] : []),
    ]);
  });
});

describe('the line under the ledger with the error y − o', () => {
  const place = { layer: 2, from: 2, to: 1 };
  const scenario = exampleScenario('xor');
  const { training } = scenario;
  const adam = { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 } as const;
  const lineOf = (changed: Partial<typeof training>): string => {
    const trace = shownStep(stepOf({ ...scenario, training: { ...training, ...changed } }, 1), {
      divide: 'end',
      sign: 'target-output',
    });
    return factorNote(trace, { phase: 'update' }, place);
  };

  it('says that the update adds for plain gradient descent', () => {
    expect(lineOf({})).toContain('the update adds');
  });

  it.each([
    ['Adam', { optimizer: adam }],
    ['clipping of the batch', { clip: { per: 'batch', maxNorm: 0.01 } }],
  ] as const)('says that the update still subtracts with %s', (_, changed) => {
    expect(lineOf(changed)).toContain('it still subtracts');
    expect(lineOf(changed)).not.toContain('the update adds');
  });
});
