import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AddingBar } from '../../../src/views/shared/ledger/AddingBar';

it('the number beside a bar begins right of the line of zero, also where the bar ends left of it', () => {
  for (const bar of [
    { from: -3, to: -2 },
    { from: -1, to: -3 },
    { from: 0, to: 1 },
  ]) {
    const { container, unmount } = render(<AddingBar bar={bar} domain={[-4, 1]} label="label" />);
    const startOf = (element: Element | null): number =>
      Number(/[\d.]+(?=%)/.exec((element as HTMLElement).style.insetInlineStart)?.[0]);
    const least = startOf(container.querySelector('.adding-zero')) - 1e-9;
    expect(startOf(screen.getByText('label'))).toBeGreaterThan(least);
    unmount();
  }
});
