import katex from 'katex';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/quantity';
import { latexOf } from '../../../src/quantity';
import { parseScenarioText } from '../../../src/scenario';
import { scenarioFile } from '../../../src/shell/dialogs/scenarioFile';
import { createExplainerStore, runOf, traceOf } from '../../../src/store';

describe('latexOf', () => {
  const trace = traceOf(createExplainerStore().getState());
  const quantities: readonly Quantity[] = [
    { kind: 'batchGradient', layer: 2, from: 2, to: 1 },
    { kind: 'delta', layer: 1, unit: 2, sample: 3 },
    { kind: 'batchLoss' },
    { kind: 'weight', layer: 1, from: 1, to: 1 },
  ];

  it.each(quantities)('of $kind is LaTeX that stands alone, with the value in it', (quantity) => {
    const tex = latexOf(quantity, trace, { content: 'both', display: false });
    expect(tex).not.toContain('htmlData');
    expect(() => katex.renderToString(tex, { displayMode: true, strict: 'error' })).not.toThrow();
  });

  it('writes symbols, numbers and the value, a line each', () => {
    const tex = latexOf({ kind: 'batchGradient', layer: 2, from: 2, to: 1 }, trace, {
      content: 'both',
      display: false,
    });
    expect(tex.split('\n')[1]).toMatch(/\\sum/);
    expect(tex).toContain('-0.9837');
    expect(tex.split('\n').at(-2)).toBe('&= 0.0130');
  });

  it('writes what is given with every digit', () => {
    expect(latexOf({ kind: 'weight', layer: 2, from: 2, to: 1 }, trace, { content: 'both', display: false })).toMatch(
      / = -1\.3$/,
    );
  });
});

describe('scenarioFile', () => {
  it('is read again, with what was changed at the first step in it', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 1 });
    store.getState().change('learningRate', 0.25);
    store.getState().change('batchSize', 2);
    store.getState().setWeight({ layer: 2, from: 0, to: 1 }, 0.125);
    const parsed = parseScenarioText(scenarioFile(store.getState()));
    if (!parsed.ok) throw new Error(parsed.error.message);
    const again = createExplainerStore();
    again.getState().loadScenario(parsed.scenario);
    for (const step of [1, 2, 3]) {
      const [one, other] = [runOf(store.getState()).traceAt(step), runOf(again.getState()).traceAt(step)];
      expect(other.batchLoss()).toBe(one.batchLoss());
      expect(other.weight(2, 0, 1)).toBe(one.weight(2, 0, 1));
      expect(other.batch).toEqual(one.batch);
    }
  });

  it('of an unchanged example is the example', () => {
    const { scenario, changes, cursor } = createExplainerStore().getState();
    const parsed = parseScenarioText(scenarioFile({ scenario, changes, cursor }));
    expect(parsed.ok && parsed.scenario).toEqual(scenario);
  });
});
