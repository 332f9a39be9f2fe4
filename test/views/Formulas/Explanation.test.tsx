import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf, type Phase } from '../../../src/quantity';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, focusOf, readAddress } from '../../../src/store';
import { Formulas } from '../../../src/views/Formulas';
import '../../shell/browserInJsdom';
import { quantityAt } from '../../quantity/exampleTrace';
import { renderIn } from '../../renderIn';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Formulas />
    </div>
  );
}

function shown({ example = 'xor', phase = 'sum' as Phase, focus = undefined as string | undefined } = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo({ phase });
  store.getState().setViewKey('formulas.explain', 'show');
  if (focus !== undefined) store.getState().choose(quantityAt(focus));
  renderIn(store, <WithGestures />);
  const panel = screen.getByRole('region', { name: 'Explanation' });
  return { store, panel, user, inFocus: () => addressOf(focusOf(store.getState())) };
}

const name = (): string => screen.getAllByRole('heading', { level: 3 })[0]?.textContent ?? '';
const parents = (): readonly HTMLElement[] =>
  within(screen.getByRole('region', { name: /^Computed from/ })).getAllByRole('button');

afterEach(() => vi.restoreAllMocks());

describe('Explanation', () => {
  it('tells a number in words, with every digit and its phase', () => {
    const { panel } = shown();
    expect(name()).toBe('batch gradient for hidden 2 → output 1');
    expect(panel.textContent).toContain('0.012973671241964746');
    expect(panel.textContent).toContain('Computed in phase Sum.');
  });

  it('lists what the number is made of, each with name and value', () => {
    shown({ focus: 'sampleGradient.2.2.1.2' });
    expect(parents().map((parent) => parent.textContent)).toEqual([
      'x2(1)(2)activation x of hidden 2 for sample 2−0.984',
      'δ1(2)(2)error term δ of output 1 for sample 2−0.148',
    ]);
  });

  it('says of δ that it contains one sample only, unless δ is shown with the division by the batch', () => {
    const { panel, store } = shown({ focus: 'delta.2.1.2' });
    expect(panel.textContent).toContain('No number in it belongs to another sample.');
    act(() => store.getState().setPreference('divide', 'delta'));
    expect(panel.textContent).not.toContain('another sample');
  });

  it('leads down to data and weights, and back by crumbs', async () => {
    const { user, inFocus } = shown({ focus: 'sampleGradient.2.2.1.2' });
    await user.click(parents()[0] as HTMLElement);
    expect(inFocus()).toBe('activation.1.2.2');
    await user.click(parents()[0] as HTMLElement);
    expect(inFocus()).toBe('preactivation.1.2.2');
    await user.click(parents().find((one) => one.dataset.quantity === 'weight.1.1.2') as HTMLElement);
    expect(inFocus()).toBe('weight.1.1.2');
    expect(screen.queryByRole('region', { name: /^Computed from/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to preactivation s of hidden 2 for sample 2' }));
    expect(inFocus()).toBe('preactivation.1.2.2');
  });

  it('is walked by keys: down the list, Enter into a number, Backspace out again', async () => {
    const { user, inFocus } = shown({ focus: 'sampleGradient.2.2.1.2' });
    parents()[0]?.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(inFocus()).toBe('delta.2.1.2');
    expect(document.activeElement?.closest('section')).not.toBeNull();
    await user.keyboard('{Backspace}');
    expect(inFocus()).toBe('sampleGradient.2.2.1.2');
  });

  it('shows symbols but no number of what is not known yet, and leads to its phase', async () => {
    const { store, panel, user } = shown({ phase: 'forward', focus: 'batchGradient.2.2.1' });
    expect(panel.textContent).not.toMatch(/0\.01297/);
    expect(screen.queryByRole('button', { name: 'Copy value' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go to Sum' }));
    expect(store.getState().cursor.phase).toBe('sum');
    expect(panel.textContent).toContain('0.012973671241964746');
  });

  it('does not render every row of a sum over a thousand samples', () => {
    const { store } = shown({ example: 'mse-128-64-10' });
    act(() => {
      store.getState().change('batchSize', 1000);
      store.getState().goTo({ phase: 'sum' });
    });
    const list = screen.getByRole('region', { name: 'Computed from 2001 numbers' });
    expect(within(list).queryAllByRole('button').length).toBeLessThan(60);
  });
});

describe('Explanation takes away', () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    document.execCommand = vi.fn(() => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    });
  });

  it('the value as a plain number', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: 'Copy value' }));
    expect(copied).toEqual(['0.012973671241964746']);
    expect(screen.getByRole('status').textContent).toBe('Copied.');
    expect(screen.getByRole('textbox', { name: 'Text of: Copy value' })).toHaveProperty('value', copied[0]);
  });

  it('the line as LaTeX without links', async () => {
    const { user } = shown({ focus: 'sampleGradient.2.2.1.2' });
    await user.click(screen.getByRole('button', { name: 'Copy as LaTeX' }));
    expect(copied[0]).not.toContain('htmlData');
    expect(copied[0]).toContain('\\frac{\\partial e(2)}{\\partial w_{21}^{(2)}} &= x_{2}^{(1)}(2)');
    expect(copied[0]).toMatch(/&= 0\.1457/);
  });

  it('a link that comes back to this very number', async () => {
    const { user } = shown({ focus: 'delta.1.2.3' });
    await user.click(screen.getByRole('button', { name: 'Copy link to this number' }));
    const hash = copied[0]?.replace(/^[^#]*/, '') ?? '';
    expect(readAddress(hash).state.cursor.focus).toEqual(quantityAt('delta.1.2.3'));
  });

  it('a text to select where the browser refuses to copy', async () => {
    document.execCommand = () => false;
    const { user } = shown();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy value' }));
    expect(screen.getByRole('status').textContent).toMatch(
      /^The text could not be copied\. It is selected: press Ctrl \+ C/,
    );
    const field = screen.getByRole('textbox', { name: /^Text of/ }) as HTMLInputElement;
    await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]));
  });
});
