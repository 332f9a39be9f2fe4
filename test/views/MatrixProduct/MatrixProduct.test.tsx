import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comingNotation, lecture, notationNamed, notationNames, setNotation } from '../../../src/quantity';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, traceOf } from '../../../src/store';
import { MatrixProduct } from '../../../src/views/MatrixProduct';
import { renderIn } from '../../renderIn';

// jsdom paints nothing; what a picture would show is tested apart.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <MatrixProduct />
    </div>
  );
}

function shown(example = 'xor') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  renderIn(store, <WithGestures />);
  return { store, user: userEvent.setup() };
}

afterEach(() => setNotation(lecture));

const factor = (name: RegExp): HTMLElement => screen.getByRole('grid', { name });
const texts = (grid: HTMLElement): readonly string[] =>
  within(grid)
    .getAllByRole('gridcell')
    .map((cell) => (cell.textContent.startsWith('·') ? '·' : cell.textContent));
const addresses = (selector: string): readonly (string | null)[] =>
  [...document.querySelectorAll(selector)].map((cell) => cell.getAttribute('data-quantity'));
const tabStop = '[role="gridcell"][tabindex="0"]';
const here = (): string | null | undefined => document.activeElement?.getAttribute('data-quantity');

describe('MatrixProduct', () => {
  it('prints Xᵀ with the bias’s ones, Δ and G, each named with its shape', () => {
    shown();
    expect(texts(factor(/^X⁽¹⁾ᵀ, the activations below, 4 rows, 4 columns$/)).slice(0, 4)).toEqual([
      '1.0000',
      '1.0000',
      '1.0000',
      '1.0000',
    ]);
    expect(texts(factor(/^Δ⁽²⁾, the error terms, 4 rows, 1 column$/))).toEqual([
      '0.1465',
      '−0.1481',
      '−0.0630',
      '0.1267',
    ]);
    expect(texts(factor(/^G⁽²⁾.*4 rows, 1 column$/))).toEqual(['0.0621', '0.1365', '0.0519', '−0.0087']);
  });

  it('writes the dot product of the selected weight out, and divides once', () => {
    shown();
    const line = screen.getByRole('region', { name: 'The chosen cell written out' });
    expect(line.textContent).toContain('(−0.98367)(−0.14815)');
    expect(line.textContent).toContain('=0.0519÷ B = 4=0.0130the batch gradient');
  });

  it('marks the row of Xᵀ, the column of Δ and the cell of G', () => {
    shown();
    expect(addresses('[aria-selected="true"]')).toEqual([
      ...[1, 2, 3, 4].map((k) => `activation.1.2.${k}`),
      ...[1, 2, 3, 4].map((k) => `delta.2.1.${k}`),
      'gradientSum.2.2.1',
    ]);
  });

  it('lights the row and the column of the cell of G that is pointed at', async () => {
    const { user } = shown();
    await user.hover(within(factor(/^G/)).getByText('0.1365'));
    const lit = addresses('[data-lit]');
    expect(lit).toContain('activation.1.1.3');
    expect(lit).toContain('delta.2.1.3');
    expect(lit).toHaveLength(4 + 4 + 1);
  });

  it('has no number before its phase; while products are added, G holds what there is so far', () => {
    const { store } = shown();
    act(() => store.getState().goTo({ phase: 'batch' }));
    expect(texts(factor(/^Δ/))).toEqual(['·', '·', '·', '·']);
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    expect(texts(factor(/^Δ/))).not.toContain('·');
    expect(texts(factor(/^G/))).toEqual(['·', '·', '·', '·']);
    act(() => store.getState().goTo({ phase: 'sum', part: 2 }));
    expect(texts(factor(/^G/))[2]).toBe('0.1168');
    expect(screen.getByRole('region', { name: /written out/ }).textContent).not.toContain('0.0519');
  });

  it('is a sum of one small matrix a sample in its second mode, which the link keeps', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('radio', { name: 'per sample' }));
    expect(store.getState().viewKeys['product.mode']).toBe('outer');
    expect(screen.getAllByRole('grid').map((grid) => grid.getAttribute('aria-label'))).toEqual([
      ...[1, 2, 3, 4].map((k) => `sample ${k}: its x times its δ`),
      'G⁽²⁾, the sums over the batch',
    ]);
    expect(texts(factor(/^sample 2/))).toContain('0.1457');
    act(() => store.getState().goTo({ phase: 'sum', part: 3 }));
    expect(screen.getAllByText('not added yet')).toHaveLength(1);
    expect(screen.getByText('3 of 4 added')).toBeTruthy();
  });

  it('takes another layer: the weight goes there', async () => {
    const { store, user } = shown();
    screen.getByRole('button', { name: /Layer/ }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(store.getState().cursor.weight.layer).toBe(1);
    expect(factor(/^G.*3 rows, 3 columns$/)).toBeTruthy();
  });

  it('square-batch: the shapes would fit a sum over the wrong axis; each sum is named, and what it is divided by', () => {
    const { store } = shown('square-batch');
    act(() => store.getState().chooseWeight({ layer: 1, from: 0, to: 1 }));
    const note = screen.getByText(/check the labels, not the shapes/).closest('p');
    expect(note?.textContent).toContain('this layer has 3 units');
    expect(note?.textContent).toContain('Summing over units instead, Xᵀ · Δᵀ ÷ B = 3, would give −0.3656.');
    expect(note?.textContent).toContain('Summing over samples gives −1.5369, and ÷ B = 3 gives −0.5123.');
  });

  it('square-batch under sum: nothing is divided, and one number is the sum over samples', () => {
    const { store } = shown('square-batch');
    act(() => store.getState().change('reduction', 'sum'));
    const note = screen.getByText(/check the labels, not the shapes/).closest('p');
    expect(note?.textContent).toMatch(/Xᵀ · Δᵀ, would give −0\.9\d+\. Summing over samples gives 1\.40\d+\.$/);
  });

  it('elsewhere square shapes are a question, answered when the learner asks', async () => {
    const { store, user } = shown('lecture');
    act(() => store.getState().change('batchSize', 4));
    const question = screen.getByText('Would the shapes reveal a sum over the wrong axis?');
    const details = question.closest('details');
    expect(details?.open).toBe(false);
    await user.click(question);
    expect(details?.open).toBe(true);
    expect(store.getState().viewKeys['product.square']).toBe('show');
  });

  it('does not warn where they would not', () => {
    shown('lecture');
    expect(screen.queryByText(/check the labels/)).toBeNull();
    expect(screen.queryByText(/wrong axis/)).toBeNull();
  });

  it('is one tab stop among the numbers, and arrows cross from factor to factor', async () => {
    const { store, user } = shown();
    expect(addresses(tabStop)).toHaveLength(1);
    screen.getByRole('radio', { name: 'gradient' }).focus();
    await user.tab();
    expect(here()).toBe('gradientSum.2.2.1');
    await user.keyboard('{ArrowLeft}');
    expect(here()).toBe('delta.2.1.2');
    await user.keyboard('{ArrowLeft}');
    expect(here()).toBe('activation.1.2.2');
    await user.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(store.getState().cursor.focus).toEqual({ kind: 'activation', layer: 1, unit: 1, sample: 3 });
  });

  it('prints a window of large factors; keys move it, and a picture shows the whole', async () => {
    const { store, user } = shown('mse-128-64-10');
    act(() => store.getState().chooseWeight({ layer: 1, from: 30, to: 12 }));
    expect(screen.getByRole('img', { name: /^X⁽⁰⁾ᵀ.* as a picture, 129 × 100/ })).toBeTruthy();
    const count = screen.getAllByRole('gridcell').length;
    expect(count).toBeLessThan(250);
    act(() =>
      screen
        .getAllByRole('gridcell')
        .find((cell) => cell.tabIndex === 0)
        ?.focus(),
    );
    expect(here()).toBe('gradientSum.1.30.12');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(here()).toBe('gradientSum.1.128.64');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'First of units i' }).value).toBe('121');
    expect(screen.getByText('to 128 of 129')).toBeTruthy();
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 30, to: 12 });
    await user.keyboard('0');
    expect(here()).toBe('gradientSum.1.30.12');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(here()).toBe('gradientSum.1.38.12');
    expect(store.getState().viewKeys['product.window']).toMatch(/^\d+,\d+,\d+$/);
  });

  it('goes over the edge of Xᵀ to δ of the same sample, on to the selected row of G, and back, and stays at the ends', async () => {
    const { user } = shown();
    const focus = (address: string): void =>
      act(() => document.querySelector<HTMLElement>(`[role="gridcell"][data-quantity="${address}"]`)?.focus());
    focus('activation.1.3.4');
    await user.keyboard('{ArrowRight}');
    expect(here()).toBe('delta.2.1.4');
    await user.keyboard('{ArrowRight}');
    expect(here()).toBe('gradientSum.2.2.1');
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(here()).toBe('gradientSum.2.3.1');
    await user.keyboard('{Control>}{Home}{/Control}{ArrowLeft}');
    // The selected sample's.
    expect(here()).toBe('delta.2.1.2');
    focus('activation.1.1.1');
    await user.keyboard('{ArrowLeft}');
    expect(here()).toBe('activation.1.1.1');
  });

  it('leaves Shift and the arrows to the page where all is printed', async () => {
    const { user } = shown();
    act(() => document.querySelector<HTMLElement>(tabStop)?.focus());
    let heard = '';
    const listen = (event: KeyboardEvent): void => {
      heard += event.key;
    };
    document.addEventListener('keydown', listen);
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}0{ArrowUp}');
    document.removeEventListener('keydown', listen);
    expect(heard).toBe('ShiftArrowDown0');
  });

  const region = (): string => screen.getByRole('region', { name: 'The chosen cell written out' }).textContent;

  it('opens on the product that the phase computes; another one lasts until the phase changes', async () => {
    const { store, user } = shown();
    const chosen = (): string | undefined =>
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .find(({ checked }) => checked)
        ?.closest('label')?.textContent;
    expect(chosen()).toBe('gradient');
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(chosen()).toBe('forward');
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(chosen()).toBe('backward');
    await user.click(screen.getByRole('radio', { name: 'forward' }));
    expect(store.getState().viewKeys['product.of']).toBe('forward');
    await user.click(screen.getByRole('radio', { name: 'backward' }));
    expect(store.getState().viewKeys['product.of']).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: 'gradient' }));
    act(() => store.getState().goTo({ step: 2 }));
    expect(chosen()).toBe('gradient');
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(chosen()).toBe('forward');
    expect(store.getState().viewKeys['product.of']).toBeUndefined();
  });

  it('forward: X with its ones, W with the biases, S, and θ of it, each with its shape', () => {
    const { store } = shown();
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(screen.getAllByRole('grid').map((grid) => grid.getAttribute('aria-label'))).toEqual([
      'X⁽¹⁾, the activations below, 4 rows, 4 columns',
      'W⁽²⁾, the weights, 4 rows, 1 column',
      'S⁽²⁾, the weighted sums, 4 rows, 1 column',
      'X⁽²⁾, the activations, 4 rows, 1 column',
    ]);
    // Sample 2, the selected one, and the only unit.
    expect(addresses('[aria-selected="true"]')).toEqual([
      ...[0, 1, 2, 3].map((i) => `activation.1.${i}.2`),
      ...[0, 1, 2, 3].map((i) => `weight.2.${i}.1`),
      'preactivation.2.1.2',
      'activation.2.1.2',
    ]);
    const trace = traceOf(store.getState());
    const sum = [0, 1, 2, 3].reduce((all, i) => all + trace.activation(1, i, 2) * trace.weight(2, i, 1), 0);
    expect(region()).toContain('sample 2 · unit 1:');
    expect(region()).toContain(`=${sum.toFixed(4).replace('-', '−')}`);
    expect(region()).toContain(`sigmoid gives${(1 / (1 + Math.exp(-sum))).toFixed(4)}`);
  });

  it('backward: Δ times Wᵀ without the biases, times the slopes, is Δ below', () => {
    const { store } = shown();
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(screen.getAllByRole('grid').map((grid) => grid.getAttribute('aria-label'))).toEqual([
      'Δ⁽²⁾, the error terms, 4 rows, 1 column',
      'W⁽²⁾ᵀ, the weights, 1 row, 3 columns',
      'θ′(S⁽¹⁾), the slopes below, 4 rows, 3 columns',
      'Δ⁽¹⁾, the error terms below, 4 rows, 3 columns',
    ]);
    expect(addresses('[aria-selected="true"]')).toEqual(['delta.2.1.2', 'weight.2.2.1', 'slope.1.2.2', 'delta.1.2.2']);
    const trace = traceOf(store.getState());
    const product = trace.delta(2, 1, 2) * trace.weight(2, 2, 1) * (1 - trace.activation(1, 2, 2) ** 2);
    expect(trace.delta(1, 2, 2)).toBeCloseTo(product, 12);
    expect(region()).toMatch(/sample 2 · unit 2:\(j = 1\(−0\.\d+\)\(−?\d[\d.]*\)\) ·0\.\d+=−?0\.\d+$/);
    expect(screen.getByText(/is no such product, because no layer is above it/).textContent).toContain('Δ⁽²⁾');
  });

  it('a cell that is chosen is the one written out, and its sample and unit are selected', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    const cell = document.querySelector<HTMLElement>('[role="gridcell"][data-quantity="delta.1.3.4"]');
    if (cell) await user.click(cell);
    expect(store.getState().cursor).toMatchObject({
      sample: 4,
      focus: { kind: 'delta', layer: 1, unit: 3, sample: 4 },
    });
    expect(region()).toContain('sample 4 · unit 3:');
    const weight = document.querySelector<HTMLElement>('[role="gridcell"][data-quantity="weight.2.1.1"]');
    if (weight) await user.click(weight);
    expect(store.getState().cursor.weight).toEqual({ layer: 2, from: 1, to: 1 });
    expect(region()).toContain('sample 4 · unit 1:');
  });

  it('lights the row and the column of the cell that is pointed at, and what lies over it', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    const cell = document.querySelector<HTMLElement>('[role="gridcell"][data-quantity="delta.1.3.4"]');
    if (cell) await user.hover(cell);
    expect(addresses('[data-lit]')).toEqual(['delta.2.1.4', 'weight.2.3.1', 'slope.1.3.4', 'delta.1.3.4']);
  });

  it('numbers that the phase has not computed are dots', () => {
    const { store } = shown();
    act(() => store.getState().goTo({ phase: 'batch' }));
    act(() => store.getState().setViewKey('product.of', 'forward'));
    expect(texts(factor(/^W/))).not.toContain('·');
    expect(new Set([...texts(factor(/^S/)), ...texts(factor(/^X⁽²⁾/))])).toEqual(new Set(['·']));
    expect(region()).not.toMatch(/=−?\d/);
    act(() => store.getState().goTo({ phase: 'output-delta' }));
    act(() => store.getState().setViewKey('product.of', 'backward'));
    expect(texts(factor(/^Δ⁽²⁾/))).not.toContain('·');
    expect(new Set([...texts(factor(/^θ′/)), ...texts(factor(/^Δ⁽¹⁾/))])).toEqual(new Set(['·']));
  });

  it('layer 1 has no backward product: it says so, and shows the one of layer 2, whose result is its δ', () => {
    const { store } = shown();
    act(() => store.getState().chooseWeight({ layer: 1, from: 2, to: 3 }));
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(screen.getByText(/^Layer 1 has no backward product/).textContent).toContain(
      'Shown is the one of layer 2, whose result is Δ⁽¹⁾.',
    );
    expect(factor(/^Δ⁽¹⁾/)).toBeTruthy();
    // The δ of the chosen weight's unit is the cell that is written out.
    const line = screen.getByRole('region', { name: 'The chosen cell written out' });
    expect(line.querySelector('[data-quantity="delta.1.3.2"]')).toBeTruthy();
    act(() => store.getState().chooseWeight({ layer: 2, from: 1, to: 1 }));
    expect(screen.queryByText(/has no backward product/)).toBeNull();
  });

  it('one layer has no backward product at all: the view shows the gradient', () => {
    const { store } = shown('one-weight');
    act(() => store.getState().goTo({ phase: 'sum' }));
    act(() => store.getState().setViewKey('product.of', 'backward'));
    expect(screen.getByText(/^Layer 1 has no backward product/).textContent).toContain(
      'Shown is the product that gives the gradient.',
    );
    expect(factor(/^G⁽¹⁾/)).toBeTruthy();
  });

  it.each(notationNames)(
    '%s: no sentence has a symbol with a circumflex or a line for what is raised or lowered',
    async (name) => {
      await comingNotation(name);
      setNotation(notationNamed(name) ?? lecture);
      const { store } = shown();
      for (const phase of ['forward', 'hidden-delta', 'sum'] as const) {
        for (const layer of [1, 2]) {
          act(() => {
            store.getState().chooseWeight({ layer, from: 1, to: 1 });
            store.getState().goTo({ phase });
          });
          const region = screen.getByRole('region', { name: 'Matrix product' });
          const said = [...region.querySelectorAll('p')].map(({ textContent }) => textContent);
          expect(said.length).toBeGreaterThan(1);
          expect(said.filter((text) => /[\^_]/.test(text))).toEqual([]);
        }
      }
    },
  );

  it.each([
    ['lecture', 'It is the output error times the slope θ′, cell by cell.'],
    ['xor', 'It is the output error times the slope θ′, cell by cell.'],
    ['iris', 'It is o − y: loss and activation together cancel the slope θ′.'],
  ])('%s: what δ of the outputs is instead', (example, sentence) => {
    const { store } = shown(example);
    const last = store.getState().scenario.network.layers.length - 1;
    act(() => store.getState().chooseWeight({ layer: last, from: 1, to: 1 }));
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(screen.getByText(/is no such product/).textContent).toContain(sentence);
  });

  it('softmax with a squared loss has a whole Jacobian, and takes each sample as a whole going forward', () => {
    const { store } = shown('iris');
    act(() => store.getState().change('loss', 'halfSquaredError'));
    const last = store.getState().scenario.network.layers.length - 1;
    act(() => store.getState().chooseWeight({ layer: last, from: 1, to: 1 }));
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    expect(screen.getByText(/is no such product/).textContent).toContain(
      'With softmax each sample has a whole Jacobian matrix there, not one slope θ′ for each cell.',
    );
    act(() => store.getState().goTo({ phase: 'forward' }));
    expect(screen.getByText(/Then softmax is applied to each row/)).toBeTruthy();
  });

  it('arrows walk through all four matrices and back', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    act(() => document.querySelector<HTMLElement>(tabStop)?.focus());
    expect(here()).toBe('delta.1.2.2');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(here()).toBe('slope.1.3.2');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(here()).toBe('weight.2.3.1');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(here()).toBe('delta.2.1.2');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(here()).toBe('weight.2.1.1');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(here()).toBe('slope.1.1.2');
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(here()).toBe('delta.1.1.3');
  });

  it.each(['forward', 'backward'])('prints a window of large factors %s too', (of) => {
    const { store } = shown('mse-128-64-10');
    act(() => store.getState().chooseWeight({ layer: 2, from: 30, to: 3 }));
    act(() => store.getState().setViewKey('product.of', of));
    expect(screen.getAllByRole('img', { name: /as a picture/ }).length).toBeGreaterThanOrEqual(3);
    expect(screen.getAllByRole('gridcell').length).toBeLessThan(400);
    const selected = of === 'forward' ? 'preactivation.2.3.1' : 'delta.1.30.1';
    expect(addresses(tabStop)).toEqual([selected]);
    expect(addresses('[aria-selected="true"]')).toContain('weight.2.30.3');
  });

  it('names the transpose, and shows the four conventions with their shapes', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    const caption = screen.getByText(/^The product sums over the units j of the layer/).textContent;
    expect(caption).toContain('W⁽²⁾ is transposed so that its rows are the units j of the layer.');
    expect(caption).toContain('Do not mix two of them');
    expect(caption).toContain('The biases are left out');
    const question = screen.getByText('How do other conventions write this product?');
    await user.click(question);
    const shapes = [...(question.parentElement?.querySelectorAll('li') ?? [])].map((one) => one.lastChild?.textContent);
    expect(shapes).toEqual([
      '(4 × 1) (1 × 3) = 4 × 3',
      '(3 × 1) (1 × 4) = 3 × 4',
      '(4 × 1) (1 × 3) = 4 × 3',
      '(3 × 1) (1 × 4) = 3 × 4',
    ]);
  });
});
