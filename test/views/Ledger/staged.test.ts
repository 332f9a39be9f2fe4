import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapCount, type Slot } from '../../../src/kit/fit/foldLayer';
import { quantityValue } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { fewestDecimals, shownValue } from '../../../src/text';
import { foldedRows, stagedLines, stagedSteps } from '../../../src/views/Ledger/staged/StagedLedger';
import { ledgerModel, stagedModel } from '../../../src/views/shared/ledger/ledgerModel';
import { exampleScenario } from '../../exampleScenario';

function modelOf(name: string) {
  const scenario = exampleScenario(name);
  const trace = createRun(scenario, []).traceAt(1);
  const full = ledgerModel(trace, scenario.view.weight);
  return { trace, full, model: stagedModel(trace, scenario.view.weight) };
}

const texts = (lines: readonly Slot[]): readonly (number | string)[] =>
  lines.map((line) => (line.kind === 'gap' ? `…${gapCount(line)}` : line.unit));

describe('foldedRows', () => {
  it('shows all rows where they fit', () => {
    expect(texts(foldedRows(8, 8, [3]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('keeps the first, the last and the one being added, and counts those between', () => {
    expect(texts(foldedRows(100, 6, [50]))).toEqual([1, 2, '…47', 50, '…49', 100]);
    expect(texts(foldedRows(100, 3, [1]))).toEqual([1, '…98', 100]);
  });

  it('hides no row without counting it, and never ends before the last one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 5, max: 30 }), fc.nat(99), (count, lines, at) => {
        const kept = Math.min(count, at + 1);
        const shown = foldedRows(count, lines, [kept]);
        const total = shown.reduce((sum, line) => sum + (line.kind === 'gap' ? gapCount(line) : 1), 0);
        expect(total).toBe(count);
        expect(shown.length).toBeLessThanOrEqual(Math.max(lines, 5));
        expect(texts(shown)).toContain(kept);
        expect(texts(shown).at(-1)).toBe(count);
      }),
    );
  });
});

describe('stagedLines', () => {
  const room = { height: 480, least: 18, foot: 5 };

  it('has eight rows with their totals and the update at once', () => {
    expect(stagedLines({ ...room, rows: 8 })).toBe(8);
  });

  it('is the number that fits at the smallest size, and of many rows what is read at a glance', () => {
    expect(stagedLines({ ...room, height: 300, rows: 8 })).toBe(7);
    expect(stagedLines({ ...room, rows: 100 })).toBe(8);
    expect(stagedLines({ ...room, height: 100, rows: 100 })).toBe(3);
  });

  it('has up to twelve of many rows where the largest type leaves room', () => {
    expect(stagedLines({ height: 560, least: 16, foot: 0, rows: 32 })).toBe(12);
    expect(stagedLines({ height: 480, least: 18, foot: 0, rows: 32 })).toBe(9);
  });
});

describe('stagedSteps', () => {
  it('makes type smaller before it leaves out words', () => {
    const shares = stagedSteps.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(stagedSteps.filter(({ share }) => share > 0).every(({ leavesOut }) => leavesOut === 'nothing')).toBe(true);
    expect(stagedSteps.slice(-3).map(({ leavesOut }) => leavesOut)).toEqual(['nothing', 'names', 'totals']);
  });
});

describe('stagedModel', () => {
  it.each(['xor', 'lecture', 'one-weight', 'square-batch', 'iris'])('prints at most four decimals in %s', (name) => {
    const { model, trace } = modelOf(name);
    for (const column of ['x', 'delta', 'product'] as const) {
      const largest = Math.max(...model.rows.map((row) => Math.abs(quantityValue(row[column], trace))));
      if (largest >= 0.01) expect(model.formats[column].decimals).toBeLessThanOrEqual(fewestDecimals);
    }
  });

  it('prints a mean of whole numbers with its decimals', () => {
    const scenario = exampleScenario('xor');
    const trace = createRun(scenario, []).traceAt(1);
    const model = stagedModel(trace, { layer: 1, from: 1, to: 2 });
    expect(model.formats.x.decimals).toBe(0);
    expect(shownValue(0.5, model.averages.x)).toBe(0.5);
  });

  it('says ≈ exactly where the digits shown give another number', () => {
    const { model, trace, full } = modelOf('lecture');
    expect(full.rows.every(({ holds }) => holds)).toBe(true);
    for (const row of model.rows) {
      const [x, delta] = [
        shownValue(quantityValue(row.x, trace), model.formats.x),
        shownValue(quantityValue(row.delta, trace), model.formats.delta),
      ];
      const product = shownValue(quantityValue(row.product, trace), model.formats.product);
      const again = Math.round(x * delta * 10 ** 4) / 10 ** 4;
      expect(row.holds).toBe(Math.abs(again - product) < 1e-9);
    }
    expect(model.rows.some(({ holds }) => !holds)).toBe(true);
  });
});
