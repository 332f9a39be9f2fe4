import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { comingNotation, lecture, notationNamed, setNotation } from '../../../src/quantity';
import { exampleNamed, inlineData } from '../../../src/scenario';
import { createExplainerStore, readAddress, runOf } from '../../../src/store';
import { Data } from '../../../src/views/Data';
import { CaptionContext } from '../../../src/views/shared/beats/beatContext';
import { renderIn } from '../../renderIn';

function shown(example = 'xor') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  renderIn(store, <Data />);
  return { store, user: userEvent.setup({ delay: null }), panel: screen.getByRole('region', { name: 'Data' }) };
}

const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
const samplesOf = (store: ReturnType<typeof createExplainerStore>) => inlineData(store.getState().scenario);

function csvFile(text: string, name = 'table.csv'): File {
  return new File([text], name, { type: 'text/csv' });
}

afterEach(() => setNotation(lecture));

describe('Data', () => {
  it('says on a stage which output its background shows, counted as the notation counts', async () => {
    await comingNotation('numpy');
    setNotation(notationNamed('numpy') ?? lecture);
    const said: (string | undefined)[] = [];
    const store = createExplainerStore();
    store.getState().loadExample('xor');
    renderIn(
      store,
      <CaptionContext.Provider value={(sentence) => said.push(sentence)}>
        <Data />
      </CaptionContext.Provider>,
    );
    expect(said.at(-1)).toMatch(/^The background shows output 0 of the network/);
  });

  it('is a grid of the samples, with the batch of this epoch and the selected one', () => {
    const { store, panel } = shown('iris');
    expect(within(panel).getByText('150 samples of 4 inputs and 3 targets')).toBeTruthy();
    const grid = screen.getByRole('grid', { name: 'Samples' });
    expect(grid.getAttribute('aria-rowcount')).toBe('151');
    const { samples, batches } = runOf(store.getState()).epochInfo(1);
    expect(screen.getByRole('columnheader', { name: `in batch (of ${batches})` })).toBeTruthy();
    // A window of the rows, not all of them.
    expect(within(grid).getAllByRole('rowheader').length).toBeLessThan(100);
    for (const head of within(grid).getAllByRole('rowheader')) {
      const now = within(head.closest('tr') as HTMLElement).queryByRole('gridcell', { name: /this one/ });
      expect(now !== null).toBe(samples.includes(Number(head.textContent)));
    }
  });

  it('goes to the step of another batch, and chooses a sample by its number', async () => {
    const { store, user } = shown();
    act(() => void store.getState().change('batchSize', 2));
    const row = screen.getByRole('button', { name: 'Sample 3' }).closest('tr') as HTMLElement;
    await user.click(within(row).getByRole('button', { name: 'in batch 2: go to its step' }));
    expect(store.getState().cursor.step).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Sample 4' }));
    expect(store.getState().cursor.sample).toBe(4);
    expect(screen.getByRole('button', { name: 'Sample 4' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('takes a number typed into a cell as one edit that keeps the step and can be undone', async () => {
    const { store, user } = shown();
    act(() => store.getState().goTo({ step: 3, phase: 'forward' }));
    const before = store.getState().scenario;
    act(() => cell(/^input 2 of sample 1:/).focus());
    await user.keyboard('0,25{Enter}');
    expect(samplesOf(store).inputs[0]).toEqual([0, 0.25]);
    expect(store.getState().cursor).toMatchObject({ step: 3, phase: 'forward' });
    expect(document.activeElement).toBe(cell(/^input 2 of sample 2:/));
    await user.keyboard('{Enter}2{Tab}');
    expect(samplesOf(store).inputs[1]).toEqual([0, 2]);
    expect(document.activeElement).toBe(cell(/^target 1 of sample 2:/));
    act(() => store.getState().undo());
    act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(before);
  });

  it('restores on Escape, and says why an entry is refused', async () => {
    const { store, user } = shown();
    const before = store.getState().scenario;
    await user.click(cell(/^input 1 of sample 1:/));
    await user.keyboard('7{Escape}');
    expect(store.getState().scenario).toBe(before);
    expect(document.activeElement).toBe(cell(/^input 1 of sample 1: 0$/));
    await user.keyboard('{Enter}x{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('“x” is not a number.');
    act(() => void store.getState().change('loss', 'binaryCrossEntropy'));
    await user.keyboard('{Escape}');
    await user.click(cell(/^target 1 of sample 2:/));
    await user.keyboard('7{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/^Target 1 of sample 2: expected a number in \[0, 1\]/);
    expect(samplesOf(store).targets[1]).toEqual([1]);
  });

  it('closes an open cell where an address opens another screen: what was typed is no edit there', async () => {
    const { store, user } = shown();
    const opened = cell(/^input 1 of sample 2:/);
    await user.click(opened);
    await user.keyboard('x{Enter}');
    expect(screen.getByText('“x” is not a number.')).toBeTruthy();
    act(() => store.getState().applyAddress(readAddress('#example=xor&step=2').state, []));
    expect(within(opened).queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(opened);
    expect(screen.queryByText('“x” is not a number.')).toBeNull();
  });

  it('is one tab stop whose cells the arrows walk', async () => {
    const { user } = shown();
    const grid = screen.getByRole('grid', { name: 'Samples' });
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    act(() => screen.getByRole('button', { name: 'Sample 2' }).focus());
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(/^input 1 of sample 3:/));
  });

  it('adds a sample like the last and takes one away, the batch of all staying one of all', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Add a sample' }));
    expect(samplesOf(store).inputs).toHaveLength(5);
    expect(runOf(store.getState()).batchOf(1)).toHaveLength(5);
    expect(document.activeElement).toBe(cell(/^input 1 of sample 5:/));
    await user.click(screen.getByRole('button', { name: 'Remove sample 1' }));
    expect(samplesOf(store).inputs[0]).toEqual([0, 1]);
    expect(screen.getByRole('status').textContent).toBe('Sample 1 was removed; the samples after it have moved up.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sample 1' }));
  });

  it('names a sample', async () => {
    const { store, user } = shown();
    await user.click(cell(/^label of sample 3:/));
    await user.keyboard('corner{Enter}');
    expect(samplesOf(store).labels).toEqual(['', '', 'corner', '']);
  });

  it('takes a pasted block as one edit, and refuses one that is not of numbers', () => {
    const { store } = shown();
    const past = store.getState().past.length;
    const paste = (text: string): void =>
      void fireEvent.paste(cell(/^input 2 of sample 4:/), { clipboardData: { getData: () => text } });
    paste('5\t6\n7\t8');
    expect(samplesOf(store).inputs.slice(3)).toEqual([
      [1, 5],
      [1, 7],
    ]);
    expect(samplesOf(store).targets.slice(3)).toEqual([[6], [8]]);
    expect(store.getState().past.length).toBe(past + 1);
    paste('5\tx\n7\t8');
    expect(screen.getByRole('alert').textContent).toBe('Nothing was pasted: row 1 has “x” where a number is needed.');
  });

  it('takes samples of a problem sheet as one edit, and asks whether fewer of them replace all', async () => {
    const { store, user } = shown();
    const past = store.getState().past.length;
    const paste = (text: string): void =>
      void fireEvent.paste(cell(/^input 1 of sample 1:/), { clipboardData: { getData: () => text } });
    paste('(0.5, 1) -> 1\n(0, 1) -> 0');
    expect(samplesOf(store)).toMatchObject({ targets: [[1], [0]] });
    expect(store.getState().past).toHaveLength(past + 1);
    act(() => store.getState().undo());
    paste('3\t4\t1\n5\t6\t0');
    expect(samplesOf(store).inputs).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Replace all samples' }));
    expect(samplesOf(store).inputs).toEqual([
      [3, 4],
      [5, 6],
    ]);
    paste('x = [[1, 2], [3, 4], [5, 6]]');
    await user.keyboard('{Enter}');
    expect(screen.getByText(/^Target 1 of sample 3/).textContent).toMatch(
      /^Target 1 of sample 3: expected a finite number/,
    );
    expect(samplesOf(store).inputs).toHaveLength(2);
  });

  it('gives samples weights, takes typed and pasted ones, and drops them, each as one edit', async () => {
    const { store, user } = shown();
    const before = store.getState().scenario;
    expect(screen.queryByRole('columnheader', { name: 'c(k)' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Give samples weights' }));
    expect(samplesOf(store).sampleWeights).toEqual([1, 1, 1, 1]);
    expect(screen.getByRole('status').textContent).toMatch(/^Every sample has weight 1/);
    expect(screen.getByRole('columnheader', { name: 'c(k)' })).toBeTruthy();
    act(() => cell(/^weight c of sample 2:/).focus());
    await user.keyboard('0,5{Enter}');
    expect(samplesOf(store).sampleWeights).toEqual([1, 0.5, 1, 1]);
    expect(runOf(store.getState()).traceAt(1).sampleWeight(2)).toBe(0.5);
    await user.keyboard('-1{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Weight c of sample 3: expected a finite number ≥ 0; got -1.');
    await user.keyboard('{Escape}');
    fireEvent.paste(cell(/^weight c of sample 4:/), { clipboardData: { getData: () => '3\t1\t1\t0\n0\t7' } });
    expect(samplesOf(store).inputs[4]).toEqual([7, 1]);
    expect(samplesOf(store).sampleWeights).toEqual([1, 0.5, 1, 3, 0]);
    await user.click(screen.getByRole('button', { name: 'Remove sample 2' }));
    expect(samplesOf(store).sampleWeights).toEqual([1, 1, 3, 0]);
    await user.click(screen.getByRole('button', { name: 'Add a sample' }));
    expect(samplesOf(store).sampleWeights).toEqual([1, 1, 3, 0, 1]);
    expect(screen.getByRole('status').textContent).toMatch(/with weight 1\.$/);
    await user.click(screen.getByRole('button', { name: 'Remove the weights' }));
    expect(samplesOf(store).sampleWeights).toBeUndefined();
    for (let edit = 0; edit < 6; edit++) act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(before);
  });

  it('keeps the weights’ column in sight, however many inputs there are', () => {
    const { store } = shown('mse-128-64-10');
    act(() => screen.getByRole('button', { name: 'Give samples weights' }).click());
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toContain('c(k)');
    expect(store.getState().scenario.data).toMatchObject({ dataset: 'ten-classes-128' });
  });

  it('takes weights from a column of a file', async () => {
    const { store, user } = shown();
    const input = screen.getByLabelText('Open CSV…', { selector: 'input' });
    await user.upload(input, csvFile('a,b,y,w,v\n1,2,0,3,1\n3,4,1,0,1\n'));
    const dialog = await screen.findByRole('dialog');
    const role = (column: string) => within(dialog).getByRole('combobox', { name: `Column ${column}` });
    await user.selectOptions(role('y'), 'target');
    await user.selectOptions(role('v'), 'sample weight c(k)');
    await user.selectOptions(role('w'), 'sample weight c(k)');
    expect(role('v')).toHaveProperty('value', 'none');
    const use = within(dialog).getByRole('button', { name: 'Use these samples' });
    await waitFor(() => expect(use).toHaveProperty('disabled', false));
    await user.click(use);
    expect(samplesOf(store)).toMatchObject({ targets: [[0], [1]], sampleWeights: [3, 0] });
  });

  it('opens a block wider than the table as a table of its own', () => {
    shown();
    fireEvent.paste(cell(/^input 1 of sample 1:/), { clipboardData: { getData: () => 'a\tb\tc\td\n1\t2\t3\t4' } });
    expect(screen.getByRole('dialog', { name: 'Samples from the clipboard' })).toBeTruthy();
  });

  it('opens a CSV file: classes become outputs, inputs are standardised on request, the network adapts', async () => {
    const { store, user } = shown();
    const text = 'length;width;kind\n1,0;5;p\n3,0;5;q\n5,0;6;r\n3,0;6;p\n';
    await user.upload(screen.getByLabelText('Open CSV…', { selector: 'input' }), csvFile(text));
    const dialog = await screen.findByRole('dialog', { name: 'Samples from table.csv' });
    expect(within(dialog).getByText(/4 rows, 3 columns, separated by semicolons/)).toBeTruthy();
    expect(within(dialog).getByRole('combobox', { name: 'Column kind' })).toHaveProperty('value', 'class');
    await waitFor(() => expect(within(dialog).getByText(/^The network becomes 2-3-3; /)).toBeTruthy());
    expect(within(dialog).getByText('The outputs stand for p, q, r.')).toBeTruthy();
    await user.click(within(dialog).getByRole('checkbox', { name: /^Standardise/ }));
    expect(within(dialog).getByRole('rowheader', { name: 'length' }).closest('tr')?.textContent).toBe('length3.001.41');
    await user.click(within(dialog).getByRole('button', { name: 'Use these samples' }));
    const { scenario } = store.getState();
    expect(scenario.network.layers).toEqual([2, 3, 3]);
    expect(samplesOf(store).targets[1]).toEqual([0, 1, 0]);
    expect(samplesOf(store).inputs[0]?.[0]).toBeCloseTo((1 - 3) / Math.sqrt(2), 12);
    act(() => store.getState().undo());
    expect(store.getState().scenario).toBe(exampleNamed('xor')?.scenario);
  });

  it('says what is missing before it can be used, and what cannot be read', async () => {
    const { user } = shown();
    const input = screen.getByLabelText('Open CSV…', { selector: 'input' });
    await user.upload(input, csvFile('a,b\n1,2\n3,4\n'));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Column b' }), 'not used');
    expect(within(dialog).getByRole('alert').textContent).toBe('Choose at least one column as target or class.');
    expect(within(dialog).getByRole('button', { name: 'Use these samples' })).toHaveProperty('disabled', true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.upload(input, csvFile('\n'));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This text contains no samples. Check that it has at least one row of numbers.',
    );
  });

  it('takes a file that is dropped on it', async () => {
    shown();
    const picture = screen.getByRole('group', { name: 'Samples in the plane of the inputs' });
    fireEvent.drop(picture, { dataTransfer: { types: ['Files'], files: [csvFile('1,2,3\n4,5,6')] } });
    expect(await screen.findByRole('dialog', { name: 'Samples from table.csv' })).toBeTruthy();
  });

  it('moves a point by keys: picked up, nudged, put down as one edit, or put back', async () => {
    const { store, user } = shown();
    const picture = screen.getByRole('group', { name: 'Samples in the plane of the inputs' });
    const point = within(picture).getByRole('button');
    expect(point.getAttribute('aria-label')).toBe('Sample 2 at 0, 1; target 1');
    act(() => point.focus());
    await user.keyboard('{ArrowRight}');
    expect(point.getAttribute('aria-label')).toBe('Sample 4 at 1, 1; target 0');
    const past = store.getState().past.length;
    await user.keyboard('{Enter}{ArrowLeft}{ArrowLeft}{ArrowDown}');
    expect(store.getState().cursor.sample).toBe(4);
    expect(point.getAttribute('aria-label')).toBe('The point is picked up at 0.98, 0.99.');
    expect(store.getState().past).toHaveLength(past);
    await user.keyboard('{Enter}');
    expect(samplesOf(store).inputs[3]).toEqual([0.98, 0.99]);
    expect(store.getState().past).toHaveLength(past + 1);
    await user.keyboard('{Enter}{ArrowLeft}{Escape}');
    expect(samplesOf(store).inputs[3]).toEqual([0.98, 0.99]);
    expect(point.getAttribute('aria-label')).toMatch(/^Sample 4 at 0.98, 0.99/);
  });

  it('shows the columns of wide samples a page at a time', async () => {
    const { store, user } = shown('mse-128-64-10');
    expect(screen.getByText('columns 1–14 of 138')).toBeTruthy();
    act(() => store.getState().setViewKey('data.first', '130'));
    expect(screen.getByText('columns 125–138 of 138')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'y₁₀' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Previous columns' }));
    expect(screen.getByText('columns 111–124 of 138')).toBeTruthy();
    expect(screen.queryByRole('group', { name: /plane/ })).toBeNull();
  });
});
