import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/quantity';
import { parseScenario, serializeScenario } from '../../../src/scenario';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, runOf, traceOf } from '../../../src/store';
import { Pictures } from '../../../src/views/Pictures';
import { SampleThumbnail } from '../../../src/views/shared/image/SampleThumbnail';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Pictures />
    </div>
  );
}

interface Shown {
  readonly example?: string;
  readonly phase?: Phase;
  readonly part?: number;
  readonly batchSize?: number;
}

function shown({ example = 'digits', phase = 'sum', part, batchSize }: Shown = {}) {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  if (batchSize !== undefined) store.getState().change('batchSize', batchSize);
  store.getState().goTo({ phase, ...(part === undefined ? {} : { part }) });
  renderIn(store, <WithGestures />);
  return { store, panel: screen.getByRole('region', { name: 'Pictures' }), user: userEvent.setup() };
}

const rows = (): readonly HTMLElement[] =>
  within(screen.getByRole('grid', { name: 'Samples in pictures' })).getAllByRole('row');
/** By its text: names are computed from styles, which a formula's MathML has none of here. */
function rowNamed(name: RegExp): HTMLElement {
  const row = rows().find(({ textContent }) => name.test(textContent ?? ''));
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('Pictures', () => {
  it('has a row a sample with its x, δ and gradient at the chosen pixel, then Σ, the mean and the means', () => {
    const { store } = shown();
    const trace = traceOf(store.getState());
    expect(rows()).toHaveLength(1 + 6 + 3);
    const second = rows()[2];
    expect(
      [...(second?.querySelectorAll('td[data-quantity]') ?? [])].map((cell) => cell.getAttribute('data-quantity')),
    ).toEqual(['input.29.2', 'delta.1.5.2', 'sampleGradient.1.29.5.2']);
    expect(rowNamed(/^Sum over the batch/).textContent).toContain(trace.gradientSum(1, 29, 5).toFixed(5));
    expect(rowNamed(/^Mean: divided by B = 6/).textContent).toContain(trace.batchGradient(1, 29, 5).toFixed(5));
    expect(rowNamed(/^Not this/).querySelectorAll('s').length).toBe(3);
  });

  it.each([
    [2, 'the same picture, on a finer scale'],
    [1, 'the same picture'],
  ])('says what the division of a batch of %i changes', (batchSize, said) => {
    shown({ batchSize });
    expect(within(rowNamed(/^Mean: divided/)).getByText(said)).toBeTruthy();
  });

  it.each([
    ['batch', undefined, 0],
    ['hidden-delta', undefined, 6],
    ['per-sample', undefined, 12],
  ] as const)('in phase %s it prints no number of a later phase', (phase, part, numbers) => {
    const { panel } = shown({ phase, ...(part !== undefined && { part }) });
    const grid = within(panel).getByRole('grid', { name: 'Samples in pictures' });
    const later = grid.querySelectorAll('[data-quantity^="delta."], [data-quantity^="sampleGradient."]');
    expect([...later].filter(({ textContent }) => /\d/.test(textContent))).toHaveLength(numbers);
    expect(panel.textContent).not.toContain('of its norm');
  });

  it('drops the rows into the sum one by one', () => {
    const { store } = shown({ part: 2 });
    expect(rowNamed(/2 of 6 images added/)).toBeDefined();
    const trace = traceOf(store.getState());
    const first = trace.sampleGradient(1, 29, 5, 1) + trace.sampleGradient(1, 29, 5, 2);
    expect(rowNamed(/^Sum over the batch/).textContent).toContain(first.toFixed(4));
    act(() => store.getState().goTo({ phase: 'sum', part: 3 }));
    // Not the selected one.
    act(() => store.getState().chooseSample(5));
    const added = screen.getByRole('row', { current: 'step' });
    expect(added.querySelector('[data-quantity]')?.getAttribute('data-quantity')).toBe('input.29.3');
  });

  it('says which classes push which way, and how little the means leave', () => {
    const { panel } = shown();
    expect(panel.textContent).toContain('Class 0 pushes its pixels up.');
    expect(panel.textContent).toContain('Class 1 pushes its pixels down.');
    expect(panel.textContent).toMatch(/The product of the means has \d% of its norm\./);
  });

  it('does not round to 100% what the means leave', () => {
    const { store, panel } = shown();
    act(() => store.getState().goTo({ step: 3 }));
    expect(panel.textContent).toMatch(/The product of the means has (99|100)\.\d+% of its norm\./);
  });

  it('under sum the terms of what averaging first loses add up as they are named, with their number', () => {
    const { store, panel } = shown();
    act(() => store.getState().change('reduction', 'sum'));
    const whole = traceOf(store.getState()).batchGradient(1, 29, 5);
    const equation = within(panel).getByRole('region', { name: 'what averaging first loses' });
    const [means, lost, sum] = [...equation.querySelectorAll('figcaption')].map(({ textContent }) => textContent);
    const ofMeans = Number(/^6 × mean x × mean δ(.*)$/.exec(means ?? '')?.[1]);
    const ofLost = Number(/^6 × their covariance(.*)$/.exec(lost ?? '')?.[1]);
    expect(sum).toContain(whole.toFixed(5));
    expect(ofMeans + ofLost).toBeCloseTo(whole, 4);
    expect(within(equation).getByRole('img', { name: '6 × their covariance' })).toBeTruthy();
  });

  it('walks the pixels by arrow keys: each is a weight into the unit', async () => {
    const { store, user, panel } = shown();
    const walk = within(panel).getByRole('button', { name: /^Pixel in row 4, column 5/ });
    walk.focus();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 20, to: 5 });
    expect(within(panel).getByRole('button', { name: /^Pixel in row 3, column 4/ })).toBe(walk);
    await user.keyboard('{Home}');
    expect(store.getState().cursor.weight.from).toBe(17);
    await user.keyboard('{ArrowLeft}');
    expect(store.getState().cursor.weight.from).toBe(17);
  });

  it('another unit keeps the pixel', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Show hidden 9' }));
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 29, to: 9 });
    expect(screen.getByRole('button', { name: 'Show hidden 9', pressed: true })).toBeDefined();
  });

  it('choosing a row head chooses the sample', async () => {
    const { store, user } = shown();
    const [, , , , fourth] = rows();
    if (!fourth) throw new Error('no row');
    await user.click(within(fourth).getByRole('rowheader'));
    expect(store.getState().cursor.sample).toBe(4);
  });

  it('500 samples are ten classes with their sums, each opened on request', async () => {
    const { store, user, panel } = shown({ batchSize: 500 });
    const classes = within(panel).getAllByRole('button', { name: /^Samples of class/ });
    expect(classes).toHaveLength(10);
    expect(rows()).toHaveLength(1 + 10 + 3);
    await user.click(within(panel).getByRole('button', { name: 'Samples of class 8' }));
    expect(store.getState().viewKeys['pictures.class']).toBe('9');
    expect(rows().length).toBeGreaterThan(20);
  });

  it('shows all units of all layers, and chooses one', async () => {
    const { store, user, panel } = shown();
    await user.click(within(panel).getByRole('radio', { name: 'all units' }));
    expect(within(panel).getAllByRole('img', { name: /^weights of hidden/ })).toHaveLength(16);
    expect(within(panel).getAllByRole('img', { name: /^weights of output/ })).toHaveLength(10);
    await user.click(within(panel).getByRole('button', { name: 'Show output 3' }));
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 1, to: 3 });
  });

  it('has the numbers as a table, with those of later phases left out of its CSV', async () => {
    const { user, panel } = shown();
    await user.click(within(panel).getByRole('button', { name: 'Show the numbers' }));
    expect(within(panel).getByRole('grid', { name: /one row per pixel/ })).toBeDefined();
    await user.click(within(panel).getByRole('button', { name: 'Copy as CSV' }));
    // The field has one line.
    const { value } = within(panel).getByRole<HTMLInputElement>('textbox');
    expect(value).toMatch(/^input,weight,gradientSum,batchGradient,productOfMeans,covariance1,-?\d/);
    expect(value).not.toContain('update');
  });

  it('an image says its class, and its strongest pixels are a table on request', async () => {
    const { user, panel, store } = shown();
    act(() => store.getState().chooseSample(3));
    const { labels, data } = runOf(store.getState());
    const name = `sample 3, image, class ${labels[2]}`;
    expect(within(panel).getAllByRole('img', { name }).length).toBeGreaterThan(0);
    await user.click(within(panel).getByRole('button', { name: 'Show the numbers' }));
    const table = within(panel).getByRole('table', { name: `Strongest pixels of ${name}` });
    const [, ...strongest] = within(table).getAllByRole('row');
    expect(strongest).toHaveLength(8);
    const pixels = [...data.inputs.subarray(2 * 64, 3 * 64)];
    const at = pixels.indexOf(Math.max(...pixels));
    expect(strongest[0]?.textContent).toContain(`Pixel in row ${Math.floor(at / 8) + 1}, column ${(at % 8) + 1}`);
  });

  it('a thumbnail says its class where nothing beside it does', () => {
    const { store } = shown();
    const run = runOf(store.getState());
    renderIn(store, <SampleThumbnail run={run} sample={3} isNamed />);
    expect(screen.getByRole('img', { name: `image, class ${run.labels[2]}` })).toBeTruthy();
  });

  it('two inputs are a strip, and it says that numbers are better; the weight may be in another layer', () => {
    const { panel } = shown({ example: 'xor' });
    expect(panel.textContent).toContain('2 inputs are 2 numbers: the ledger shows them better.');
    expect(panel.textContent).toContain('Choose a pixel to see its weight');
    expect(panel.querySelectorAll('[data-quantity^="sampleGradient"]')).toHaveLength(0);
  });

  it('works without a hidden layer, and for 128 inputs', () => {
    const { panel } = shown({ example: 'digits-linear' });
    expect(panel.textContent).toContain('output 1');
  });

  it('says nothing of pushes where inputs may be negative', () => {
    const { panel } = shown({ example: 'mse-128-64-10' });
    expect(panel.textContent).toContain('drawn as a strip');
    expect(panel.textContent).not.toContain('pushes');
    expect(panel.textContent).not.toContain('push the weights');
  });

  it.each([
    ['a sample that is there twice', [[1, 2, 2, 1]], 4],
    ['no sample at all', [[], [1, 2]], 0],
    ['one sample', [[2]], 1],
  ])('a batch by hand with %s', (_, batches, count) => {
    const store = createExplainerStore();
    const scenario = exampleScenario('digits');
    const { batchSize: _size, ...training } = scenario.training;
    const file = serializeScenario(scenario);
    const read = parseScenario({ ...file, training: { ...training, order: undefined, seed: undefined, batches } });
    if (!read.ok) throw new Error(read.error.message);
    store.getState().loadScenario(read.scenario);
    store.getState().goTo({ phase: 'update' });
    renderIn(store, <WithGestures />);
    expect(document.querySelectorAll('tbody > tr:has(> [data-quantity^="delta."])')).toHaveLength(count);
    expect(screen.getByRole('region', { name: 'Pictures' }).textContent).not.toContain('NaN');
  });
});
