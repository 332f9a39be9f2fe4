import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { parseScenarioText, serializeScenario } from '../../../src/scenario';
import { createExplainerStore, runOf } from '../../../src/store';
import { NetworkEditor } from '../../../src/views/NetworkEditor';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

function shown(example = 'xor') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  renderIn(store, <NetworkEditor />);
  return {
    store,
    user: userEvent.setup({ delay: null }),
    panel: screen.getByRole('region', { name: 'Network editor' }),
  };
}

type User = ReturnType<typeof userEvent.setup>;

async function choose(user: User, name: RegExp, option: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: option }));
}

async function type(user: User, name: string | RegExp, text: string): Promise<void> {
  await user.tripleClick(screen.getByRole('textbox', { name }));
  await user.keyboard(`${text}{Enter}`);
}

const layersOf = (store: ReturnType<typeof createExplainerStore>) => store.getState().scenario.network.layers;

describe('NetworkEditor', () => {
  it('changes the units by buttons and by typing, keeps step, phase and weights, and can be undone', async () => {
    const { store, user } = shown();
    const before = store.getState().scenario;
    act(() => store.getState().goTo({ step: 2, phase: 'forward' }));
    await user.click(screen.getByRole('button', { name: 'Add a unit, hidden layer' }));
    expect(layersOf(store)).toEqual([2, 4, 1]);
    expect(store.getState().cursor).toMatchObject({ step: 2, phase: 'forward' });
    expect(runOf(store.getState()).traceAt(1).weight(2, 2, 1)).toBe(before.network.weights?.[1]?.[1]?.[0]);
    await type(user, 'Units, hidden layer', '2');
    expect(layersOf(store)).toEqual([2, 2, 1]);
    await type(user, 'Units, hidden layer', '1.5');
    expect(screen.getByRole('alert').textContent).toBe('The number of units must be a whole number of at least 1.');
    await user.keyboard('{Escape}');
    await type(user, 'Units, hidden layer', '20000');
    expect(screen.getByRole('alert').textContent).toMatch(/^Expected an integer 1 to 10000/);
    await user.keyboard('{Escape}');
    act(() => store.getState().undo());
    act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(before);
  });

  it('adds and removes hidden layers, down to none', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Add a hidden layer' }));
    expect(layersOf(store)).toEqual([2, 3, 3, 1]);
    await user.click(screen.getByRole('button', { name: 'Remove hidden layer 1' }));
    await user.click(screen.getByRole('button', { name: 'Remove hidden layer' }));
    expect(layersOf(store)).toEqual([2, 1]);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(runOf(store.getState()).traceAt(1).network.layers).toEqual([2, 1]);
  });

  it('a layer that is added and removed again gives the weights back as they were, and undo does, too', async () => {
    const { store, user } = shown();
    const before = store.getState().scenario;
    const press = (name: string) => user.click(screen.getByRole('button', { name }));
    await press('Add a hidden layer');
    await press('Remove hidden layer 2');
    expect(store.getState().scenario.network).toEqual(before.network);
    await press('Remove a unit, hidden layer');
    await press('Remove hidden layer');
    await press('Add a hidden layer');
    await press('Remove a unit, hidden layer');
    await press('Add a unit, hidden layer');
    expect(store.getState().scenario.network.layers).toEqual(before.network.layers);
    for (let edit = 0; edit < 7; edit++) act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(before);
  });

  it('does not give back what was drawn over', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Add a hidden layer' }));
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    await user.click(screen.getByRole('button', { name: 'Remove hidden layer 2' }));
    const { weights } = store.getState().scenario.network;
    expect(weights).toBeUndefined();
  });

  it('offers only what goes together, and says what a change brings with it', async () => {
    const { store, user } = shown();
    await choose(user, /Loss function/, /^binary cross-entropy/);
    expect(runOf(store.getState()).scenario.loss).toBe('binaryCrossEntropy');
    await user.click(screen.getByRole('button', { name: /Activation, output layer/ }));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map((option) => option.textContent).join(' ')).not.toMatch(/softmax/);
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^tanh/ }));
    expect(screen.getByRole('status').textContent).toBe(
      'The loss is now half squared error, because the previous loss cannot be used with tanh.',
    );
    expect(runOf(store.getState()).scenario).toMatchObject({ loss: 'halfSquaredError' });
    await user.click(screen.getByRole('button', { name: /Loss function/ }));
    expect(within(screen.getByRole('listbox')).queryByRole('option', { name: /cross-entropy/ })).toBeNull();
  });

  it('draws the weights anew, each time from the next seed', async () => {
    const { store, user } = shown();
    const weight = (): number => runOf(store.getState()).traceAt(1).weight(2, 2, 1);
    const given = weight();
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    const first = weight();
    expect(first).not.toBe(given);
    await user.click(screen.getByRole('button', { name: 'Draw again' }));
    expect(weight()).not.toBe(first);
    expect(screen.getByRole('textbox', { name: 'Seed of the weights' })).toHaveProperty('value', '2');
    await type(user, 'Seed of the weights', '1');
    expect(weight()).toBe(first);
    await choose(user, /Initialisation/, /^zeros/);
    expect(weight()).toBe(0);
  });

  it('draws over weights typed at step 1, and brings them back by undo', async () => {
    const { store, user } = shown();
    const place = { layer: 2, from: 2, to: 1 };
    const weight = (): number => runOf(store.getState()).traceAt(1).weight(2, 2, 1);
    act(() => void store.getState().setWeight(place, 7));
    expect(screen.getByText(/drawing again replaces those too\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    expect(weight()).not.toBe(7);
    expect(store.getState().changes).toEqual([]);
    expect(screen.queryByText(/drawing again replaces those too\./)).toBeNull();
    act(() => store.getState().undo());
    expect(weight()).toBe(7);
  });

  it('keeps other changes of step 1 where weights are drawn', async () => {
    const { store, user } = shown();
    act(() => void store.getState().change('learningRate', 0.25));
    await user.click(screen.getByRole('button', { name: 'Draw' }));
    expect(runOf(store.getState()).settingsAt(1).learningRate).toBe(0.25);
  });

  it('chooses what the sum is divided by, says the rule in force, and can be undone', async () => {
    const { store, user, panel } = shown();
    const before = store.getState().scenario;
    const divisor = (): unknown => runOf(store.getState()).traceAt(1).settings.divisor;
    expect(within(panel).getByText('g = Σ ∇e(k) ÷ B (B = 4)')).toBeTruthy();
    await choose(user, /The sum is divided by/, /^D, a number/);
    expect(divisor()).toBe(4);
    await type(user, 'Divisor D', '10');
    expect(divisor()).toBe(10);
    expect(within(panel).getByText('g = Σ ∇e(k) ÷ D (D = 10)')).toBeTruthy();
    await type(user, 'Divisor D', '0');
    expect(screen.getByRole('alert').textContent).toMatch(/^Expected .* number > 0; got 0\.$/);
    await user.keyboard('{Escape}');
    await choose(user, /The sum is divided by/, /^nothing/);
    expect(within(panel).getByText('g = Σ ∇e(k)')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Divisor D' })).toBeNull();
    await choose(user, /The sum is divided by/, /^B, the size/);
    expect(divisor()).toBeUndefined();
    for (let edit = 0; edit < 4; edit++) act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(before);
  });

  it('divides by the samples’ weights where there are some', async () => {
    const { store, user, panel } = shown();
    const { scenario } = store.getState();
    act(() =>
      store.getState().editScenario({ ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 0.5, 0] } }),
    );
    await choose(user, /The sum is divided by/, /the weighted mean/);
    expect(runOf(store.getState()).traceAt(1).divisor).toBe(3.5);
    expect(within(panel).getByText('g = Σ c(k) ∇e(k) ÷ Σ c(k) (here 3.5)')).toBeTruthy();
  });

  it('offers no divisor under a sum, and says so; one chosen before waits for a mean', async () => {
    const { store, user, panel } = shown();
    await choose(user, /The sum is divided by/, /^D, a number/);
    act(() => void store.getState().change('reduction', 'sum'));
    expect(screen.queryByRole('button', { name: /The sum is divided by/ })).toBeNull();
    expect(within(panel).getByText(/^The reduction is sum, so nothing is divided\./)).toBeTruthy();
    act(() => void store.getState().change('reduction', 'mean'));
    expect(within(panel).getByText('g = Σ ∇e(k) ÷ D (D = 4)')).toBeTruthy();
  });

  it('takes a divisor where a scenario of reduction sum was changed to a mean', async () => {
    const { store, user } = shown();
    const { scenario } = store.getState();
    act(() => {
      store.getState().loadScenario({ ...scenario, training: { ...scenario.training, reduction: 'sum' } });
      store.getState().change('reduction', 'mean');
    });
    await choose(user, /The sum is divided by/, /^D, a number/);
    await type(user, 'Divisor D', '8');
    expect(runOf(store.getState()).traceAt(1).divisor).toBe(8);
  });

  it('clips each sample’s gradient or the batch’s, from a length that can be seen to do something', async () => {
    const { store, user, panel } = shown();
    const trace = () => runOf(store.getState()).traceAt(1);
    await choose(user, /Clipping/, /^each sample/);
    expect(trace().settings.clip?.per).toBe('sample');
    expect([1, 2, 3, 4].some((row) => trace().clipFactor(row) < 1)).toBe(true);
    expect(within(panel).getByText('g = Σ γ(k) ∇e(k) ÷ B (B = 4)')).toBeTruthy();
    await type(user, 'Clipping threshold C', '0,05');
    await choose(user, /Clipping/, /^the batch gradient/);
    expect(trace().settings.clip).toEqual({ per: 'batch', maxNorm: 0.05 });
    expect(within(panel).getByText('g = Σ ∇e(k) ÷ B (B = 4), then g × min(1, C/‖g‖)')).toBeTruthy();
    await type(user, 'Clipping threshold C', '-1');
    expect(screen.getByRole('alert').textContent).toMatch(/^Expected a finite number > 0/);
    await user.keyboard('{Escape}');
    await choose(user, /Clipping/, /^none/);
    expect(trace().settings.clip).toBeUndefined();
    await choose(user, /Clipping/, /^the batch gradient/);
    expect(trace().batchClipFactor()).toBeLessThan(1);
  });

  it('penalises the weights from the step on: divided by B, N or nothing, with biases or without', async () => {
    const { store, user, panel } = shown();
    act(() => store.getState().goTo({ step: 2 }));
    const penalty = (step: number) => runOf(store.getState()).traceAt(step).settings.penalty;
    await choose(user, /Penalty P/, /divided by the size of the batch$/);
    expect(penalty(1)).toBeUndefined();
    expect(penalty(2)).toEqual({ l2: 0.01, divideBy: 'batch', biases: false });
    expect(within(panel).getByText('g = Σ ∇e(k) ÷ B (B = 4) + λₚw ÷ B')).toBeTruthy();
    await type(user, 'Penalty rate λₚ', '0,5');
    await choose(user, /The penalty is on/, /^weights and biases/);
    expect(penalty(2)).toEqual({ l2: 0.5, divideBy: 'batch', biases: true });
    await type(user, 'Penalty rate λₚ', '-1');
    expect(screen.getByRole('alert').textContent).toBe('Expected a finite number ≥ 0; got −1.');
    await user.keyboard('{Escape}');
    await choose(user, /Penalty P/, /^none/);
    expect(penalty(2)).toBeUndefined();
  });

  it('accumulates gradients over several batches, and offers to divide by samples under sum only', async () => {
    const { store, user } = shown();
    const accumulate = () => runOf(store.getState()).traceAt(1).settings.accumulate;
    await choose(user, /^Update|after every batch/, /^after several batches/);
    expect(accumulate()).toEqual({ batches: 2, divide: 'planned', clear: true });
    await type(user, 'Batches per update', '3');
    await choose(user, /After the update the accumulator is/, /^not emptied/);
    expect(accumulate()).toEqual({ batches: 3, divide: 'planned', clear: false });
    await type(user, 'Batches per update', '0');
    expect(screen.getByRole('alert').textContent).toBe('Expected an integer ≥ 1; got 0.');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /The accumulated gradient is divided by/ }));
    expect(screen.queryByRole('option', { name: /the number of samples/ })).toBeNull();
    await user.keyboard('{Escape}');
    act(() => void store.getState().change('reduction', 'sum'));
    await choose(user, /The accumulated gradient is divided by/, /^the number of samples/);
    expect(accumulate()?.divide).toBe('samples');
    await choose(user, /after several batches/, /^after every batch/);
    expect(accumulate()).toBeUndefined();
  });

  it('changes the optimizer and its settings from the step on', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ step: 3 }));
    await type(user, 'Momentum μ', '0,9');
    expect(runOf(store.getState()).settingsAt(3).momentum).toBe(0.9);
    expect(runOf(store.getState()).settingsAt(2).momentum).toBe(0);
    await choose(user, /Optimizer/, /^Adam$/);
    expect(screen.queryByRole('textbox', { name: 'Momentum μ' })).toBeNull();
    await type(user, 'Decay rate β₁', '1');
    expect(screen.getByRole('alert').textContent).toBe('Expected a number in [0, 1); got 1.');
    await user.keyboard('{Escape}');
    await choose(user, /Order of the samples/, /^shuffled/);
    await type(user, 'Seed of the order', '7');
    expect(runOf(store.getState()).settingsAt(3)).toMatchObject({ optimizer: 'adam', order: 'shuffled', seed: 7 });
  });

  it('takes a weight typed into the table at the step, the chosen layer shown', async () => {
    const { store, user } = shown();
    const grid = screen.getByRole('grid', { name: 'Weights of layer 2' });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(4);
    act(() =>
      within(grid)
        .getByRole('gridcell', { name: /^bias weight of output/ })
        .focus(),
    );
    await user.keyboard('{ArrowDown}0.75{Enter}');
    expect(runOf(store.getState()).traceAt(1).weight(2, 1, 1)).toBe(0.75);
    await choose(user, /Layer$/, /^1: 2 → 3/);
    expect(within(screen.getByRole('grid', { name: 'Weights of layer 1' })).getAllByRole('gridcell')).toHaveLength(9);
  });

  it('says nothing of a weight that another network, set meanwhile, does not have', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Add a unit, hidden layer' }));
    act(() => store.getState().setViewKey('editor.layer', '1'));
    act(() => screen.getByRole('gridcell', { name: /^bias weight of hidden 4/ }).focus());
    expect(screen.getByText(/: bias to hidden 4$/)).toBeTruthy();
    act(() => store.getState().loadExample('xor'));
    act(() => store.getState().setViewKey('editor.layer', '1'));
    expect(screen.getByRole('gridcell', { name: /^bias weight of hidden 3/ })).toBeTruthy();
    expect(screen.queryByText(/: bias to hidden/)).toBeNull();
  });

  it('takes a pasted matrix from the step on as one edit, and a problem sheet from step 1', () => {
    const { store } = shown();
    const past = store.getState().past.length;
    act(() => store.getState().goTo({ step: 2 }));
    const grid = screen.getByRole('grid', { name: 'Weights of layer 2' });
    const first = within(grid).getByRole('gridcell', { name: /^weight from hidden 1 to output/ });
    const paste = (text: string) => fireEvent.paste(first, { clipboardData: { getData: () => text } });
    paste('[[1], [2], [3]]');
    const weights = (step: number) => [1, 2, 3].map((from) => runOf(store.getState()).traceAt(step).weight(2, from, 1));
    expect(weights(2)).toEqual([1, 2, 3]);
    expect(weights(1)).not.toEqual([1, 2, 3]);
    expect(store.getState().past).toHaveLength(past + 1);
    paste('W1 = [[0.1, 0.4], [0.2, -0.3]]; W2 = [[0.7], [-0.2]]');
    expect(layersOf(store)).toEqual([2, 2, 1]);
    expect(store.getState().scenario.network.weights?.[1]).toEqual([[0.7], [-0.2]]);
    expect(screen.getByRole('region', { name: 'What was read' }).textContent).toMatch(/W1: 2 → 2, in × outW2: 2 → 1/);
    act(() => store.getState().undo());
    expect(screen.queryByRole('region', { name: 'What was read' })).toBeNull();
  });

  it('turns a square matrix as one edit', async () => {
    const { store, user } = shown();
    await type(user, 'Units, hidden layer', '2');
    act(() => store.getState().setViewKey('editor.layer', '1'));
    const past = store.getState().past.length;
    const before = runOf(store.getState()).traceAt(1).weight(1, 1, 2);
    await user.click(screen.getByRole('button', { name: /^Transpose/ }));
    expect(runOf(store.getState()).traceAt(1).weight(1, 2, 1)).toBe(before);
    expect(store.getState().past).toHaveLength(past + 1);
  });

  it('shows a large layer’s chosen weight alone', async () => {
    const { store, user } = shown('mse-128-64-10');
    expect(screen.queryByRole('grid')).toBeNull();
    const { layer, from, to } = store.getState().cursor.weight;
    await type(user, /^Chosen weight/, '0.5');
    expect(runOf(store.getState()).traceAt(1).weight(layer, from, to)).toBe(0.5);
  });

  it('saves what is on the screen, and shows it as text that reads back', async () => {
    const { store, user } = shown();
    const made: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made.push(blob);
        return 'blob:saved';
      },
      revokeObjectURL: vi.fn(),
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    act(() => void store.getState().change('learningRate', 0.1));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(click).toHaveBeenCalledOnce();
    expect(made[0]?.type).toBe('application/json');
    click.mockRestore();
    await user.click(screen.getByText('Show the file as text'));
    const text = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Scenario file as text' })).value;
    const read = parseScenarioText(text);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.scenario).toEqual({
      ...store.getState().scenario,
      training: {
        ...store.getState().scenario.training,
        optimizer: { ...read.scenario.training.optimizer, learningRate: 0.1 },
      },
    });
    expect(made[0]?.size).toBe(new TextEncoder().encode(text).length);
  });

  it('opens a scenario file by button and by drop, and says what is wrong with one', async () => {
    const { store, user, panel } = shown();
    const file = (text: string, name = 'own.json') => new File([text], name, { type: 'application/json' });
    const lecture = JSON.stringify(serializeScenario(exampleScenario('lecture')));
    await user.upload(screen.getByLabelText('Open…', { selector: 'input' }), file(lecture));
    await waitFor(() => expect(store.getState().scenario).toEqual(exampleScenario('lecture')));
    const body = panel.querySelector('h3') as HTMLElement;
    const broken = lecture.replace('"version":1', '"version":2');
    fireEvent.drop(body, { dataTransfer: { types: ['Files'], files: [file(broken)] } });
    expect((await screen.findByRole('alert')).textContent).toBe(
      'own.json could not be opened: version: expected 1; got 2.',
    );
    expect(store.getState().scenario).toEqual(exampleScenario('lecture'));
    fireEvent.drop(body, { dataTransfer: { types: ['Files'], files: [file('1,2', 'table.csv')] } });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/Data panel/));
    act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(exampleScenario('xor'));
  });
});
