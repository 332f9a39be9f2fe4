/** Renders what reads a store. */
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type ExplainerStore, StoreContext } from '../src/store';

export function renderIn(store: ExplainerStore, children: ReactNode): RenderResult {
  return render(<StoreContext value={store}>{children}</StoreContext>);
}
