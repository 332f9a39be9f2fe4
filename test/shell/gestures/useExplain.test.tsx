import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { useExplain } from '../../../src/shell/gestures/useExplain';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore } from '../../../src/store';
import '../browserInJsdom';
import { Formulas } from '../../../src/views/Formulas';
import { renderIn } from '../../renderIn';

function Page() {
  const root = useRef<HTMLDivElement>(null);
  const { explain, close } = useExplain('elsewhere');
  useQuantityGestures(root, explain);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as in the app
    <div ref={root} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <button type="button" data-quantity="delta.2.1.2">
        a number
      </button>
      <Formulas />
    </div>
  );
}

function shown() {
  const user = userEvent.setup();
  const store = createExplainerStore();
  renderIn(store, <Page />);
  return { store, user, number: screen.getByRole('button', { name: 'a number' }) };
}

const heading = async (): Promise<string> =>
  within(await screen.findByRole('region', { name: 'Explanation' })).getAllByRole('heading', {
    level: 3,
  })[0]?.textContent ?? '';
const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

describe('explaining a number', () => {
  it('by double click opens Explanation in Formulas on it', async () => {
    const { user, number } = shown();
    await user.dblClick(number);
    expect(await heading()).toBe('error term δ of output 1 for sample 2');
  });

  it('by the Explain button opens it on what is in focus, and closes it by the same button', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: 'Explain' }));
    expect(await heading()).toBe('batch gradient for hidden 2 → output 1');
    await user.click(screen.getByRole('button', { name: 'Explain', expanded: true }));
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
    screen.getByRole('region', { name: 'Formulas' });
  });

  it('by Enter on what is in focus takes the keyboard into it; Escape closes it and goes back', async () => {
    const { user, number } = shown();
    number.focus();
    await user.keyboard('{Enter}{Enter}');
    expect(await heading()).toBe('error term δ of output 1 for sample 2');
    await nextFrame();
    expect(screen.getByRole('region', { name: 'Explanation' }).contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
    expect(document.activeElement).toBe(number);
  });

  it('on Escape leaves the focus in Formulas, if it was opened there or nothing is open', async () => {
    const { user } = shown();
    const formulas = screen.getByRole('region', { name: 'Formulas' });
    const explain = screen.getByRole('button', { name: 'Explain' });
    explain.focus();
    await user.keyboard('{Enter}');
    await heading();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Explanation' })).toBeNull();
    await nextFrame();
    expect(formulas.contains(document.activeElement)).toBe(true);
    const [factor] = within(formulas).getAllByRole('button', { name: /^batch size B/ });
    for (const place of [factor, screen.getByRole('button', { name: /notation/i }), explain]) {
      place?.focus();
      await user.keyboard('{Escape}');
      await nextFrame();
      expect(document.activeElement).toBe(place);
    }
  });
});
