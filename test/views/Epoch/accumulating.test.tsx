/** Epoch where gradients are accumulated on purpose: what is divided, what is clipped, and which mean is meant. */
import { act, cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { Epoch } from '../../../src/views/Epoch';
import { renderIn } from '../../renderIn';

interface File {
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly bias?: 'none';
  /** Of all weights, before the first step. */
  readonly start?: number;
  readonly training: object;
}

function shown({ inputs, targets, bias, start = 0, training }: File, weight = { layer: 1, from: 1, to: 1 }): void {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [inputs[0]?.length ?? 0, 1],
      activations: ['identity'],
      weights: [inputs[0]?.map(() => [start])],
      ...(bias ? { bias } : { biases: [[0]] }),
    },
    loss: 'halfSquaredError',
    data: { inputs, targets: targets.map((target) => [target]) },
    training: { optimizer: { kind: 'sgd', learningRate: 0.1 }, ...training },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const store = createExplainerStore();
  act(() => store.getState().loadScenario(parsed.scenario));
  act(() => store.getState().chooseWeight(weight));
  act(() => store.getState().goTo({ step: 2, phase: 'update' }));
  renderIn(store, <Epoch />);
}

const sentence = (): string =>
  document.querySelector('p + [role="status"]')?.previousElementSibling?.textContent?.trim() ?? '';
const note = (): string =>
  screen.getByRole('region', { name: 'Batches of the epoch' }).lastElementChild?.textContent ?? '';
const pathText = (): string => screen.getByRole('img', { name: /After \d+ update/ }).getAttribute('aria-label') ?? '';

/** The gradients are (2, 0) and (0, 2); their total has the norm √8. */
const twoGradients = (training: object): File => ({
  inputs: [
    [1, 0],
    [0, 1],
  ],
  targets: [-2, -2],
  bias: 'none',
  training: { batches: [[1], [2]], clip: { per: 'batch', maxNorm: 1 }, ...training },
});

const tenTokens = (divide: string, more: object = {}): File => ({
  inputs: Array.from({ length: 10 }, () => [1]),
  targets: [-3, -3, -1, -1, -1, -1, -1, -1, -1, -1],
  training: {
    batches: [
      [1, 2],
      [3, 4, 5, 6, 7, 8, 9, 10],
    ],
    reduction: 'sum',
    accumulate: { batches: 2, divide },
    ...more,
  },
});

const twoSequences = (training: object): File => ({
  inputs: Array.from({ length: 6 }, () => [1]),
  targets: [-2, -2, -2, -2, -2, -10],
  bias: 'none',
  training: { batches: [[1, 2, 3, 4, 5], [6]], reduction: 'mean', ...training },
});

describe('Epoch, clipping with accumulation', () => {
  it('says that only the total is clipped, once, and prints the factor', () => {
    shown(twoGradients({ reduction: 'sum', accumulate: { batches: 2, divide: 'none' } }));
    expect(sentence()).toContain('Only the total of a cycle is clipped, once, after its last batch.');
    expect(sentence()).not.toContain('Each batch gradient is clipped');
    // 1/√8
    expect(note()).toContain('clipped: × 0.354');
  });

  it('clips the total after its division', () => {
    shown(twoGradients({ reduction: 'mean', accumulate: { batches: 2 } }));
    expect(sentence()).toContain('Only the total of a cycle is clipped, once, after its last batch and its division.');
    // 1/√2
    expect(note()).toContain('÷ 2 ');
    expect(note()).toContain('clipped: × 0.707');
  });

  it('of a total that is short enough it names no factor', () => {
    const clip = { per: 'batch', maxNorm: 5 };
    shown(twoGradients({ reduction: 'sum', accumulate: { batches: 2, divide: 'none' }, clip }));
    expect(note()).toContain('and the weight moves');
    expect(note()).not.toContain('clipped');
  });

  it('shows by how little a weight moves, and says of one that does not that it stays', () => {
    const accumulate = { batches: 2, divide: 'none' };
    const little = { kind: 'sgd', learningRate: 1e-6 };
    const still = { kind: 'sgd', learningRate: 0 };
    shown({ ...twoGradients({ reduction: 'sum', accumulate, optimizer: little }), start: 0.5 });
    expect(note()).toContain('and the weight moves from 0.500000 to 0.499999.');
    cleanup();
    shown({ ...twoGradients({ reduction: 'sum', accumulate, optimizer: still }), start: 0.5 });
    expect(note()).toContain('and the weight stays 0.5000.');
  });

  it('clips each batch where every batch updates, under a sum without a division', () => {
    shown(twoGradients({ reduction: 'sum' }));
    expect(sentence()).toContain('Each batch gradient is clipped by itself.');
  });

  it('adds the penalty to a sum that is not divided', () => {
    shown(twoGradients({ reduction: 'sum', penalty: { l2: 0.1 } }));
    expect(sentence()).not.toContain('after the division');
    expect(sentence()).toContain('The gradient of the penalty is added to each batch’s sum.');
  });
});

