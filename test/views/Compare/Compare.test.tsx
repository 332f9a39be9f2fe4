import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { otherAtThisState } from '../../../src/kit/comparedRuns/runPair';
import type { Phase } from '../../../src/quantity';
import { type Comparison, type Run, readComparison } from '../../../src/run';
import { createExplainerStore, otherRunOf, readAddress, runOf, writeAddress } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { Compare } from '../../../src/views/Compare';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

function shown({ phase = 'update' as Phase, step = 1, compare = '', example = 'xor' } = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  store.getState().loadExample(example);
  if (compare !== '') {
    const read = readComparison(compare, store.getState().scenario);
    if ('problem' in read) throw new Error(read.problem.inLink);
    expect(store.getState().compare(read)).toBeUndefined();
  }
  store.getState().goTo({ step, phase });
  renderIn(store, <Compare />);
  const region = screen.getByRole('region', { name: 'Compare' });
  return { user, store, region, comparison: (): Comparison | undefined => store.getState().comparison };
}

const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Both runs' });
const rowTexts = (name: RegExp): readonly string[] => {
  const row = within(grid()).getByRole('row', { name });
  return [...row.querySelectorAll('td')].map((cell) => cell.textContent).filter((text) => /^(−?\d|—)/.test(text));
};
const sentence = (): HTMLElement => screen.getByRole('status', { name: 'How the two runs differ' });
/** What is named below the charts of the losses and of the distance. */
const axes = (): readonly (string | null)[] =>
  screen.queryAllByText(/^(samples|step)$/).map(({ textContent }) => textContent);
const heading = (): string => sentence().querySelector('p')?.textContent ?? '';

