import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { lossesFor } from '../../../src/model';
import { serializeScenario } from '../../../src/scenario';
import { createExplainerStore, runOf } from '../../../src/store';
import { messages } from '../../../src/text';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import { exampleScenario } from '../../exampleScenario';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

function openForm(example = 'xor') {
  const store = createExplainerStore();
  if (example !== 'xor') store.getState().loadExample(example);
  const onClose = vi.fn();
  renderIn(store, <OwnNumbers isOpen onClose={onClose} />);
  return { store, onClose, user: userEvent.setup({ delay: null }) };
}

/** By its label: among so many fields the search by role would take a hundred times as long. */
function box(name: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(name);
}

type User = ReturnType<typeof userEvent.setup>;

async function type(user: User, name: string, text: string): Promise<void> {
  await user.tripleClick(box(name));
  await user.keyboard(text);
}

async function choose(user: User, name: RegExp, option: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: option }));
}

function paste(name: string, text: string): void {
  fireEvent.paste(box(name), { clipboardData: { getData: () => text } });
}

describe('OwnNumbers', () => {
  it('is a dialog with the scenario in force', () => {
    openForm();
    expect(screen.getByRole('dialog', { name: 'Your own numbers' })).toBeDefined();
    expect(box('Layers').value).toBe('2-3-1');
    expect(box('weight from input 1 to hidden 2').value).toBe('−2.1');
    expect(box('bias weight of hidden 1').value).toBe('0.8');
    expect(box('input 1 of sample 3').value).toBe('1');
    expect(box('target 1 of sample 3').value).toBe('1');
  });

  it('takes the one-weight example typed by hand, and can be undone', async () => {
    const { store, onClose, user } = openForm();
    await type(user, 'Layers', '1-1{Enter}');
    await choose(user, /Activation, output layer/, /^identity/);
    await choose(user, /Biases/, /^none/);
    await type(user, 'weight from input 1 to output 1', '1');
    await type(user, 'input 1 of sample 1', '1');
    await user.tab();
    await user.keyboard('3');
    await type(user, 'input 1 of sample 2', '3');
    await type(user, 'target 1 of sample 2', '1');
    await user.click(screen.getByLabelText('Remove sample 4'));
    await user.click(screen.getByLabelText('Remove sample 3'));
    await type(user, 'Learning rate η', '0,1');
    await user.click(screen.getByText('Apply'));

    expect(onClose).toHaveBeenCalledOnce();
    const wanted = exampleScenario('one-weight');
    const { scenario, source } = store.getState();
    expect(source).toEqual({ kind: 'own' });
    // Sample 2, selected before, still exists; the weight that was selected does not.
    const asTyped = { ...wanted, title: '', view: { ...wanted.view, sample: 2 } };
    expect(serializeScenario(scenario)).toEqual(serializeScenario(asTyped));
    // products −2 and 6, their mean 2
    expect(runOf(store.getState()).traceAt(1).batchGradient(1, 1, 1)).toBe((-2 + 6) / 2);
    store.getState().undo();
    expect(store.getState().scenario).toBe(exampleScenario('xor'));
  });

  it('reads fractions, commas and powers of ten as My work does', async () => {
    const { store, user } = openForm();
    await type(user, 'input 1 of sample 1', '3/5');
    await type(user, 'input 2 of sample 1', '-7/8');
    await type(user, 'target 1 of sample 1', '2,5×10^-1');
    await user.click(screen.getByText('Apply'));
    expect(store.getState().scenario.data).toMatchObject({ inputs: { 0: [0.6, -0.875] }, targets: { 0: [0.25] } });
  });

  it('says what is wrong at its place, moves the focus there, and changes nothing', async () => {
    const { store, onClose, user } = openForm();
    const before = store.getState().scenario;
    await type(user, 'input 2 of sample 3', 'abc');
    await user.click(screen.getByText('Apply'));
    const refused = (description: string) => {
      const cell = screen.getByRole('textbox', { name: 'input 2 of sample 3', description });
      expect(document.activeElement).toBe(cell);
      expect(cell.getAttribute('aria-invalid')).toBe('true');
      expect(store.getState().scenario).toBe(before);
      expect(onClose).not.toHaveBeenCalled();
    };
    refused('“abc” is not a number.');
    expect(box('input 2 of sample 3').value).toBe('abc');
    await user.keyboard('{Delete}');
    await user.click(screen.getByText('Apply'));
    refused('Input 2 of sample 3: expected a finite number; got nothing.');

    await user.keyboard('0');
    expect(screen.queryByText(/expected a finite number|is not a number/)).toBeNull();
    await user.click(screen.getByText('Apply'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says of a number without room in 64 bits that it is too large', async () => {
    const { user } = openForm();
    await type(user, 'input 2 of sample 3', '-1e400');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe('“-1e400” is too large in magnitude for 64 bits.');
  });

  it('says it again at Apply after a right number was typed elsewhere', async () => {
    const { onClose, user } = openForm();
    await type(user, 'input 2 of sample 3', '2/0');
    await type(user, 'input 1 of sample 1', '0.5');
    expect(box('input 2 of sample 3').getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByText('Apply'));
    const description = '“2/0” is not a number.';
    const cell = screen.getByRole('textbox', { name: 'input 2 of sample 3', description });
    expect(document.activeElement).toBe(cell);
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('names the batch size in a sentence beneath it', async () => {
    const { user } = openForm();
    await type(user, 'Batch size', '5');
    await user.click(screen.getByText('Apply'));
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Batch size', description: /Expected an integer 1 to 4.*got 5\./ }),
    );
  });

  it('fills cells and adds samples from a pasted block', async () => {
    const { store, user } = openForm();
    paste('input 1 of sample 4', '0,5\t−1\t1\n2\t3\t0');
    expect(box('input 1 of sample 5').value).toBe('2');
    expect(screen.getByRole('status').textContent).toBe('Pasted 2 rows of 3 numbers.');
    paste('weight from hidden 1 to output 1', '1;2\n3;4');
    expect(screen.getByRole('status').textContent).toBe(
      'Pasted 2 rows of 2 numbers; cells outside the table were left out.',
    );
    await user.click(screen.getByText('Apply'));
    const { data, network, training } = store.getState().scenario;
    expect(data).toMatchObject({
      inputs: [
        [0, 0],
        [0, 1],
        [1, 0],
        [0.5, -1],
        [2, 3],
      ],
      targets: [[0], [1], [1], [1], [0]],
    });
    expect(network.weights?.[1]).toEqual([[1], [3], [-2.3]]);
    expect(training.batchSize).toBe(5);
  });

  it('has a column for the samples’ weights where they have some, and keeps divisor and clipping', async () => {
    const { store, user, onClose } = openForm();
    const { scenario, loadScenario } = store.getState();
    expect(screen.queryByLabelText('weight c of sample 1')).toBeNull();
    const training = { ...scenario.training, divisor: 10, clip: { per: 'batch', maxNorm: 0.5 } } as const;
    const weighted = { ...scenario, data: { ...scenario.data, sampleWeights: [1, 2, 0.5, 0] }, training };
    cleanup();
    act(() => loadScenario(weighted));
    renderIn(store, <OwnNumbers isOpen onClose={onClose} />);
    expect(box('weight c of sample 3').value).toBe('0.5');
    expect(box('Divisor D').value).toBe('10');
    expect(box('Clipping threshold C').value).toBe('0.5');
    await type(user, 'weight c of sample 3', '0,75');
    await type(user, 'input 1 of sample 1', '2');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(onClose).toHaveBeenCalled();
    expect(store.getState().scenario.data.sampleWeights).toEqual([1, 2, 0.75, 0]);
    expect(store.getState().scenario.training).toEqual(training);
  });

  it('keeps a divisor that waits while the reduction is changed to a sum', async () => {
    const { store, user } = openForm();
    const { scenario, loadScenario } = store.getState();
    cleanup();
    act(() => {
      loadScenario({ ...scenario, training: { ...scenario.training, divisor: 10 } });
      store.getState().change('reduction', 'sum');
    });
    renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    await choose(user, /^Reduction|Reduction$/, /^sum ÷ 10/);
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(store.getState().scenario.training).toMatchObject({ reduction: 'mean', divisor: 10 });
  });

  it('goes down by Enter and right by Tab; Escape restores the cell, then closes', async () => {
    const { onClose, user } = openForm();
    await user.click(box('weight from input 1 to hidden 1'));
    await user.keyboard('9{Enter}');
    expect(document.activeElement).toBe(box('weight from input 2 to hidden 1'));
    await user.tab();
    expect(document.activeElement).toBe(box('weight from input 2 to hidden 2'));
    await user.keyboard('7{Escape}');
    expect(box('weight from input 2 to hidden 2').value).toBe('−2.2');
    expect(box('weight from input 1 to hidden 1').value).toBe('9');
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves everything as it was on Cancel', async () => {
    const { store, onClose, user } = openForm();
    const before = store.getState();
    await type(user, 'input 1 of sample 1', '5');
    await user.click(screen.getByText('Cancel'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(store.getState()).toBe(before);
  });

  it('adds a sample with the focus in it, and keeps the focus when one goes', async () => {
    const { user } = openForm('one-weight');
    await user.click(screen.getByText('Add a sample'));
    expect(document.activeElement).toBe(box('input 1 of sample 3'));
    await user.click(screen.getByLabelText('Remove sample 3'));
    expect(document.activeElement).toBe(screen.getByLabelText('Remove sample 2'));
    await user.keyboard('{Enter}');
    expect(screen.queryByLabelText(/Remove sample/)).toBeNull();
    expect(document.activeElement).toBe(box('input 1 of sample 1'));
  });

  it('draws the weights of large networks, and offers only losses that go with the output', async () => {
    const { store, user } = openForm();
    await type(user, 'Layers', '2-30-1{Enter}');
    expect(screen.queryByLabelText(/^weight from/)).toBeNull();
    await type(user, 'Seed of the weights', '5');
    await choose(user, /Initialisation/, /He, normal/);
    await user.click(screen.getByRole('button', { name: /Loss function/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(
      lossesFor('sigmoid').map((name) => expect.stringContaining(messages.losses[name].name)),
    );
    await user.keyboard('{Escape}');
    await user.click(screen.getByText('Apply'));
    const { network } = store.getState().scenario;
    expect(network).toMatchObject({ layers: [2, 30, 1], initialization: { scheme: 'heNormal', seed: 5 } });
    expect(network.weights).toBeUndefined();
  });

  it('fills the grid by Draw at random', async () => {
    const { user } = openForm();
    await user.click(screen.getByText('Draw at random'));
    const drawn = box('weight from input 1 to hidden 2').value;
    expect(drawn).not.toBe('−2.1');
    expect(box('bias weight of hidden 1').value).toBe('0');
    await user.click(screen.getByText('Draw at random'));
    expect(box('Seed of the weights').value).toBe('2');
    expect(box('weight from input 1 to hidden 2').value).not.toBe(drawn);
  });

  it('keeps what was typed when it is closed, until it is applied', async () => {
    const { store, user } = openForm();
    await type(user, 'input 1 of sample 1', '5');
    await user.clear(box('weight from input 1 to hidden 1'));
    const reopen = (): void => {
      cleanup();
      renderIn(store, <OwnNumbers isOpen onClose={() => {}} />);
    };
    reopen();
    expect(box('input 1 of sample 1').value).toBe('5');
    expect(box('weight from input 1 to hidden 1').value).toBe('');
    expect(screen.getByText(/have not applied these numbers yet/)).toBeDefined();
    await user.click(screen.getByText('Start from the screen'));
    expect(box('input 1 of sample 1').value).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(box('input 1 of sample 1').value).toBe('5');
    await type(user, 'weight from input 1 to hidden 1', '1');
    await user.click(screen.getByText('Apply'));
    expect(store.getState().scenario.data).toMatchObject({ inputs: [[5, 0], {}, {}, {}] });
    act(() => void store.getState().loadExample('xor'));
    reopen();
    expect(box('input 1 of sample 1').value).toBe('0');
  });

  it('starts empty, is filled by a problem sheet, and nothing of one that does not fit is taken', async () => {
    const { store, user, onClose } = openForm();
    await user.click(screen.getByText('Start empty'));
    expect(box('Layers').value).toBe('2-2-1');
    expect(box('weight from input 1 to hidden 1').value).toBe('');
    paste('input 1 of sample 1', 'W1 = [[0.1, 0.4], [0.2, -0.3]]; W2 = [[1], [2], [3]]');
    expect(box('weight from input 1 to hidden 1').value).toBe('');
    expect(screen.getByRole('alert').textContent).toBe(
      'Nothing was taken: W1 is 2 × 2, but W2 is 3 × 1; a side of each matrix must be as long as a side of the next layer’s.',
    );
    expect(box('weight from input 1 to hidden 1').value).toBe('');
    paste('Layers', '0.1 0.4\n0.2 -0.3');
    expect(screen.getByRole('alert').textContent).toBe(
      'Nothing was pasted: click the first weight or sample that the numbers are for, and paste there. Matrices with names, W1 = …, can be pasted anywhere.',
    );
    paste('Layers', 'W1 = [[0.1, 0.4], [0.2, -0.3]\nW2 = [[0.7], [-0.2]]');
    expect(screen.getByRole('alert').textContent).toBe(
      'Nothing was taken: the bracket at “[[0.1, 0.4], [0.2, -0.3]” is not closed.',
    );
    paste('Layers', 'W1 = [[0.1, 0.4], [0.2, -0.3]]; W2 = [[0.7], [-0.2]]\n(0,5; 1) → 1\n(0; 1) → 0');
    const strip = within(screen.getByRole('region', { name: 'What was read' }));
    expect(strip.getByText('2 samples, 2 inputs, 1 target')).toBeDefined();
    expect(strip.getByText('W1: 2 → 2, in × out')).toBeDefined();
    expect(strip.getByText(/^W1 = \[\[0.1, 0.4\]/)).toBeDefined();
    await user.click(screen.getByText('Apply'));
    expect(onClose).toHaveBeenCalledOnce();
    const { network, data, training } = serializeScenario(store.getState().scenario);
    expect(network).toMatchObject({ layers: [2, 2, 1], biases: [[0, 0], [0]] });
    expect(network.weights?.[0]).toEqual([
      [0.1, 0.4],
      [0.2, -0.3],
    ]);
    expect(data).toEqual({
      inputs: [
        [0.5, 1],
        [0, 1],
      ],
      targets: [[1], [0]],
    });
    expect(training.batchSize).toBe(2);
  });

  it('asks which of several readings is meant: Escape leaves all as it was, Enter takes the likeliest, a switch another one', async () => {
    const { user, onClose } = openForm();
    await user.click(screen.getByText('Start empty'));
    const text = 'W1 = [[0.1, 0.4], [0.2, -0.3]]\nW2 = [0.7, -0.2]';
    paste('Layers', text);
    const choice = screen.getByRole('region', { name: 'Which reading is meant' });
    expect(within(choice).getAllByRole('button', { name: 'This one' })).toHaveLength(2);
    expect(box('weight from input 1 to hidden 2').value).toBe('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Which reading is meant' })).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    expect(box('weight from input 1 to hidden 2').value).toBe('');
    paste('Layers', text);
    await user.keyboard('{Enter}');
    expect(box('weight from input 1 to hidden 2').value).toBe('0.4');
    await user.click(screen.getByRole('button', { name: 'W1: 2 → 2, in × out' }));
    expect(box('weight from input 1 to hidden 2').value).toBe('0.2');
    // Both are one edit.
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(box('weight from input 1 to hidden 2').value).toBe('');
    expect(screen.queryByRole('region', { name: 'What was read' })).toBeNull();
  });

  it('takes what is pasted into its field, typed there or opened as a file', async () => {
    const { user } = openForm();
    const field = screen.getByRole('textbox', { name: 'Paste your numbers' });
    fireEvent.paste(field, { clipboardData: { getData: () => '(0.5, 1) -> 1' } });
    expect(box('input 1 of sample 1').value).toBe('0.5');
    await user.type(field, 'x = (2, 3), y = 0');
    await user.click(screen.getByRole('button', { name: 'Read this' }));
    expect(box('input 1 of sample 1').value).toBe('2');
    const file = new File(['x = (4, 5), y = 1'], 'sheet.txt', { type: 'text/plain' });
    await user.upload(screen.getByLabelText('Open a file…', { selector: 'input' }), file);
    await waitFor(() => expect(box('input 1 of sample 1').value).toBe('4'));
  });

  it('draws the network whose edges have numbers', () => {
    openForm();
    paste('Layers', 'w1 = 0.2\nw2 = -0.4\nw3 = 0.5\nx1 = 0.5\nx2 = 0.3\ny1 = 0.2');
    const choice = within(screen.getByRole('region', { name: 'Which reading is meant' }));
    const figure = choice.getByRole('img', { name: 'The network 2-1-1 with its edges numbered' });
    expect(figure.textContent).toBe('w1w2w3');
    expect(choice.getByRole('img', { name: 'The network 2-1 with its edges numbered' }).textContent).toBe('w1w2');
  });

  it('says what a weight is while it is typed, and turns a square matrix', async () => {
    const { store, user } = openForm();
    await type(user, 'Layers', '2-2-1{Enter}');
    await type(user, 'weight from input 1 to hidden 2', '0,4');
    expect(screen.getByText('w₁₂⁽¹⁾ = 0.4: from input 1 to hidden 2')).toBeDefined();
    await type(user, 'weight from input 2 to hidden 1', '0.2');
    await user.click(screen.getByRole('button', { name: 'Transpose the weights of layer 1' }));
    expect(box('weight from input 1 to hidden 2').value).toBe('0.2');
    expect(box('weight from input 2 to hidden 1').value).toBe('0.4');
    await user.click(screen.getByText('Apply'));
    expect(store.getState().scenario.network.weights?.[0]?.[0]?.[1]).toBe(0.2);
  });

  it('asks whether fewer samples replace all', async () => {
    const { user } = openForm();
    paste('input 1 of sample 1', '1\t0\t1\n0\t1\t0');
    expect(screen.getByText(/Only 2 samples of 4 were replaced\. Remove the other 2 samples\?/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep the others' }));
    expect(screen.queryByText(/Remove the other/)).toBeNull();
    paste('input 1 of sample 1', '1\t0\t1\n0\t1\t0');
    await user.click(screen.getByRole('button', { name: 'Replace all samples' }));
    expect(screen.queryByLabelText('input 1 of sample 3')).toBeNull();
    expect(box('target 1 of sample 2').value).toBe('0');
  });

  it('has keys above a phone’s keyboard: sign, point, and the fields on both sides; the foot is away meanwhile', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }));
    const { user } = openForm();
    await user.click(box('input 1 of sample 1'));
    const strip = screen.getByRole('toolbar', { name: 'Keys for numbers' });
    const press = (name: string) => user.click(within(strip).getByRole('button', { name }));
    expect(screen.queryByText('Apply')).toBeNull();
    await user.keyboard('2');
    await press('Decimal point');
    expect(box('input 1 of sample 1').value).toBe('2.');
    await press('Change the sign');
    expect(box('input 1 of sample 1').value).toBe('−2.');
    await press('Next field');
    expect(document.activeElement).toBe(box('input 2 of sample 1'));
    await press('Previous field');
    expect(document.activeElement).toBe(box('input 1 of sample 1'));
    await press('Done');
    expect(screen.getByText('Apply')).toBeDefined();
    vi.unstubAllGlobals();
  });
});
