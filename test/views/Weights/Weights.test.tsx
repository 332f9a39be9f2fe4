import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type WeightPlace, weightPlaces } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { readText } from '../../../src/scenario/reading';
import { createExplainerStore, runOf, traceOf } from '../../../src/store';
import { Weights } from '../../../src/views/Weights';
import { columnKinds } from '../../../src/views/Weights/weightColumns';
import { stagedLayer } from '../../../src/views/Weights/weightRows';
import { weightsNumPy } from '../../../src/views/Weights/weightTexts';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

function shown(example = 'xor') {
  const store = createExplainerStore();
  store.getState().loadExample(example);
  act(() => store.getState().goToPhase('update'));
  const user = userEvent.setup();
  renderIn(store, <Weights />);
  return { store, user, grid: screen.getByRole('grid', { name: 'Parameters' }) };
}

function cellsOf(name: RegExp | string): readonly string[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.startsWith('·') ? '·' : cell.textContent,
  );
}

/** What was copied last stands in a field beside the buttons. */
async function copied(user: ReturnType<typeof userEvent.setup>, button: string): Promise<string> {
  await user.click(screen.getByRole('button', { name: button }));
  return (screen.getByRole('textbox', { name: new RegExp(button) }) as HTMLInputElement).value;
}

describe('stagedLayer', () => {
  it('is undefined where all rows, heads included, have room on the stage', () => {
    const { network } = createRun(exampleScenario('xor'), []);
    const withLayers = (...layers: readonly number[]) => ({ ...network, layers });
    expect(stagedLayer(withLayers(2, 2, 1), 2)).toBe(2);
    expect(stagedLayer(withLayers(2, 1, 1), 2)).toBeUndefined();
  });
});

