import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AddingBar, type Bar } from '../../../src/views/shared/ledger/AddingBar';

/** In percent. */
function startOfLabel(bar: Bar): number {
  const { unmount } = render(<AddingBar bar={bar} domain={[-4, 1]} label="label" />);
  const start = Number(/[\d.]+(?=%)/.exec(screen.getByText('label').style.insetInlineStart)?.[0]);
  unmount();
  return start;
}

it('the number beside a bar begins right of the line of zero, also where the bar ends left of it', () => {
  const zero = startOfLabel({ from: 0, to: 0 });
  for (const bar of [
    { from: -3, to: -2 },
    { from: -1, to: -3 },
    { from: 0, to: 1 },
  ]) {
    expect(startOfLabel(bar)).toBeGreaterThanOrEqual(zero);
  }
});
