/** Every view, at every phase, of batches given by hand: a repeated sample, and an empty batch. */
import { act } from '@testing-library/react';
import { type ComponentType, Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { type Phase, phases } from '../../src/quantity';
import { type FilledScenario, withBatches } from '../../src/scenario';
import { createExplainerStore, viewNames } from '../../src/store';
import { viewNamed } from '../../src/views/viewList';
import '../shell/browserInJsdom';
import { exampleScenario } from '../exampleScenario';
import { renderIn } from '../renderIn';

const batches = [[3, 1, 3, 2], [], [4, 4]];

/** A small network at every phase, a large one at some. */
const scenarios: readonly (readonly [string, readonly Phase[], FilledScenario])[] = [
  ['xor', phases, byHand('xor')],
  ['mse-128-64-10', ['forward', 'update'], byHand('mse-128-64-10')],
];

function byHand(name: string): FilledScenario {
  const scenario = exampleScenario(name);
  return withBatches(scenario, batches);
}

describe.each(scenarios)('%s with batches by hand', (_, some, scenario) => {
  it.each(viewNames())('%s shows every step at every phase', async (name) => {
    const store = createExplainerStore();
    store.getState().loadScenario(scenario);
    const View: ComponentType = viewNamed(name).View;
    const { container } = renderIn(
      store,
      <Suspense>
        <View />
      </Suspense>,
    );
    for (const step of [1, 2, 3]) {
      for (const phase of some) {
        await act(async () => store.getState().goTo({ step, phase }));
        await act(async () => new Promise((done) => setTimeout(done, 0)));
        const { textContent } = container;
        expect(textContent, `${step} ${phase}`).not.toMatch(/NaN|undefined|Infinity/);
        expect(textContent).not.toBe('');
      }
    }
  });
});
