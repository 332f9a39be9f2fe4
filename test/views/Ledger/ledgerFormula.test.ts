import { describe, expect, it } from 'vitest';
import { type Quantity, quantityValue } from '../../../src/quantity';
import { type Change, createRun } from '../../../src/run';
import { formatNumber } from '../../../src/text';
import { ledgerFormula } from '../../../src/views/Ledger/staged/StagedFormula';
import { averagesLabel } from '../../../src/views/shared/ledger/averages';
import { stagedModel } from '../../../src/views/shared/ledger/ledgerModel';
import { ledgerTree } from '../../../src/views/shared/ledger/ledgerRows';
import { exampleScenario } from '../../exampleScenario';

function ledgerOf(name: string, changes: readonly Change[] = [], sampleWeights?: readonly number[]) {
  const example = exampleScenario(name);
  const scenario = sampleWeights ? { ...example, data: { ...example.data, sampleWeights } } : example;
  const trace = createRun(scenario, changes).traceAt(1);
  const model = stagedModel(trace, scenario.view.weight);
  const plain = (quantity: Quantity): string => {
    const tree = ledgerTree(quantity, trace);
    if (!tree) throw new Error(`expected a derivation of ${quantity.kind}`);
    const { lines, relation, result } = ledgerFormula(quantity, tree, { model, trace });
    return `${lines.join(' ')} ${relation} ${result}`.replace(/\\htmlData\{[^}]*\}/g, '');
  };
  return { trace, model, place: model.place, plain };
}

const printed = (value: number, format: Parameters<typeof formatNumber>[1]): string =>
  formatNumber(value, format).replace('−', '-');

describe('ledgerFormula', () => {
  it.each(['xor', 'lecture', 'iris', 'digits'])('of %s has the digits of the row of the averages', (name) => {
    const { trace, model, place, plain } = ledgerOf(name);
    const { layer, from, to } = place;
    const of = (kind: 'x' | 'delta' | 'product', quantity: Quantity): string =>
      printed(quantityValue(quantity, trace), model.averages[kind]);
    const tex = plain({ kind: 'productOfMeans', ...place });
    expect(tex).toContain(of('x', { kind: 'meanActivation', layer: layer - 1, unit: from }));
    expect(tex).toContain(of('delta', { kind: 'meanDelta', layer, unit: to }));
    expect(tex).toMatch(model.averages.holds ? / = / : / \\approx /);
    expect(tex.endsWith(` {${of('product', { kind: 'productOfMeans', ...place })}}`)).toBe(true);
  });

  it.each(['xor', 'lecture', 'iris', 'digits'])('of %s has the digits of the rows under the rule', (name) => {
    const { trace, model, plain } = ledgerOf(name);
    const rows = [...model.totals.slice(1), ...model.updateRows];
    expect(rows.length).toBeGreaterThan(2);
    for (const { quantity, format, holds } of rows) {
      const tex = plain(quantity);
      expect(tex.endsWith(` ${holds ? '=' : '\\approx'} {${printed(quantityValue(quantity, trace), format)}}`)).toBe(
        true,
      );
    }
  });

  it('gives a sample’s gradient its own digits where its weight leaves 0 of it', () => {
    const { plain, place } = ledgerOf('xor', [], [0, 0, 0, 0]);
    expect(plain({ kind: 'contribution', ...place, sample: 2 })).toMatch(/= \{0\}$/);
    expect(plain({ kind: 'sampleGradient', ...place, sample: 2 })).toMatch(/= \{0\.1457\}$/);
  });

  it('has the same digits with the lines of a rule, and writes a power of ten as one', () => {
    const { model, plain, place, trace } = ledgerOf('lecture', [{ step: 1, setting: 'optimizer', value: 'adam' }]);
    const lines = model.updateRows.filter(({ name }) => name === 'line');
    expect(lines.some(({ format }) => format.exponent !== 0)).toBe(true);
    for (const { quantity, format } of lines) {
      const digits = printed(quantityValue(quantity, trace), format);
      const end = format.exponent === 0 ? digits : `${digits}\\cdot10^{${format.exponent}}`;
      expect(plain(quantity).endsWith(` {${end}}`)).toBe(true);
    }
    expect(plain({ kind: 'update', ...place })).toContain('+{10^{-8}}');
  });

  it('of a sum has the digits of its rows', () => {
    const { plain, place, model, trace } = ledgerOf('lecture');
    const terms = model.rows.map(({ product }) => printed(quantityValue(product, trace), model.formats.product));
    const [sum] = plain({ kind: 'gradientSum', ...place }).split(' \\approx ');
    expect(sum?.replace(/[{}+]/g, '')).toBe(terms.join(' '));
  });
});

describe('averagesLabel', () => {
  it('has the factor of a sum', () => {
    const { trace, place } = ledgerOf('lecture');
    expect(averagesLabel(trace, place)).toBe('mean × mean');
    const sum = ledgerOf('lecture', [{ step: 1, setting: 'reduction', value: 'sum' }]);
    expect(averagesLabel(sum.trace, place)).toBe(`${sum.trace.batchSize} × means`);
  });
});
