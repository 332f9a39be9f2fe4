import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Code } from '../../../../src/features/code/Code';
import { QuantityNumber } from '../../../../src/kit/quantity/QuantityNumber';
import { useStep } from '../../../../src/kit/quantity/useStep';
import { createExplainerStore } from '../../../../src/store';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';

/** Numbers of another panel, which names light. */
function Elsewhere() {
  const step = useStep();
  return (
    <section aria-label="elsewhere">
      <QuantityNumber quantity={{ kind: 'delta', layer: 2, unit: 1, sample: 1 }} step={step} />
      <QuantityNumber quantity={{ kind: 'delta', layer: 2, unit: 1, sample: 4 }} step={step} />
      <QuantityNumber quantity={{ kind: 'delta', layer: 1, unit: 1, sample: 1 }} step={step} />
    </section>
  );
}

function shown(keys: Readonly<Record<string, string>> = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  store.getState().goTo({ phase: 'sum' });
  for (const [key, value] of Object.entries(keys)) store.getState().setViewKey(key, value);
  renderIn(
    store,
    <>
      <Code />
      <Elsewhere />
    </>,
  );
  return { store, user, panel: screen.getByRole('region', { name: 'Code' }) };
}

/** The first lines of a phase. */
const group = (name: string): HTMLElement =>
  screen.getAllByRole('heading', { name }).map((heading) => heading.closest('section'))[0] ?? document.body;

const textOf = (element: Element): string => element.textContent ?? '';

describe('Code', () => {
  it('has the lines of each phase with their shapes, marks those of the current one, and says where the division is', () => {
    const { store } = shown();
    const lines = within(group('Sum')).getAllByRole('listitem').map(textOf);
    // Lines 1 to 18 are above; W1 is 2 × 3, b1 has 3 numbers.
    expect(lines.slice(0, 2)).toEqual(['19sum_W1 = products1.sum(axis=0)2 × 3', '20sum_b1 = delta1.sum(axis=0)3']);
    expect(lines.filter((line) => line.includes('÷ B is here'))).toEqual(['23g_W1 = sum_W1 / B÷ B is here2 × 3']);
    expect(group('Sum').dataset.current).toBe('true');
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(group('Sum').dataset.current).toBeUndefined();
    expect(group('Forward').dataset.current).toBe('true');
  });

  it('marks the lines that compute a phase, where the program has none of its own', () => {
    const { store } = shown({ 'code.as': 'torch' });
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    // Both layers' δ come from one call.
    expect(group('Output δ').dataset.current).toBe('true');
  });

  it('lights all numbers of a chosen name elsewhere, and lists them', async () => {
    const { store, user } = shown();
    const lit = () => [...document.querySelectorAll('[data-block]')].map((one) => one.getAttribute('data-quantity'));
    await user.click(screen.getAllByRole('button', { name: 'delta2' })[0] as HTMLElement);
    expect(store.getState().viewKeys['code.name']).toBe('delta2');
    await waitFor(() => expect(lit()).toEqual(['delta.2.1.1', 'delta.2.1.4']));
    const card = screen.getByRole('region', { name: 'delta2 in this step' });
    expect(textOf(card)).toContain('4 × 1');
    // o − y = 0.3341 − 1, times 0.3341 · 0.6659
    expect(within(card).getAllByRole('row').map(textOf)).toContain('sample 2−0.148');
    await user.click(within(card).getByRole('button', { name: 'Close delta2' }));
    await waitFor(() => expect(lit()).toEqual([]));
  });

  it('marks the names of a number that is pointed at elsewhere', () => {
    const { store } = shown();
    act(() => store.getState().point({ kind: 'weight', layer: 1, from: 0, to: 2 }));
    const lit = [...document.querySelectorAll('[data-lit]')].map(textOf);
    expect(new Set(lit)).toEqual(new Set(['b1']));
  });

  it('has the values of the step at the reader’s place on demand, and none of a later phase', () => {
    const { store } = shown({ 'code.values': 'show' });
    const numberOf = (phase: string, start: string): string =>
      textOf(
        within(group(phase))
          .getAllByRole('listitem')
          .find((line) => textOf(line).includes(start))
          ?.querySelector(':scope > span [data-quantity]') ?? document.body,
      );
    expect(numberOf('Output δ', 'delta2 =')).toBe('−0.148');
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(numberOf('Output δ', 'delta2 =')).toBe('·computed in phase Output δ');
    expect(numberOf('Forward', 'x2 =')).toBe('0.334');
  });

  it.each(['x', 'constructor'])('a link to a form that never was shows NumPy: %s', (as) => {
    const { panel } = shown({ 'code.as': as });
    expect(within(panel).getByRole('button', { name: /NumPy/ })).toBeTruthy();
  });

  it('copies the file, which asserts the app’s numbers', async () => {
    const { user } = shown({ 'code.as': 'torch' });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    const text = (await screen.findByRole('textbox', { name: 'Text of: Copy' })) as HTMLInputElement;
    expect(text.value).toContain('import torch');
    expect(text.value).toContain('check("g_W2", g_W2.T, [[');
  });

  it('writes the division where the reader’s convention does', () => {
    const { store } = shown();
    act(() => store.getState().setPreference('divide', 'delta'));
    const divided = screen
      .getAllByRole('listitem')
      .map(textOf)
      .filter((line) => line.includes('is here'));
    expect(divided).toEqual(['15delta2 = (x2 - Y) * (x2 * (1 - x2)) / B÷ B is here4 × 1']);
  });
});
