/** A number of the chosen weight has the same digits in the stage's network and in the ledger beside it. */
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MediumContext, media } from '../../../src/kit';
import { StagedStopContext } from '../../../src/kit/quantity/useStep';
import { parseScenario } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { Network } from '../../../src/views/Network';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

/** δ is −0.9998 for the first sample: −1.00 with three digits. */
const scenario = {
  format: 'batch-gradient-scenario',
  version: 1,
  network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[1]]] },
  loss: 'halfSquaredError',
  data: { inputs: [[0.0002], [2]], targets: [[1], [2.25]] },
  training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
};

it.each([
  ['the network', Network, ''],
  ['the network with all samples', Network, 'all'],
] as const)('%s prints δ as the ledger does', (_, View, shown) => {
  const read = parseScenario(scenario);
  if (!read.ok) throw new Error(read.error.message);
  const store = createExplainerStore();
  store.getState().loadScenario(read.scenario);
  act(() => store.getState().goToPhase('sum'));
  if (shown === 'all') act(() => store.getState().showAllSamples());
  renderIn(
    store,
    <MediumContext value={media.stage}>
      <StagedStopContext value={{ phase: 'sum' }}>
        <View />
      </StagedStopContext>
    </MediumContext>,
  );
  const printed = [...document.querySelectorAll('[data-quantity="delta.1.1.1"]')].map((one) => one.textContent);
  expect(printed.join()).toContain('−0.9998');
  expect(printed.join()).not.toContain('−1.00');
});
