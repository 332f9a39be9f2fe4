/** A view on the stage, at the end of an example's first step; `told` is what the sentence below it names. */
import { act } from '@testing-library/react';
import { MediumContext, media, StagedFocusContext } from '../../../src/kit';
import type { Quantity } from '../../../src/quantity';
import { createExplainerStore } from '../../../src/store';
import { renderIn } from '../../renderIn';

export function staged(View: () => React.ReactNode, example: string, told?: Quantity) {
  const store = createExplainerStore();
  store.getState().loadExample(example);
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
