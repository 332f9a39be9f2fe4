import { act, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { describe, expect, it } from 'vitest';
import { createExplainerStore, useStore, useStoreApi } from '../../src/store';
import { renderIn } from '../renderIn';

let renders = 0;

function Step(): JSX.Element {
  const step = useStore((state) => state.cursor.step);
  const store = useStoreApi();
  renders++;
  return (
    <button type="button" onClick={() => store.getState().nextStep()}>
      {step}
    </button>
  );
}

describe('useStore', () => {
  it('gives a value of the provided store and renders again when that value changes, and only then', () => {
    const store = createExplainerStore();
    renderIn(store, <Step />);
    expect(screen.getByRole('button').textContent).toBe('1');
    act(() => screen.getByRole('button').click());
    expect(screen.getByRole('button').textContent).toBe('2');
    const before = renders;
    act(() => store.getState().nextPhase());
    expect(renders).toBe(before);
  });
});
