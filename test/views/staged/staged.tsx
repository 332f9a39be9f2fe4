/** A view on the stage, at the end of an example's first step. */
import { act, render } from '@testing-library/react';
import { MediumContext, media } from '../../../src/kit';
import { createExplainerStore, StoreContext } from '../../../src/store';

export function staged(View: () => React.ReactNode, example: string) {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  act(() => store.getState().goToPhase('update'));
  render(
    <StoreContext value={store}>
      <MediumContext value={media.stage}>
        <View />
      </MediumContext>
    </StoreContext>,
  );
  return { choose: (layer: number) => act(() => store.getState().chooseWeight({ layer, from: 1, to: 1 })) };
}
