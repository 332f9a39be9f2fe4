/** Where a setting was changed on the way is marked in the curve, and said where the step is read. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { createExplainerStore } from '../../../src/store';
import { Loss } from '../../../src/views/Loss';
import { changeMarks } from '../../../src/views/Loss/changeMarks';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

function shown() {
  const store = createExplainerStore();
  store.getState().goTo({ step: 3, phase: 'loss' });
  store.getState().change('learningRate', 0.25);
  store.getState().goTo({ step: 5, phase: 'loss' });
  store.getState().change('learningRate', 5);
  store.getState().change('optimizer', 'adam');
  store.getState().goTo({ step: 6, phase: 'loss' });
  renderIn(store, <Loss />);
  return { store, user: userEvent.setup(), curve: screen.getByRole('slider') };
}

const drawn = (curve: HTMLElement): number => curve.querySelectorAll('[data-changed]').length;

describe('A setting that was changed on the way', () => {
  it('is one mark a step, also if several were changed there, and none before the curve has come to it', () => {
    const { store, curve } = shown();
    expect(drawn(curve)).toBe(2);
    act(() => store.getState().goTo({ step: 4 }));
    expect(drawn(curve)).toBe(1);
    act(() => store.getState().goTo({ step: 2 }));
    expect(drawn(curve)).toBe(0);
  });

  it('is said of its step by the keyboard’s and the pointer’s reading, and by no other step’s', async () => {
    const { user, curve } = shown();
    expect(curve.getAttribute('aria-valuetext')).toMatch(/^step 6: 0\.\d+$/);
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(curve.getAttribute('aria-valuetext')).toMatch(/^step 5: 0\.\d+; changed: η = 5, Adam$/);
    expect(within(curve).getByText(/^step 5: .*; changed: η = 5, Adam$/)).toBeTruthy();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(curve.getAttribute('aria-valuetext')).toMatch(/^step 3: 0\.\d+; changed: η = 0\.25$/);
  });

  it('is in the legend, and in the table', async () => {
    const { user } = shown();
    expect(screen.getByText('step 3: η = 0.25')).toBeTruthy();
    expect(screen.getByText('step 5: η = 5, Adam')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: 'Batch loss by step' })).getAllByRole('row');
    expect(rows.map((row) => row.lastElementChild?.previousElementSibling?.textContent)).toEqual([
      'changed',
      '',
      'η = 5, Adam',
      '',
      'η = 0.25',
      '',
      '',
    ]);
  });

  it('is no mark if it holds from the start', () => {
    const run = createRun(exampleScenario('xor'), [{ step: 1, setting: 'learningRate', value: 0.5 }]);
    expect(changeMarks(run, 9)).toEqual([]);
  });

  it('names a typed weight, and counts many', () => {
    const typed = (to: number, from: number) =>
      ({ step: 3, setting: 'weight', layer: 1, from, to, value: 0.5 }) as const;
    const run = createRun(exampleScenario('xor'), [typed(1, 1)]);
    expect(changeMarks(run, 9).map(({ text }) => text)).toEqual(['w₁₁⁽¹⁾ = 0.5']);
    const many = createRun(exampleScenario('xor'), [typed(1, 0), typed(1, 1), typed(2, 1), typed(2, 2)]);
    expect(changeMarks(many, 9).map(({ text }) => text)).toEqual(['4 typed weights']);
  });
});
