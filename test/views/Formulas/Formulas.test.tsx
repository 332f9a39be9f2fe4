import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import { addressOf, type Phase } from '../../../src/quantity';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, focusOf } from '../../../src/store';
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

function shown({
  phase = 'sum' as Phase,
  part = undefined as number | undefined,
  focus = undefined as string | undefined,
} = {}) {
  const store = createExplainerStore();
  store.getState().goTo({ phase, part });
  if (focus !== undefined) store.getState().choose(quantityAt(focus));
  renderIn(store, <WithGestures />);
  const panel = screen.getByRole('region', { name: 'Formulas' });
  return { store, panel, user: userEvent.setup(), inFocus: () => addressOf(focusOf(store.getState())) };
}

const headline = (): string => screen.getAllByRole('heading', { level: 3 })[0]?.textContent ?? '';
const factor = (name: string): HTMLElement =>
  within(screen.getAllByRole('toolbar', { name: /^Factors/ })[0] ?? document.body).getByRole('button', { name });

describe('Formulas', () => {
  it.each([
    ['batch', 'batch loss E'],
    ['forward', 'activation x of output 1 for sample 2'],
    ['loss', 'loss e of sample 2'],
    ['output-delta', 'error term δ of output 1 for sample 2'],
    ['hidden-delta', 'error term δ of hidden 2 for sample 2'],
    ['per-sample', 'gradient of sample 2 for hidden 2 → output 1'],
    ['sum', 'batch gradient for hidden 2 → output 1'],
    ['update', 'new weight of hidden 2 → output 1'],
  ] as const)('phase %s is about the %s', (phase, name) => {
    shown({ phase });
    expect(headline()).toBe(name);
  });

  it('says its formula in words for those who do not see the picture', () => {
    shown({ phase: 'per-sample' });
    const block = screen.getByRole('region', { name: /^gradient of sample 2/ });
    expect(
      within(block).getByText(/^gradient of sample 2.*activation x of hidden 2.* times .*error term δ of output 1/),
    ).toBeTruthy();
  });

  it('shows the value of a number that is given, which its symbol alone would not tell: w = −1.3', () => {
    shown({ phase: 'batch', focus: 'weight.2.2.1' });
    const block = screen.getByRole('region', { name: 'weight from hidden 2 to output 1' });
    const equations = [...block.querySelectorAll('annotation')].map(({ textContent }) =>
      textContent.replace(/\\htmlData\{[^}]*\}|\\allowbreak|[{}\s]/g, ''),
    );
    expect(equations).toEqual(['w_21^(2)=-1.3']);
  });

  it('shows symbols, no numbers and a way there, for what is not computed yet', async () => {
    const { panel, user, store, inFocus } = shown({ phase: 'forward', focus: 'batchGradient.2.2.1' });
    expect(headline()).toBe('batch gradient for hidden 2 → output 1');
    const block = screen.getByRole('region', { name: 'batch gradient for hidden 2 → output 1' });
    expect(block.querySelector('math')).toBeTruthy();
    expect(block.textContent).not.toMatch(/\d\.\d{3}/);
    expect(panel.textContent).toContain('Not computed yet. Phase Sum computes this number.');
    await user.click(screen.getByRole('button', { name: 'Go to Sum' }));
    expect(store.getState().cursor.phase).toBe('sum');
    expect(inFocus()).toBe('batchGradient.2.2.1');
    expect(panel.textContent).toContain('0.0130');
  });

  it('says of a sum whose rows are being added that its phase computes it later', async () => {
    const { panel, user, store } = shown({ phase: 'sum', part: 1, focus: 'batchGradient.2.2.1' });
    expect(panel.textContent).toContain('Not computed yet. It is computed later in phase Sum.');
    await user.click(screen.getByRole('button', { name: 'Go to the end of Sum' }));
    expect(store.getState().cursor.part).toBeUndefined();
    expect(panel.textContent).toContain('0.0130');
  });

  it('following a factor leaves a crumb; Backspace goes back', async () => {
    const { user, inFocus } = shown();
    expect(screen.queryByRole('navigation', { name: 'Path back' })).toBeNull();
    factor('error term δ of output 1 for sample 2').focus();
    await user.keyboard('{Enter}');
    expect(inFocus()).toBe('delta.2.1.2');
    const path = screen.getByRole('navigation', { name: 'Path back' });
    expect(within(path).getByRole('button', { name: /^Back to batch gradient/ })).toBeTruthy();
    fireEvent.keyDown(screen.getByText(/Point at a factor/), { key: 'Backspace' });
    expect(inFocus()).toBe('batchGradient.2.2.1');
  });

  it('a crumb leads back, and so does the way to the phase’s own formula', async () => {
    const { user, inFocus, store } = shown();
    act(() => store.getState().follow(quantityAt('sampleGradient.2.2.1.2')));
    act(() => store.getState().follow(quantityAt('delta.2.1.2')));
    act(() => store.getState().follow(quantityAt('slope.2.1.2')));
    const path = screen.getByRole('navigation', { name: 'Path back' });
    await user.click(within(path).getByRole('button', { name: /^Back to gradient of sample 2/ }));
    expect(inFocus()).toBe('sampleGradient.2.2.1.2');
    await user.click(screen.getByRole('button', { name: 'Back to this phase’s formula' }));
    expect(inFocus()).toBe('batchGradient.2.2.1');
    expect(screen.queryByRole('navigation', { name: 'Path back' })).toBeNull();
  });

  it('a factor in the formula’s picture can be clicked too', () => {
    const { panel, inFocus } = shown({ phase: 'per-sample' });
    const inPicture = panel.querySelector('[aria-hidden="true"] [data-quantity="delta.2.1.2"]');
    if (inPicture) fireEvent.click(inPicture);
    expect(inFocus()).toBe('delta.2.1.2');
  });

  it('is one tab stop after the notation; arrows go from factor to factor and line to line', async () => {
    const { user, panel } = shown({ phase: 'per-sample' });
    expect(panel.querySelectorAll('[tabindex="0"]')).toHaveLength(2);
    await user.tab();
    expect(document.activeElement).toBe(within(panel).getByRole('button', { name: 's, x, θ, δ Notation' }));
    await user.tab();
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('activation.1.2.2');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('delta.2.1.2');
    await user.keyboard('{ArrowDown}{Home}');
    expect(document.activeElement?.closest('section')?.getAttribute('aria-label')).toBe(
      'error term δ of output 1 for sample 2',
    );
    await user.keyboard('{ArrowUp}{End}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('delta.2.1.2');
  });

  it('says why δ is what it is, and shows the alternative derivation where there is one', () => {
    const { store } = shown({ phase: 'output-delta' });
    expect(screen.getByText(/how the loss changes with the output/)).toBeTruthy();
    act(() => store.getState().loadExample('iris'));
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    expect(screen.getByText(/softmax and cross-entropy cancel/)).toBeTruthy();
    expect(screen.getByText('Alternative derivation of the same number')).toBeTruthy();
  });

  it('says what is given, where there is nothing to derive', () => {
    const { panel } = shown({ focus: 'input.1.2' });
    expect(panel.textContent).toContain('This input is part of the data.');
  });
});
