import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useStep } from '../../../src/kit';
import type { StepTrace } from '../../../src/model';
import { createExplainerStore, otherRunOf, runOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { Arrows } from '../../../src/views/Arrows';
import { useArrows } from '../../../src/views/Arrows/useArrows';
import { renderIn } from '../../renderIn';
import { divergedScenario } from '../../run/support';

type Phase = 'batch' | 'loss' | 'per-sample' | 'sum' | 'update';

function shown({ example = 'xor', phase = 'sum' as Phase, part = undefined as number | undefined } = {}) {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  store.getState().goTo({ phase, ...(part === undefined ? {} : { part }) });
  renderIn(store, <Arrows />);
  return { store, panel: screen.getByRole('region', { name: 'Arrows' }), user: userEvent.setup() };
}

const plot = (): HTMLElement => screen.getByRole('slider', { name: 'Arrows of the samples' });
/** What the picture marks of a kind: `update`, `sampleGradient`. */
const marks = (kind: string): Element[] => [...plot().querySelectorAll(`[data-quantity^="${kind}."]`)];
const contours = (): NodeListOf<Element> => plot().querySelectorAll('[transform] > path');
/** The paths of steps: lines that stand for no quantity and are no contour. */
const paths = (): readonly string[] =>
  [...plot().querySelectorAll('path:not([data-quantity], [data-quantity] > *, [transform] > *)')].map(
    (path) => path.getAttribute('d') ?? '',
  );
const pointsOf = (path = ''): number => path.split('L').length;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const pressed = (name: string): string | null => button(name).getAttribute('aria-pressed');

it('draws two pictures beside each other in one scale', () => {
  let factors: readonly (number | undefined)[] = [];
  function Probe(): null {
    const arrows = useArrows(useStep(), { own: false, path: false });
    factors = (['point', 'chain'] as const).map((layout) => arrows?.arrangedAs(layout).factor);
    return null;
  }
  const store = createExplainerStore();
  store.getState().goTo({ phase: 'sum' });
  renderIn(store, <Probe />);
  expect(factors[0]).toBeGreaterThan(0);
  expect(factors[0]).toBe(factors[1]);
});

describe('Arrows', () => {
  it('calls the mean that of all samples, or of one', () => {
    const { panel, store } = shown();
    expect(within(panel).getByText('their mean')).toBeTruthy();
    act(() => store.getState().change('batchSize', 1));
    expect(within(panel).getByText('the mean of one')).toBeTruthy();
  });

  it('has no contours, arrows or numbers before they are computed', async () => {
    const { panel, store } = shown({ phase: 'batch' });
    expect(contours()).toHaveLength(0);
    expect(marks('sampleGradient')).toEqual([]);
    expect(panel.textContent).toContain('The loss is computed in phase Loss.');
    act(() => store.getState().goTo({ phase: 'loss' }));
    await waitFor(() => expect(contours().length).toBeGreaterThan(3));
    expect(marks('sampleGradient')).toEqual([]);
    expect(plot().getAttribute('aria-valuetext')).toBe('The arrows appear in phase Per sample.');
  });

  it('lays arrows from the point, then tip to tail with the phase, then steps', () => {
    const { store } = shown({ phase: 'per-sample' });
    expect([pressed('from the point'), pressed('tip to tail')]).toEqual(['true', 'false']);
    expect(marks('sampleGradient')).toHaveLength(4);
    expect(marks('gradientSum')).toEqual([]);
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect([pressed('from the point'), pressed('tip to tail')]).toEqual(['false', 'true']);
    expect(marks('gradientSum')).toHaveLength(1);
    expect(marks('update')).toEqual([]);
    act(() => store.getState().goTo({ phase: 'update' }));
    expect(marks('update').map((mark) => mark.getAttribute('data-quantity'))).toEqual(['update.2.2.1']);
  });

  it('lays as many tip to tail as have been added', () => {
    shown({ part: 2 });
    expect(marks('sampleGradient')).toHaveLength(2);
  });

  it('keeps the way of laying that was asked for', async () => {
    const { store, user } = shown();
    await user.click(button('from the point'));
    expect(store.getState().viewKeys['arrows.lay']).toBe('point');
    expect(pressed('from the point')).toBe('true');
  });

  it('goes from sample to sample and zooms by keys', async () => {
    const { store, user } = shown();
    act(() => plot().focus());
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(store.getState().cursor.sample).toBe(3);
    expect(plot().getAttribute('aria-valuetext')).toMatch(/^sample 3: −?\d\.\d+ across, −?\d\.\d+ up$/);
    await user.keyboard('++-');
    expect(store.getState().viewKeys['arrows.zoom']).toBe('1');
    await user.keyboard('0');
    expect(store.getState().viewKeys['arrows.zoom']).toBeUndefined();
  });

  it('takes the second weight from the link and ignores nonsense', () => {
    const { store, panel } = shown();
    act(() => store.getState().setViewKey('arrows.second', '1.1.2'));
    expect(within(panel).getByRole('columnheader', { name: 'up: input 1 → hidden 2' })).toBeTruthy();
    act(() => store.getState().setViewKey('arrows.second', '9.9.9'));
    expect(within(panel).queryByRole('columnheader', { name: 'up: input 1 → hidden 2' })).toBeNull();
  });

  it('lets the two weights change places, so that they are never the same', async () => {
    const { store, panel, user } = shown();
    act(() => store.getState().setViewKey('arrows.second', '2.1.1'));
    const second = within(panel).getByRole('group', { name: 'Up' });
    await user.click(within(second).getByRole('button', { name: /From unit/ }));
    await user.click(screen.getByRole('option', { name: 'hidden 2' }));
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 1, to: 1 });
    expect(store.getState().viewKeys['arrows.second']).toBe('2.2.1');
  });

  it('shows one sample’s own contours on request', async () => {
    const { panel, user } = shown();
    await waitFor(() => expect(panel.textContent).toContain('Contours of the batch loss'));
    await user.click(button('Contours of sample 2 alone'));
    await waitFor(() => expect(panel.textContent).toContain('Contours of the loss of sample 2'));
  });

  it('says of losses, arrows and steps that are NaN or ∞ nothing but that', async () => {
    const { panel, store } = shown();
    act(() => store.getState().loadScenario(divergedScenario()));
    act(() => store.getState().goTo({ step: 5, phase: 'update' }));
    expect(
      await screen.findByText(/Contours are not shown, because losses over this plane are NaN or ∞\./),
    ).toBeTruthy();
    expect(panel.textContent).not.toMatch(/The loss is constant|Arrows are|drawn to scale/);
  });

  it('calls a path noisy only if its steps differ', async () => {
    const { panel, store } = shown();
    const noisy = /4 steps on one sample each(; the path is noisy)?;/;
    act(() => store.getState().setViewKey('arrows.path', 'show'));
    await waitFor(() => expect(noisy.exec(panel.textContent ?? '')?.[1]).toBeDefined());
    act(() => void store.getState().change('learningRate', 0));
    await waitFor(() => expect(noisy.exec(panel.textContent ?? '')).not.toBeNull());
    await waitFor(() => expect(noisy.exec(panel.textContent ?? '')?.[1]).toBeUndefined());
  });

  it('shows the path over an epoch on request', async () => {
    const { panel, user } = shown();
    expect(paths()).toEqual([]);
    await user.click(button('Path over an epoch, batch size 1'));
    await screen.findByRole('button', { name: 'Hide path' });
    // As many steps on the full batch as on one sample each; the line of those is drawn twice, so that it has an edge.
    expect(paths().slice(0, 3).map(pointsOf)).toEqual([5, 5, 5]);
    expect(panel.textContent).toContain('4 steps on one sample each');
  });

  it('takes path, contours and table from the link, and puts them there', async () => {
    const { store, panel, user } = shown();
    act(() => {
      for (const [key, value] of [
        ['path', 'show'],
        ['contours', 'sample'],
        ['table', 'show'],
      ] as const) {
        store.getState().setViewKey(`arrows.${key}`, value);
      }
    });
    await waitFor(() => expect(paths()).not.toEqual([]));
    expect(pressed('Contours of sample 2 alone')).toBe('true');
    const table = within(panel).getByRole('table', { name: 'Gradients with respect to the two weights' });
    expect(table.querySelector('[data-quantity="sampleGradient.2.2.1.3"]')).not.toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Hide path' }));
    expect(store.getState().viewKeys['arrows.path']).toBeUndefined();
  });

  it('tells Σ, mean and step always, and every sample on request, as a table', async () => {
    const { panel, user } = shown();
    expect(within(panel).getByRole('table').querySelector('[data-quantity="gradientSum.2.2.1"]')).not.toBeNull();
    expect(within(panel).getByRole('table').querySelector('[data-quantity="update.2.2.1"]')?.textContent).toContain(
      'computed in phase Update',
    );
    expect(within(panel).getByRole('table').querySelector('[data-quantity="sampleGradient.2.2.1.3"]')).toBeNull();
    await user.click(button('Show as table'));
    const table = within(panel).getByRole('table', { name: 'Gradients with respect to the two weights' });
    expect(table.querySelector('[data-quantity="sampleGradient.2.2.1.3"]')).not.toBeNull();
  });

  it('draws many samples as one path, the selected one apart', () => {
    const { panel } = shown({ example: 'mse-128-64-10', phase: 'per-sample' });
    expect(marks('sampleGradient')).toHaveLength(1);
    expect(paths()).toHaveLength(1);
    expect(panel.querySelectorAll('*').length).toBeLessThan(400);
  });

  it('is one tab stop beside the pickers', () => {
    const { panel } = shown();
    expect(panel.querySelectorAll('[tabindex="0"]:not([aria-haspopup])')).toHaveLength(1);
  });

  it('ends both paths of a comparison at the weights of the two runs, in phase Update at the new ones', async () => {
    const { store, panel } = shown({ phase: 'batch' });
    expect(paths()).toEqual([]);
    act(() => {
      store.getState().compare({ changes: [{ step: 1, setting: 'batchSize', value: 1 }] });
      store.getState().goTo({ step: 3, phase: 'sum' });
    });
    await waitFor(() => expect(paths()).not.toEqual([]));
    // Both runs' paths come twice, the first time as the edge of the line.
    const pathPoints = (): readonly number[] => paths().slice(2, 4).map(pointsOf);
    const numbersOf = (name: RegExp): (string | null)[] =>
      [...within(panel).getByRole('row', { name }).querySelectorAll('td')].map((cell) => cell.textContent);
    const weightsAt = (trace: StepTrace): string[] => [
      formatShort(trace.weight(2, 2, 1)),
      formatShort(trace.weight(1, 0, 3)),
    ];
    const [run, other] = [runOf(store.getState()), otherRunOf(store.getState())];
    const [first, second] = [/^B = 4/, /^B = 1/] as const;
    expect([numbersOf(first), numbersOf(second)]).toEqual([weightsAt(run.traceAt(3)), weightsAt(other.traceAt(9))]);
    expect(pathPoints()).toEqual([3, 9]);
    act(() => store.getState().goTo({ phase: 'update' }));
    expect([numbersOf(first), numbersOf(second)]).toEqual([weightsAt(run.traceAt(4)), weightsAt(other.traceAt(13))]);
    expect(pathPoints()).toEqual([4, 13]);
    expect(panel.textContent).toContain('Both end after the same number of samples.');
  });
});
