import { describe, expect, it } from 'vitest';
import { leaves } from '../../../src/expression';
import { hyperparametersOf, optimizerKinds } from '../../../src/model';
import { derivationOf, letterOf } from '../../../src/quantity';
import { ruleText } from '../../../src/views/Ledger/ruleText';
import { updateRows } from '../../../src/views/shared/ledger/ledgerRows';
import { traceWith, xorWeight } from './ledgerSteps';

describe('ruleText', () => {
  it.each(optimizerKinds)('of %s has every setting and every line of the formula in its row', (optimizer) => {
    const momentum = hyperparametersOf(optimizer).some(({ name }) => name === 'momentum') ? { momentum: 0.9 } : {};
    const trace = traceWith('xor', { optimizer, ...momentum, weightDecay: 0.1 }, 2);
    const rows = updateRows(trace, xorWeight).filter(({ name }) => name === 'line' || name === 'update');
    for (const row of rows) {
      const text = ruleText({ ...row, settings: [] }, trace);
      const tree = derivationOf(row.quantity, trace)?.expression;
      if (!tree) throw new Error(`expected a formula of ${row.name}`);
      const named = leaves(tree).flatMap((leaf) => {
        if (leaf.kind === 'hyperparameter') return [letterOf(leaf.name)];
        if (leaf.kind === 'optimizerLine' || leaf.kind === 'optimizerState') return [letterOf(leaf.line)];
        return leaf.kind === 'learningRate' ? ['η = '] : [];
      });
      expect(named.filter((letter) => !text.includes(letter))).toEqual([]);
    }
  });

  it('is −η times something where the step is a multiple of η', () => {
    const texts = (settings: Parameters<typeof traceWith>[1]): readonly string[] => {
      const trace = traceWith('xor', settings);
      return updateRows(trace, xorWeight)
        .filter(({ name }) => name === 'update')
        .map((row) => ruleText(row, trace));
    };
    expect(texts({})).toEqual(['Times −η = −0.5']);
    expect(texts({ learningRate: 0 })).toEqual(['Times −η = 0']);
    expect(texts({ optimizer: 'adam', learningRate: 0.01 })).toEqual(['m̂ / (√v̂ + ε) times −η = −0.01, ε = 1e−8']);
  });
});