describe('Weights', () => {
  it('lists every weight and bias layer by layer, before the step, its gradient, its update, and after', () => {
    const { store } = shown();
    const trace = traceOf(store.getState());
    expect(screen.getAllByRole('rowheader', { name: /weight/ })).toHaveLength(13);
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Weight',
      'before the step',
      'gradient',
      'update',
      'after the step',
    ]);
    const numbers = cellsOf(/weight from input 1 to hidden 2/).map((text) => Number(text.replace('−', '-')));
    expect(numbers[0]).toBe(-2.1);
    expect(numbers[1]).toBeCloseTo(trace.batchGradient(1, 1, 2), 6);
    expect(numbers[2]).toBeCloseTo(trace.update(1, 1, 2), 6);
    expect(numbers[3]).toBeCloseTo(trace.weightAfter(1, 1, 2), 5);
  });

  it('prints six digits, also of the weight in the ledger', () => {
    shown();
    expect(cellsOf(/weight from hidden 1 to output 1/)).toEqual(['1.10000', '0.0341252', '−0.0170626', '1.08294']);
    expect(cellsOf(/weight from hidden 2 to output 1/)).toEqual(['−1.30000', '0.0129737', '−0.0064868', '−1.30649']);
  });

  it('prints equal numbers with equal digits, whichever is chosen', () => {
    const { store } = shown();
    const scenario = exampleScenario('xor');
    // Hidden 1 and hidden 2 are equal in and out. One was printed as in the ledger, the other with six digits.
    const weights = [
      [
        [0.5, 0.5, 0.7],
        [-1, -1, 1.3],
      ],
      [[1.1], [1.1], [-2.3]],
    ];
    const network = { ...scenario.network, weights, biases: [[0.8, 0.8, 0.4], [0.4]] };
    act(() => store.getState().loadScenario({ ...scenario, network }));
    act(() => store.getState().goTo({ phase: 'update' }));
    act(() => store.getState().chooseWeight({ layer: 1, from: 1, to: 1 }));
    expect(cellsOf(/weight from input 1 to hidden 1/)).toEqual(cellsOf(/weight from input 1 to hidden 2/));
    expect(cellsOf(/weight from hidden 1 to output 1/)).toEqual(cellsOf(/weight from hidden 2 to output 1/));
  });

  it('shows nothing of a phase to come', () => {
    const { store } = shown();
    act(() => store.getState().goToPhase('per-sample'));
    expect(cellsOf(/weight from hidden 1 to output 1/)).toEqual(['1.10000', '·', '·', '·']);
    act(() => store.getState().goToPhase('sum'));
    expect(cellsOf(/weight from hidden 1 to output 1/)).toEqual(['1.10000', '0.0341252', '·', '·']);
  });

  it('shows the end of the epoch beside it on request, once the update is shown', async () => {
    const { store, user } = shown('iris');
    await user.click(screen.getByRole('checkbox', { name: 'End of epoch' }));
    expect(screen.getByRole('columnheader', { name: 'after epoch 1' })).toBeTruthy();
    const run = runOf(store.getState());
    const last = run.traceAt(run.epochInfo(1).batches);
    expect(
      Number(
        cellsOf(/bias weight of output 1/)
          .at(-1)
          ?.replace('−', '-'),
      ),
    ).toBeCloseTo(last.weightAfter(2, 0, 1), 5);
    expect(store.getState().viewKeys['weights.epoch']).toBe('show');
    act(() => store.getState().goToPhase('sum'));
    expect(screen.queryByRole('columnheader', { name: 'after epoch 1' })).toBeNull();
  });

  it('shows one layer, as the link says, and no layer that the network does not have', async () => {
    const { store } = shown();
    act(() => store.getState().setViewKey('weights.layer', '2'));
    expect(screen.getAllByRole('rowheader', { name: /weight/ })).toHaveLength(4);
    act(() => store.getState().setViewKey('weights.layer', '7'));
    expect(screen.getAllByRole('rowheader', { name: /weight/ })).toHaveLength(13);
  });

  it('is walked by keys, weight by weight', async () => {
    const { user, grid } = shown();
    act(() =>
      within(grid)
        .getByRole('rowheader', { name: /weight from hidden 2 to output 1/ })
        .focus(),
    );
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-quantity')).toBe('weight.2.3.1');
  });

  it('copies every digit as CSV, whatever the phase', async () => {
    const { store, user } = shown();
    act(() => store.getState().goToPhase('batch'));
    const trace = traceOf(store.getState());
    const text = await copied(user, 'Copy as CSV');
    const places = weightPlaces(trace.network);
    // A text field shows no line ends.
    expect(text.startsWith('layer,from,to,weight,batchGradient,update,weightAfter')).toBe(true);
    for (const { layer, from, to } of places) {
      expect(text).toContain(
        [
          layer,
          from,
          to,
          trace.weight(layer, from, to),
          trace.batchGradient(layer, from, to),
          trace.update(layer, from, to),
          trace.weightAfter(layer, from, to),
        ].join(','),
      );
    }
  });

  it('copies NumPy arrays, inputs by units', async () => {
    const { user } = shown();
    const text = await copied(user, 'Copy as NumPy');
    expect(text).toContain('import numpy as np');
    expect(text).toContain('W1 = np.array([[0.8, -2.1, 0.7],');
    expect(text).toContain('[-1.0, -2.2, 1.3]])');
    expect(text).toContain('b2 = np.array([0.4])');
    expect(text).toContain('W2_new = np.array([[');
  });

  it('is read back when the NumPy arrays are pasted: the network, and numbers of its step', () => {
    const trace = traceOf(createExplainerStore().getState());
    const { network } = trace;
    const { weights = [], biases = [] } = exampleScenario('xor').network;
    const columns = columnKinds.map((name) => ({
      name,
      read: ({ layer, from, to }: WeightPlace) => trace[name](layer, from, to),
    }));
    const read = readText(weightsNumPy({ network, step: 1, layers: [1, 2] }, columns));
    expect(read.ok && [...read.readings[0].weights.values()]).toEqual(weights);
    expect(read.ok && [...read.readings[0].biases.values()]).toEqual(biases);
    expect(read.step).toEqual(expect.arrayContaining(['g_W1', 'update_b2', 'W2_new']));
  });
});
