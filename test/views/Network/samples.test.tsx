import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { createExplainerStore } from '../../../src/store';
import { Network } from '../../../src/views/Network';
import { sampleChoices } from '../../../src/views/Network/sampleChoices';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

describe('sampleChoices', () => {
  it('print whole numbers as they are and long decimals as the ledger does', () => {
    const xor = exampleScenario('xor');
    const data = { inputs: [[0.123456789, -1.987654321]], targets: [[1]] };
    const run = createRun({ ...xor, data, training: { ...xor.training, batchSize: 1 } }, []);
    expect(sampleChoices(run, [1])).toEqual([{ sample: 1, data: '(0.123, −1.99) → 1' }]);
  });
});

describe('Network, all samples', () => {
  it('shows s of every sample in phase Forward, under its symbol', () => {
    const store = createExplainerStore();
    store.getState().goTo({ phase: 'forward' });
    renderIn(store, <Network />);
    act(() => store.getState().showAllSamples());
    const panel = screen.getByRole('region', { name: 'Network' });
    const sums = [...panel.querySelectorAll('span[data-quantity^="preactivation.1.2."]')];
    expect(sums.map((one) => one.getAttribute('data-quantity'))).toEqual(
      [1, 2, 3, 4].map((k) => `preactivation.1.2.${k}`),
    );
    expect(sums.map((one) => one.textContent)).toEqual(['−0.200', '−2.40', '−2.30', '−4.50']);
    expect(within(panel).getAllByText('s').length).toBeGreaterThan(0);
  });

  it('says the sample of the one number that a low unit shows', () => {
    const store = createExplainerStore();
    const xor = exampleScenario('xor');
    // So many samples that one of three hidden units is low.
    const data = { inputs: [0, 1, 2, 3, 4].map((at) => [at, 1]), targets: [[0], [1], [1], [0], [1]] };
    store.getState().loadScenario({ ...xor, data, training: { ...xor.training, batchSize: 5 } });
    renderIn(store, <Network />);
    act(() => store.getState().showAllSamples());
    const hidden = screen.getAllByRole('button', { name: /^hidden \d, sample 2/ }).map((unit) => unit.textContent);
    expect(hidden.filter((text) => text?.startsWith('2: '))).toHaveLength(1);
  });
});
