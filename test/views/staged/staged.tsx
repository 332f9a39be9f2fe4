/** A view on the stage, at the end of the first step of an example, or of a scenario; `told` is what the sentence below it names. */
import { act } from '@testing-library/react';
import { MediumContext, media, StagedFocusContext } from '../../../src/kit';
import type { Quantity } from '../../../src/quantity';
import type { FilledScenario } from '../../../src/scenario';
import { createExplainerStore } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

export function staged(View: () => React.ReactNode, scenario: string | FilledScenario, told?: Quantity) {
  const store = createExplainerStore();
  store.getState().loadScenario(typeof scenario === 'string' ? exampleScenario(scenario) : scenario);
  act(() => store.getState().goToPhase('update'));
  renderIn(
    store,
    <MediumContext value={media.stage}>
      <StagedFocusContext value={told}>
        <View />
      </StagedFocusContext>
    </MediumContext>,
  );
  return { choose: (layer: number) => act(() => store.getState().chooseWeight({ layer, from: 1, to: 1 })) };
}
