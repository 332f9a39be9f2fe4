import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/quantity';
import { createExplainerStore } from '../../../src/store';
import { Noise } from '../../../src/views/Noise';
import { exampleScenario } from '../../exampleScenario';
import { divergedScenario, withTraining } from '../../run/support';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

function shown({ example = 'xor', phase = 'sum' as Phase, size = undefined as string | undefined } = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo({ phase });
  store.getState().setViewKey('noise.size', size);
  renderIn(store, <Noise />);
  return { store, user, panel: screen.getByRole('region', { name: 'Noise' }) };
}

const dotsIn = (panel: HTMLElement): NodeListOf<Element> => panel.querySelectorAll('[role="img"] circle');

/** A busy machine draws the batches in several slices. */
const drawn = (panel: HTMLElement): Promise<void> => waitFor(() => expect(dotsIn(panel)).not.toHaveLength(0));

const line = (name: string | RegExp): string =>
  screen.getByRole('rowheader', { name }).closest('tr')?.querySelector('td')?.textContent ?? '';

describe('Noise', () => {
  it('shows every possible batch where there are few, spread exactly as expected', async () => {
    const { panel } = shown({ size: '2' });
    await drawn(panel);
    expect(dotsIn(panel)).toHaveLength(6);
    expect(screen.getByRole('status').textContent).toContain(
      'All 6 possible batches of 2 from 4 samples are shown, none with a sample twice.',
    );
    expect(line('full data set')).toBe('0.0130');
    expect(line('standard deviation of the batch gradients')).toBe(line(/^standard error/));
    // What the formula's own digits give.
    const tex = panel.querySelector('annotation')?.textContent ?? '';
    const [, sigma = ''] = /= \\tfrac\{([\d.]+)\}/.exec(tex) ?? [];
    expect(((Number(sigma) / Math.sqrt(2)) * Math.sqrt(2 / 3)).toFixed(4)).toBe(line(/^standard error/));
  });

  it('has no noise where the batch is the full data set', async () => {
    const { panel } = shown();
    await drawn(panel);
    expect(screen.getByRole('status').textContent).toContain('so there is no noise');
    expect(line('standard deviation of the batch gradients')).toBe('0');
    expect(line(/^standard error/)).toBe('0');
    expect(line('this step’s batch')).toBe('0.0130');
    expect(within(panel).getByRole('table', { name: 'Noise' })).toBeTruthy();
  });

  it('says that this step’s batch has a sample twice, which no other has', async () => {
    const { store, panel } = shown();
    const twice = /has a sample more than once/;
    expect(screen.queryByText(twice)).toBeNull();
    act(() => store.getState().loadScenario(withTraining(exampleScenario('xor'), { batches: [[1, 1, 2, 2]] })));
    act(() => store.getState().goTo({ phase: 'sum' }));
    await drawn(panel);
    expect(screen.getByText(twice)).toBeTruthy();
  });

  it('has batches that point the other way in its legend, where there are any', async () => {
    const { store, panel } = shown({ size: '2' });
    await drawn(panel);
    expect(panel.querySelectorAll('[data-side="wrong"]').length).toBeGreaterThan(0);
    expect(screen.getByText('opposite sign')).toBeTruthy();
    act(() => store.getState().setViewKey('noise.size', undefined));
    expect(screen.queryByText('opposite sign')).toBeNull();
  });

  it('speaks of signs of gradients, not of the way that a weight moves: decay and earlier gradients move it too', async () => {
    const { store, panel } = shown({ size: '2' });
    await drawn(panel);
    const said = '2 of their gradients (33%) have the opposite sign to that of the full data set.';
    expect(screen.getByRole('status').textContent).toContain(said);
    // λw is −0.13, and the largest gradient of a batch 0.10: every batch moves the weight up.
    act(() => void store.getState().change('weightDecay', 0.1));
    await drawn(panel);
    expect(screen.getByRole('status').textContent).toContain(said);
    expect(panel.textContent).not.toMatch(/\bmoves?\b|\bpulls?\b/);
  });

  it('draws 500 batches of many samples, and others on request', async () => {
    const { store, user, panel } = shown({ example: 'iris' });
    expect(await screen.findByText(/^500 random batches of/)).toBeTruthy();
    const places = () => [...dotsIn(panel)].map((dot) => dot.getAttribute('cx'));
    const before = places();
    expect(before).toHaveLength(500);
    await user.click(screen.getByRole('button', { name: 'Draw again' }));
    expect(store.getState().viewKeys['noise.seed']).toBe('2');
    expect(places()).not.toEqual(before);
  });

  it('takes another B by number and by slider, and keeps it in the link', async () => {
    const { store, user } = shown();
    const field = screen.getByRole('textbox', { name: 'Size of the drawn batches' });
    await user.clear(field);
    await user.type(field, '3{Enter}');
    expect(store.getState().viewKeys['noise.size']).toBe('3');
    fireEvent.change(screen.getByRole('slider'), { target: { value: '0' } });
    expect(store.getState().viewKeys['noise.size']).toBe('1');
    await user.click(screen.getByRole('button', { name: 'as in this step (4)' }));
    expect(store.getState().viewKeys['noise.size']).toBeUndefined();
    await user.clear(field);
    await user.type(field, '9{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Batch size must be a whole number from 1 to 4.');
  });

  it('names what a batch gradient is: a mean only where it is divided by B', async () => {
    const { store, panel } = shown();
    await drawn(panel);
    expect(panel.textContent).toContain('Each dot is what the samples of one batch give for this weight (mean).');
    act(() => void store.getState().change('reduction', 'sum'));
    await drawn(panel);
    expect(panel.textContent).toContain('Each dot is what the samples of one batch give for this weight (sum).');
  });

  it('shows nothing before the sum is known', async () => {
    const { store, panel } = shown({ phase: 'per-sample', size: '2' });
    expect(dotsIn(panel)).toHaveLength(0);
    expect(within(panel).queryByRole('table')).toBeNull();
    act(() => store.getState().goTo({ phase: 'sum' }));
    await drawn(panel);
    expect(dotsIn(panel)).toHaveLength(6);
  });

  it.each(['2', '4'])('finds nothing in gradients that are NaN or ∞, in batches of %s', async (size) => {
    const { store, panel } = shown({ size });
    act(() => store.getState().loadScenario(divergedScenario()));
    act(() => store.getState().goTo({ step: 5, phase: 'update' }));
    act(() => store.getState().setViewKey('noise.size', size));
    await screen.findByRole('rowheader', { name: 'full data set' });
    expect(screen.getByRole('status').textContent).toBe(
      size === '4'
        ? 'The only batch of 4 contains all 4 samples, so there is no noise.'
        : 'Some of these numbers are NaN or ∞, so they cannot be compared.',
    );
    expect(line('standard deviation of the batch gradients')).toBe('NaN');
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('no dots');
    expect(panel.textContent).not.toMatch(/opposite sign/);
  });

  it('draws no standard error that is too large to compute', async () => {
    const { store, panel } = shown({ example: 'one-weight', size: '1' });
    act(() => void store.getState().setWeight({ layer: 1, from: 1, to: 1 }, 1e160));
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(await screen.findAllByText('full data set')).toHaveLength(2);
    expect(screen.queryByText('± standard error')).toBeNull();
    expect(panel.innerHTML).not.toMatch(/="[^"]*(NaN|undefined)/);
  });
});