describe('Epoch, sums that are accumulated and then divided', () => {
  it.each([
    ['samples', '÷ 10'],
    ['planned', '÷ 2'],
    ['actual', '÷ 2'],
  ])('does not say that nothing is divided: %s', (divide, divisor) => {
    shown(tenTokens(divide), { layer: 1, from: 0, to: 1 });
    expect(sentence()).not.toContain('Nothing is divided');
    expect(note()).toContain(divisor);
  });

  it('of a mean without a divisor neither', () => {
    shown(tenTokens('planned', { reduction: 'mean', divisor: 'none' }));
    expect(sentence()).not.toContain('Nothing is divided');
    expect(note()).toContain('÷ 2');
  });

  it('divided by samples, one batch gives the same as a mean, and so does one update', () => {
    shown(tenTokens('samples'), { layer: 1, from: 0, to: 1 });
    expect(note()).toContain('The mean of one batch of these 10 samples gives the same gradient.');
    expect(note()).not.toContain('One batch of these 10 samples gives the same gradient.');
    // −0.1 · 14/10, not −0.1 · 14
    expect(pathText()).toContain('One update with all batches leads to −0.14');
  });
});

describe('Epoch, batch means that are accumulated on purpose', () => {
  const row = (): HTMLElement | null =>
    screen.getByRole('rowheader', { name: /[Mm]ean of the batch means/ }).closest('tr');

  it('are not crossed out or called wrong, but a mean with the same say for every batch', () => {
    shown(twoSequences({ accumulate: { batches: 2 } }));
    expect(screen.queryByText(/wrong/)).toBeNull();
    expect(row()?.textContent).toContain('Mean of the batch means');
    expect(row()?.textContent).not.toContain('not:');
    // 12/2 − 20/6
    expect(row()?.textContent).toContain('2.6667 higher');
    expect(sentence()).not.toContain('The mean of the batch means is not.');
    expect(sentence()).toContain('It counts batches equally, as this run does.');
    expect(sentence()).toContain('which one is meant is a choice of the loss.');
    expect(note()).toContain('one gives every sample the same say, the other every batch');
  });

  it('under none are a sum, and in a short cycle no mean', () => {
    shown(twoSequences({ accumulate: { batches: 2, divide: 'none' } }));
    expect(screen.queryByText(/wrong/)).toBeNull();
    expect(note()).toContain('That is a sum, not a mean.');
  });

  it('in a short cycle, divided by the planned number, are no mean', () => {
    shown(twoSequences({ accumulate: { batches: 3 } }));
    expect(note()).toContain('Only 2 batches of 3 were added, but the sum is divided by 3. That is not a mean.');
    expect(note()).not.toContain('one gives every sample the same say');
  });

  it('are crossed out where every batch updates', () => {
    shown(twoSequences({}));
    expect(row()?.textContent).toContain('wrong: 2.6667 too high');
    expect(sentence()).toContain('The mean of the batch means is not.');
  });
});