describe('Compare', () => {
  it('compares the mean with the sum where nothing has been chosen', () => {
    const { region, comparison } = shown();
    expect(heading()).toBe('Gradients and steps have the same direction, but “sum” has 4.00 times the norm.');
    expect(region.textContent).toContain('The sum is B = 4 times the mean, because nothing divides it.');
    expect(comparison()).toBeUndefined();
  });

  it('compares nothing where nothing has been chosen and the run has no mean', () => {
    const { store, comparison } = shown();
    const { change } = store.getState();
    act(() => void change('reduction', 'sum'));
    expect(heading()).toMatch(/“mean” has 0.250 times the norm/);
    act(() => void change('accumulate', '2/samples'));
    expect(sentence().textContent).toBe('No comparison is chosen.Choose below what differs in the other run.');
    expect(screen.queryByRole('button', { name: 'mean | sum' })).toBeNull();
    expect(comparison()).toBeUndefined();
    act(() => void change('accumulate', '2/actual'));
    expect(heading()).toMatch(/“mean”/);
  });

  it('shows both ledgers of the weight: equal products, and the division that differs', () => {
    const { region } = shown();
    expect(rowTexts(/^1 /)).toEqual(['−0.19738', '0.14653', '−0.0289', '−0.0289', '0', '1.0000']);
    expect(rowTexts(/^Sum/)).toEqual(['0.0519', '0.0519', '0', '1.0000']);
    expect(rowTexts(/^Batch gradient/).slice(0, 2)).toEqual(['0.0130', '0.0519']);
    expect(region.textContent).toContain('They first differ in the gradient.');
    expect(rowTexts(/^New weight/).slice(0, 2)).toEqual(['−1.3065', '−1.3259']);
  });

  it('prints a weight with its power of ten, which the head of the products does not have', () => {
    const { store } = shown();
    act(() => void store.getState().change('learningRate', 1e8));
    act(() => store.getState().goTo({ step: 2, phase: 'update' }));
    expect(rowTexts(/^New weight/).slice(0, 2)).toEqual(['−1.2974·10⁶', '−1.2974·10⁶']);
  });

  it('gives no reason for Adam’s step that is not one: a learning rate of 0, or gradients far smaller than ε', () => {
    const { store, comparison } = shown({ compare: 'optimizer:adam' });
    const adam = comparison();
    expect(sentence().textContent).toMatch(/Adam divides out the magnitude of each gradient/);
    act(() => void store.getState().change('learningRate', 0));
    expect(sentence().textContent).not.toMatch(/first step|magnitude/);
    act(() => void store.getState().change('optimizer', 'adam'));
    act(() => void store.getState().compare(undefined));
    expect(sentence().textContent).toBe(
      'The gradients have the same direction, but “sum” has 4.00 times the norm; the steps are 0.The sum is B = 4 times the mean, because nothing divides it.',
    );
    act(() => void store.getState().change('optimizer', 'sgd'));
    act(() => void store.getState().compare(adam));
    act(() => void store.getState().change('learningRate', 1000));
    act(() => store.getState().goTo({ step: 3, phase: 'update' }));
    expect(sentence().textContent).toMatch(/the same direction/);
    expect(sentence().textContent).not.toMatch(/magnitude/);
  });

  it('says the heads of its totals and the list of mistakes once', () => {
    shown();
    const heads = within(grid()).getAllByRole('rowheader').slice(-4);
    expect(heads.map(({ textContent }) => textContent)).toEqual(['Sum, Σ', 'Batch gradient', 'Update', 'New weight']);
    expect(screen.getByRole('button', { name: 'Common mistakes' })).toBeTruthy();
  });

  it('counts the update of this step in the largest difference so far, once it is made', async () => {
    shown({ phase: 'sum' });
    expect(await screen.findByText('No difference so far.')).toBeTruthy();
    cleanup();
    shown({ phase: 'update' });
    expect(await screen.findByText(/^Largest difference so far: 0\.\d/)).toBeTruthy();
  });

  it('sets what makes the same step, as an edit that can be undone', async () => {
    const { user, store, comparison } = shown();
    await user.click(screen.getByRole('button', { name: 'Set η = 0.125 for sum' }));
    expect(comparison()).toEqual({
      changes: [
        { step: 1, setting: 'reduction', value: 'sum' },
        { step: 1, setting: 'learningRate', value: 0.125 },
      ],
    });
    expect(heading()).toBe(
      'The gradients have the same direction, but “η = 0.125, sum” has 4.00 times the norm; the steps are equal.',
    );
    expect(sentence().textContent).toContain('the other settings undo this factor in the step.');
    expect(rowTexts(/^Update/).slice(0, 3)).toEqual(['−0.0065', '−0.0065', '0']);
    store.getState().undo();
    expect(comparison()).toBeUndefined();
  });

  it('sets it at each run’s own weights where this run’s velocity would not be the other’s', async () => {
    const { user, store } = shown();
    act(() => void store.getState().change('momentum', 0.9));
    act(() => store.getState().goTo({ step: 2, phase: 'update' }));
    await user.click(screen.getByRole('button', { name: 'Set η = 0.125 for sum' }));
    expect(store.getState().viewKeys['compare.at']).toBe('own');
    expect(heading()).toMatch(/the steps are equal\.$/);
  });

  it('shows no number that the phase has not computed', () => {
    shown({ phase: 'hidden-delta' });
    expect(heading()).toBe('mean | sum');
    expect(rowTexts(/^1 /).slice(0, 2)).toEqual(['−0.19738', '0.14653']);
    for (const text of rowTexts(/^1 /).slice(2)) expect(text).not.toMatch(/\d/);
    for (const text of rowTexts(/^Batch gradient/)) expect(text).not.toMatch(/\d/);
    expect(screen.getByRole('slider', { name: 'Gradients of both runs' }).getAttribute('aria-valuetext')).not.toMatch(
      /0\./,
    );
  });

  it('chooses the other run by one press', async () => {
    const { user, comparison } = shown();
    await user.click(screen.getByRole('button', { name: 'Adam' }));
    expect(comparison()).toEqual({ changes: [{ step: 1, setting: 'optimizer', value: 'adam' }] });
    expect(heading()).toBe('The gradients are equal; the steps have different directions, cosine 0.739.');
    expect(sentence().textContent).toBe(
      `${heading()}Adam divides out the magnitude of each gradient: its first step is about 0.500, wherever the gradient is not 0.`,
    );
    expect(screen.getByRole('button', { name: 'Adam' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a typed number for the other run, and says why another is refused', async () => {
    const { user, comparison } = shown({ compare: 'batchSize:1' });
    const field = screen.getByRole('textbox', { name: 'Batch size in the other run' });
    await user.clear(field);
    await user.type(field, '2{Enter}');
    expect(comparison()).toEqual({ changes: [{ step: 1, setting: 'batchSize', value: 2 }] });
    await user.clear(field);
    await user.type(field, '9{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/integer.*1.*4/);
    expect(comparison()).toEqual({ changes: [{ step: 1, setting: 'batchSize', value: 2 }] });
  });

  it('gives a method without products its one row', () => {
    const { region } = shown({ compare: 'method:averagedInputs' });
    expect(rowTexts(/^1 /).slice(3)).toEqual(Array(3).fill('—no such number'));
    expect(rowTexts(/^Batch gradient/).slice(0, 2)).toEqual([
      expect.stringMatching(/^0\.013/),
      expect.stringMatching(/^−0\.018/),
    ]);
    expect(region.textContent).toContain('averaged inputs: no products, only one number for the batch.');
    expect(screen.getByRole('button', { name: 'Swap' })).toHaveProperty('disabled', true);
  });

  it('says what the other run has accumulated, or its optimizer remembers, but is not seen at these weights', async () => {
    const lacking = /Gradients that the other run has accumulated are left out\. Choose “each at its own weights”/;
    const { user } = shown({ compare: 'accumulate:1/keep', step: 3, phase: 'sum' });
    expect(heading()).toBe('The gradients for the optimizers are equal.');
    expect(sentence().textContent).toMatch(lacking);
    screen.getByRole('button', { name: /^at this run’s weights/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(heading()).not.toBe('The gradients for the optimizers are equal.');
    expect(sentence().textContent).not.toMatch(lacking);
    cleanup();
    shown({ compare: 'accumulate:1/keep', step: 1 });
    expect(sentence().textContent).not.toMatch(lacking);
    cleanup();
    shown({ compare: 'optimizer:adam', step: 3 });
    expect(sentence().textContent).toContain('At this run’s weights, Adam starts from empty state. Choose');
    cleanup();
    shown({ compare: 'momentum:0.5', step: 3 });
    expect(sentence().textContent).toContain('At this run’s weights, SGD starts from empty state. Choose');
    cleanup();
    const { store } = shown({ compare: 'learningRate:0.1' });
    act(() => {
      store.getState().change('optimizer', 'adam');
      store.getState().goTo({ step: 3 });
    });
    expect(sentence().textContent).toContain('At this run’s weights, Adam also uses this run’s state. Choose');
  });

  it('swaps the two runs', async () => {
    const { user, store } = shown({ compare: 'reduction:sum' });
    await user.click(screen.getByRole('button', { name: 'Swap' }));
    expect(store.getState().changes).toEqual([{ step: 1, setting: 'reduction', value: 'sum' }]);
    expect(heading()).toBe('Gradients and steps have the same direction, but “mean” has 0.250 times the norm.');
  });

  it('walks from parameter to parameter by arrow keys', async () => {
    const { user, store } = shown();
    const plot = screen.getByRole('slider', { name: 'Gradients of both runs' });
    plot.focus();
    await user.keyboard('{Home}');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 0, to: 1 });
    await user.keyboard('{ArrowRight}');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 1, to: 1 });
    expect(plot.getAttribute('aria-valuetext')).toContain('mean');
  });

  it('has the same in its link', () => {
    const { store } = shown({ compare: 'method:lastSample', step: 3 });
    const { state, problems } = readAddress(writeAddress(store.getState()));
    expect(problems).toEqual([]);
    expect(state.comparison).toEqual({ method: 'lastSample' });
  });

  it('aligns runs of different batches by the samples they have seen', () => {
    const { region } = shown({ example: 'lecture', compare: 'batchSize:3', step: 2 });
    expect(region.textContent).toMatch(/step 2; step \d+ of the other run/);
  });

  it('says of another batch size what both have reached after as many samples, in the steps of each', async () => {
    const { store } = shown({ example: 'lecture', compare: 'batchSize:2' });
    const run = runOf(store.getState());
    const other = otherRunOf(store.getState());
    // Of both, the loss of all eight samples: this run's batch, at the weights of each.
    const loss = ({ traceAt }: Run, step: number) =>
      formatShort(otherAtThisState({ other: run }, traceAt(step), 1).batchLoss());
    const [one, two] = [loss(run, 41), loss(other, 161)];
    const said = `After 320 samples: mean loss ${one} in 40 steps with B = 8, ${two} in 160 steps with B = 2.`;
    expect(one).not.toBe(two);
    await waitFor(() => expect(heading()).toBe(said));
  });

  it('draws losses over the samples that both have seen, or over the steps of each', async () => {
    const { user, store } = shown({ example: 'lecture', compare: 'batchSize:2' });
    const over = await screen.findByRole('button', { name: /^samples seen.*Losses over/ });
    expect(axes()).toEqual(['samples', 'samples']);
    over.focus();
    await user.keyboard('{ArrowRight}');
    expect(axes()).toEqual(['step', 'step']);
    const { state, problems } = readAddress(writeAddress(store.getState()));
    expect([state.viewKeys['compare.over'], problems]).toEqual(['steps', []]);
    cleanup();
    shown({ compare: 'reduction:sum' });
    await waitFor(() => expect(axes()).toEqual(['step', 'step']));
    expect(screen.queryByRole('button', { name: /Losses over/ })).toBeNull();
  });

  it('keeps the element of its sentence when a comparison is chosen, so that it is heard', async () => {
    const { user } = shown({ compare: 'none' });
    const before = sentence();
    await user.click(screen.getByRole('button', { name: 'mean | sum' }));
    expect(heading()).not.toBe('No comparison is chosen.');
    expect(sentence()).toBe(before);
  });

  it('lists losses and distances as tables', async () => {
    const { user } = shown();
    // By ear, no two buttons are the same.
    expect(screen.getAllByRole('button', { name: /^Copy CSV/ }).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Copy CSV: Ledger of both',
      'Copy CSV: All 13 parameters',
    ]);
    await user.click(screen.getByRole('button', { name: 'Table: Losses of both runs' }));
    const table = screen.getByRole('table', { name: 'Losses of both runs' });
    expect(within(table).getAllByRole('row').length).toBe(41);
    await user.click(screen.getByRole('button', { name: 'Table: Distance of weights' }));
    const [, first] = within(screen.getByRole('table', { name: 'Distance of weights' })).getAllByRole('row');
    expect(first?.textContent).toBe('1000');
  });

  it('says so where numbers are not finite', () => {
    const { store } = shown({ example: 'one-weight', compare: 'learningRate:1e300', step: 4 });
    expect(heading()).toMatch(/^The gradients are equal; the steps have the same (sign|direction)/);
    cleanup();
    store.getState().setViewKey('compare.at', 'own');
    renderIn(store, <Compare />);
    expect(heading()).toBe('Not every number is finite, so the two cannot be compared.');
    // A dash is seen; it has words.
    const dashes = screen.getAllByText('—');
    expect(dashes.length).toBeGreaterThan(0);
    for (const dash of dashes) {
      expect(dash.getAttribute('aria-hidden')).toBe('true');
      expect(dash.nextElementSibling?.textContent).toBe('no such number');
    }
  });
});

describe('a comparison that a link cannot have', () => {
  it('compares nothing, not something else', () => {
    const { state, problems } = readAddress('#example=xor&view=compare&compare=leaveOut:6-10');
    expect(problems.map(({ inLink }) => inLink)).toEqual([
      'The link’s comparison is ignored: leaveOut: expected numbers of samples 1..4, not all of them; got 6-10.',
    ]);
    expect(state.comparison).toEqual({ changes: [] });
    shown({ compare: 'none' });
    expect(heading()).toBe('No comparison is chosen.');
    expect(screen.queryByRole('grid', { name: 'Both runs' })).toBeNull();
    expect(screen.getByRole('button', { name: 'mean | sum' })).toBeTruthy();
  });
});

describe('the reason', () => {
  it.each([
    [
      'weightDecay:0.1',
      'The gradients are equal; the steps have different directions, cosine 0.349.',
      'Weight decay comes after the gradient: it differs by 0.1 times the weights, 5.53 times the gradient’s norm.',
    ],
    [
      'clip:sample,0.1',
      'Gradients and steps have different directions, cosine 0.780.',
      '4 of 4 samples are scaled down to norm C = 0.1; none contributes more than 0.0250.',
    ],
    [
      'order:shuffled',
      'Gradients and steps are equal.',
      'Both batches contain the same 4 samples, so the order makes no difference in this step. The largest difference between two numbers is 6.9·10⁻¹⁸.',
    ],
    [
      'method:dividedTwice',
      'Gradients and steps have the same direction, but “divided twice” has 0.250 times the norm.',
      'The sum is divided by B = 4 a second time: 1/4 of the mean. The right calculation is “correct gradient”.',
    ],
    [
      'accumulate:2',
      'The gradients for the optimizers and the steps have the same direction, but “update after 2 batches” has 0.500 times the norm.',
      'The last cycle has 1 of 2 batches but divides by 2: 1/2 of its mean gradient.',
    ],
    [
      'bias:frozen',
      'Gradients and steps of the weights are equal.',
      'The weights make the same step; trained biases have 68.1% of the squared norm of the whole step.',
    ],
  ])('of %s', (compare, headline, reason) => {
    shown({ compare });
    expect(heading()).toBe(headline);
    expect(sentence().textContent).toBe(`${headline}${reason}`);
  });

  it('of a comparison that starts later names its step', () => {
    shown({ compare: 'learningRate:5:0.3' });
    expect(sentence().textContent).toContain('The runs are equal until step 5, where the setting changes.');
  });

  it('shows both error terms of two losses', () => {
    shown({ compare: 'loss:binaryCrossEntropy' });
    // x, δ of the squared error, δ of the cross-entropy, both products and their ratio.
    expect(rowTexts(/^4 /)).toEqual(['−0.99975', '0.12672', '0.50699', '−0.1267', '−0.5069', '4.0008']);
    expect(sentence().textContent).toContain('a factor of 0.210 to 0.250 in this batch.');
  });

  it('says that clipping changes the samples’ factors, not their products', () => {
    const { region } = shown({ compare: 'clip:sample,0.1' });
    expect(region.textContent).toContain('The products x · δ are equal. They first differ in the clip factors γ.');
  });

  it('advises nothing, and finds nothing equal, where the numbers are not finite', () => {
    const { region, store } = shown({ example: 'one-weight', compare: 'reduction:sum' });
    const { change, goTo } = store.getState();
    act(() => {
      change('learningRate', 1e200);
      goTo({ step: 4, phase: 'update' });
    });
    expect(heading()).toBe('Not every number is finite, so the two cannot be compared.');
    expect(sentence().textContent).toBe(heading());
    expect(region.textContent).not.toContain('nothing differs');
  });

  it('says where a curve ends before numbers that are not finite', async () => {
    shown({ example: 'one-weight', compare: 'learningRate:1e90', step: 5 });
    expect((await screen.findAllByText(/then not finite/)).length).toBeGreaterThan(0);
  });

  it('names the settings of both runs in one order, and no seed of an order that is not shuffled', () => {
    const { region } = shown({ example: 'lecture', compare: 'seed:4;order:shuffled;learningRate:0.5' });
    expect(region.textContent).toContain('● η = 0.1, sequential');
    expect(region.textContent).toContain('□ η = 0.5, shuffled, seed 4');
  });
});
