/** Arrows where gradients are accumulated: the step follows what the cycle has added, and the picture draws that. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { parseScenario } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { Arrows } from '../../../src/views/Arrows';
import { arrowField } from '../../../src/views/Arrows/arrowField';
import { arrowFactor, frameOf } from '../../../src/views/Arrows/arrowFrame';
import { renderIn } from '../../renderIn';

/** The gradients of the two samples, each a batch of its own, are (2, 0) and (0, 2). */
function twoGradients(training: object) {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [2, 1], activations: ['identity'], weights: [[[0], [0]]], bias: 'none' },
    loss: 'halfSquaredError',
    data: {
      inputs: [
        [1, 0],
        [0, 1],
      ],
      targets: [[-2], [-2]],
    },
    training: {
      reduction: 'sum',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      batches: [[1], [2]],
      accumulate: { batches: 2, divide: 'none' },
      clip: { per: 'batch', maxNorm: 1 },
      ...training,
    },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.scenario;
}

const plane = { across: { layer: 1, from: 1, to: 1 }, up: { layer: 1, from: 2, to: 1 } };

function shown(training: object = {}, step = 2) {
  const store = createExplainerStore();
  act(() => store.getState().loadScenario(twoGradients(training)));
  act(() => store.getState().chooseWeight(plane.across));
  act(() => store.getState().goTo({ step, phase: 'update' }));
  renderIn(store, <Arrows />);
  return screen.getByRole('region', { name: 'Arrows' });
}

const marks = (kind: string): number =>
  screen.getByRole('slider', { name: 'Arrows of the samples' }).querySelectorAll(`[data-quantity^="${kind}."]`).length;
const numbersOf = (panel: HTMLElement, name: RegExp): (string | null)[] =>
  [...within(panel).getByRole('row', { name }).querySelectorAll('td')].map((cell) => cell.textContent);

describe('arrowField', () => {
  it('has the accumulated gradient, whose direction the step takes, and what the earlier batches are of it', () => {
    const field = arrowField(createRun(twoGradients({}), []).traceAt(2), plane);
    expect(field.cycle).toEqual({ gradient: { across: 0, up: -2 }, accumulated: { across: -2, up: -2 } });
    expect(field.step.across).toBeCloseTo(-0.1 / Math.SQRT2, 12);
    expect(field.step.up).toBeCloseTo(field.step.across, 12);
  });

  it('has none where every batch updates, or in the first batch of a cycle', () => {
    expect(arrowField(createRun(twoGradients({ accumulate: undefined }), []).traceAt(2), plane).cycle).toBeUndefined();
    expect(arrowField(createRun(twoGradients({}), []).traceAt(1), plane).cycle).toBeUndefined();
  });

  it('lets the accumulated arrow fit into the window', () => {
    const field = arrowField(createRun(twoGradients({}), []).traceAt(2), plane);
    const frame = frameOf(field, 0);
    expect(arrowFactor(field, frame, 'chain') * 2).toBeLessThanOrEqual(frame.radius);
  });
});

describe('Arrows', () => {
  it('draws and lists what is added to the earlier batches, and what the step takes of it', () => {
    const panel = shown();
    expect([marks('accumulatedBefore'), marks('accumulated')]).toEqual([1, 1]);
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toContain('earlier batches');
    expect(numbersOf(panel, /^earlier batches/)).toEqual(['2.00', '0']);
    expect(numbersOf(panel, /^accumulated/)).toEqual(['2.00', '2.00']);
    expect(numbersOf(panel, /^clipped/)).toEqual(['0.707', '0.707']);
    expect(panel.textContent).toContain(
      'The accumulated gradient is clipped once. Its norm exceeds C = 1, so the step uses it times 0.354.',
    );
  });

  it('lists the division of the cycle', () => {
    const panel = shown({ reduction: 'mean', accumulate: { batches: 2 }, clip: undefined });
    expect(numbersOf(panel, /^accumulated ÷ n/)).toEqual(['1.00', '1.00']);
    expect(within(panel).queryByRole('row', { name: /^clipped/ })).toBeNull();
  });

  it('says that there is no step before the last batch of a cycle', () => {
    expect(shown({}, 1).textContent).toContain('There is no step yet: the next batch of the cycle is added first.');
    expect(marks('accumulated')).toBe(0);
  });
});
