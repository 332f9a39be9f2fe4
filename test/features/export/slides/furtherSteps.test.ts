import { describe, expect, it } from 'vitest';
import { firstFurther, furtherChoices } from '../../../../src/features/export/slides/furtherSteps';
import { createExplainerStore, runOf, type State } from '../../../../src/store';

function at(step: number, phase: 'forward' | 'loss'): State {
  const store = createExplainerStore();
  store.getState().goTo({ step, phase });
  return store.getState();
}

describe('the steps of a picture of losses', () => {
  it('go on after the first steps, whose curve would be a dot', () => {
    expect(firstFurther(at(1, 'loss'))).toBe('some');
    expect(firstFurther(at(5, 'loss'))).toBe('here');
    expect(furtherChoices(at(5, 'loss'))).toEqual(['here', 'some', 'many']);
  });

  it('end at the shown one before its loss is known', () => {
    expect(furtherChoices(at(1, 'forward'))).toEqual(['here']);
    expect(firstFurther(at(1, 'forward'))).toBe('here');
  });

  it('are no more than can be computed while the picture is drawn', () => {
    const store = createExplainerStore();
    store.getState().loadExample('mse-128-64-10');
    store.getState().change('batchSize', runOf(store.getState()).data.sampleCount);
    store.getState().goTo({ step: 1, phase: 'loss' });
    expect(furtherChoices(store.getState())).toEqual(['here', 'some']);
  });
});
