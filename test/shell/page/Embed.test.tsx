import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App, type Host } from '../../../src/shell';
import { createExplainerStore, readAddress } from '../../../src/store';
import '../../lessons/testLesson';
import '../browserInJsdom';

configure({ defaultHidden: true });

const heights: number[] = [];
const host: Host = {
  connect: () => () => undefined,
  tellHeight: (height) => heights.push(height),
  measuredOnRequest: () => () => undefined,
};

afterEach(() => {
  heights.length = 0;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function shown(address: string) {
  const store = createExplainerStore();
  const { state, problems } = readAddress(address);
  store.getState().applyAddress(state, problems);
  render(<App store={store} host={host} />);
  return { store, user: userEvent.setup() };
}

const regions = (): readonly (string | null)[] =>
  screen.getAllByRole('region').map((region) => region.querySelector('h2')?.textContent ?? null);

describe('a frame', () => {
  it('shows the views it is asked for, in that order, and no other chrome', () => {
    shown('embed=ledger,network');
    expect(regions().slice(0, 2)).toEqual(['Ledger', 'Network']);
    expect(screen.queryByRole('button', { name: /Example$/ })).toBeNull();
    expect(screen.queryByRole('radiogroup', { name: 'Phase' })).toBeNull();
    expect(screen.getByRole('main', { name: 'Batch Gradient Explainer' })).toBeTruthy();
  });

  it('shows a lesson with the view that its scene is about', async () => {
    const { store, user } = shown('lesson=test&scene=2&embed=lesson');
    const lesson = await screen.findByRole('region', { name: 'Lesson' });
    await screen.findByRole('region', { name: 'Sum' });
    expect(screen.queryByRole('region', { name: 'Ledger' })).toBeNull();
    await user.click(within(lesson).getByRole('button', { name: 'Next' }));
    expect(store.getState().lesson?.scene).toBe(3);
    expect(store.getState().otherKeys.embed).toBe('lesson');
    await screen.findByRole('region', { name: 'Ledger' });
    expect(screen.getByRole('link', { name: /Open in full/ }).getAttribute('href')).toBe('#lesson=test&scene=3');
    // In a window of its own, this key scrolls.
    await user.keyboard('{PageDown}');
    expect(store.getState().lesson?.scene).toBe(3);
  });

  it('has the sentence with the ledger', () => {
    shown('embed=ledger');
    expect(screen.getByRole('region', { name: 'Ledger' }).textContent).toMatch(/dividing once by B = 4 gives 0\.0130/);
  });

  it('walks through the phases in a slim row, which names where one stands', async () => {
    const { user, store } = shown('embed=formulas');
    const row = screen.getByRole('toolbar', { name: 'Training step' });
    expect(row.textContent).toBe('7 Sum');
    expect(within(row).getAllByRole('button')).toHaveLength(2);
    await user.click(within(row).getByRole('button', { name: 'Previous phase' }));
    expect(row.textContent).toBe('6 Per sample');
    await user.click(within(row).getByRole('button', { name: 'Next phase' }));
    expect(store.getState().cursor.phase).toBe('sum');
  });

  it('links to the same in full, in a tab of its own', () => {
    const { store } = shown('step=2&phase=update&weight=1.2.3&embed=loss&layout=flow');
    const link = screen.getByRole('link', { name: /Open in full/ });
    expect(link.getAttribute('href')).toBe('#example=xor&step=2&phase=update&weight=1.2.3&view=loss');
    expect(link.getAttribute('target')).toBe('_blank');
    act(() => store.getState().nextStep());
    expect(link.getAttribute('href')).toContain('step=3');
  });

  it.each([
    ['embed=compare&compare=reduction:sum', '#example=xor&step=1&phase=sum&compare=reduction:sum&view=compare'],
    ['embed=ledger,sum,arrows', '#example=xor&step=1&phase=sum&view=sum,arrows'],
    ['embed=network,formulas', '#example=xor&step=1&phase=sum'],
  ])('keeps the views and the comparison of a frame in full: %s', (keys, address) => {
    shown(keys);
    expect(screen.getByRole('link', { name: /Open in full/ }).getAttribute('href')).toBe(address);
  });

  it('takes letters as keys and leaves arrows and Space to the page around it', async () => {
    const { user, store } = shown('embed=ledger');
    await user.keyboard('p');
    expect(store.getState().cursor.phase).toBe('per-sample');
    await user.keyboard('{ArrowRight} {Home}');
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'per-sample' });
    expect(store.getState().playing).toBe(false);
  });

  it('explains in the panels that it has, and opens none', async () => {
    const { user, store } = shown('embed=ledger,formulas');
    await user.keyboard('e');
    expect(document.activeElement?.closest('section[id]')?.id).toBe('view-formulas');
    expect(store.getState().otherKeys).toEqual({ embed: 'ledger,formulas' });
  });

  it.each([
    ['embed=ledger&layout=flow', [740]],
    ['embed=ledger', []],
  ])('with %s tells the heights %j, and none while it is not shown', (address, told) => {
    let size = { width: 0, height: 0 };
    let observed = (): void => undefined;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        private readonly measured: () => void;
        constructor(measured: () => void) {
          this.measured = measured;
        }
        observe(element: Element): void {
          if (element.matches('[data-fit]')) observed = this.measured;
        }
        unobserve(): void {}
        disconnect(): void {}
      },
    );
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => size as DOMRect);
    shown(address);
    observed();
    size = { width: 600, height: 740 };
    observed();
    expect(heights).toEqual(told);
  });

  it('is the whole app again where the address has no embed', () => {
    const { store } = shown('embed=ledger');
    act(() => store.getState().applyAddress(readAddress('').state, []));
    expect(screen.getByRole('button', { name: /Example$/ })).toBeTruthy();
  });
});
