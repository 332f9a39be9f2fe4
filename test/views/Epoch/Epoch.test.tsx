import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { FilledScenario } from '../../../src/scenario';
import { createExplainerStore, runOf, traceOf } from '../../../src/store';
import { Epoch } from '../../../src/views/Epoch';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';
import { divergedScenario } from '../../run/support';
import { cellUnder } from '../cellUnder';

function shown(training: Partial<FilledScenario['training']> = {}) {
  const scenario = exampleScenario('xor');
  const store = createExplainerStore();
  act(() => store.getState().loadScenario({ ...scenario, training: { ...scenario.training, ...training } }));
  renderIn(store, <Epoch />);
  return {
    store,
    user: userEvent.setup(),
    goTo: (step: number, phase: 'batch' | 'sum' | 'update') => act(() => store.getState().goTo({ step, phase })),
  };
}

/** The head of the batches' gradients, first among those of the whole epoch. */
const gradients = /^(mean|÷ D)/;
const sentence = (): string =>
  document.querySelector('p + [role="status"]')?.previousElementSibling?.textContent?.trim() ?? '';

/** The numbers of a row: sum and mean before the epoch; weight, sum and mean as trained. */
function numbersOf(batch: number): readonly string[] {
  const row = screen.getByRole('button', { name: new RegExp(`^Batch ${batch}[:,]`) }).closest('tr');
  const [, , sum, mean, , ...trained] = row?.children ?? [];
  return [sum, mean, ...trained].map((cell) => {
    const text = cell?.textContent ?? '';
    return text.startsWith('·') ? '·' : text;
  });
}

/** What is said below the batches of the accumulated gradients. */
const note = (): string =>
  screen.getByRole('region', { name: 'Batches of the epoch' }).lastElementChild?.textContent ?? '';

const value = (text: string | undefined): number => Number((text ?? '').replace('−', '-'));

describe('Epoch', () => {
  it('adds a row per batch as the steps go by; later ones are empty', () => {
    const { goTo, store } = shown({ batchSize: 3 });
    goTo(1, 'batch');
    expect(numbersOf(1)).toEqual(['·', '·', '−1.3000', '·', '·']);
    expect(numbersOf(2)).toEqual(['·', '·', '·', '·', '·']);
    expect(sentence()).toBe('This is batch 1 of 2. No batch of this epoch is added yet.');
    goTo(1, 'sum');
    const first = traceOf(store.getState());
    expect(value(numbersOf(1)[0])).toBeCloseTo(first.gradientSum(2, 2, 1), 4);
    expect(numbersOf(2)).toEqual(['·', '·', '·', '·', '·']);
    expect(sentence()).toBe('Batch 1 of 2 is added. The full-batch gradient takes both.');
  });

  it('sums each batch at the weights before the epoch, and at the weights that it used', () => {
    const { goTo, store } = shown({ batchSize: 3 });
    goTo(2, 'sum');
    const run = runOf(store.getState());
    const [one, two] = [run.traceAt(1), run.traceAt(2)];
    const [sum, , weight, trainedSum, trainedMean] = numbersOf(2).map(value);
    // Sample 4 alone, at the weights of step 1 and at those of step 2.
    const frozen = shownAtStart();
    expect(sum).toBeCloseTo(frozen, 4);
    expect(weight).toBeCloseTo(two.weight(2, 2, 1), 4);
    expect(trainedSum).toBeCloseTo(two.gradientSum(2, 2, 1), 4);
    expect(trainedMean).toBeCloseTo(two.batchGradient(2, 2, 1), 4);
    expect(two.weight(2, 2, 1)).toBe(one.weightAfter(2, 2, 1));

    function shownAtStart(): number {
      const whole = createExplainerStore();
      const trace = traceOf(whole.getState());
      return trace.sampleGradient(2, 2, 1, 4);
    }
  });

  it('says that the mean of the batch means is wrong where sizes differ, by how much, and why', () => {
    const { goTo } = shown({ batchSize: 3 });
    goTo(2, 'sum');
    expect(sentence()).toMatch(
      /^The 2 batch sums, divided once by N = 4, are the full-batch gradient\. The mean of the batch means is not\./,
    );
    expect(sentence()).toContain(
      'In the mean of the batch means, sample 4 counts 3 times as much as a sample of batch 1. The shares are 1/2 and 1/6.',
    );
    const whole = traceOf(createExplainerStore().getState());
    expect(value(cellUnder(gradients, /Divided by N = 4/).textContent)).toBeCloseTo(whole.batchGradient(2, 2, 1), 4);
    const means = screen.getByRole('rowheader', { name: 'not: mean of the batch means' }).closest('tr');
    const mean = value(cellUnder(gradients, 'not: mean of the batch means').textContent);
    const by = value(/wrong: ([\d.]+) too low/.exec(means?.textContent ?? '')?.[1]);
    expect(mean + by).toBeCloseTo(whole.batchGradient(2, 2, 1), 4);
  });

  it('says that the mean of the batch means agrees where all batches have the same size', () => {
    const { goTo } = shown({ batchSize: 2 });
    goTo(2, 'sum');
    expect(sentence()).toContain('So is the mean of the batch means, because all batches have the same size.');
    expect(screen.queryByText(/wrong/)).toBeNull();
  });

  it('divides the sum of the sums by the given divisor, and says which', () => {
    const { goTo } = shown({ batchSize: 2, divisor: 16 });
    goTo(2, 'update');
    expect(sentence()).toContain(
      'The 2 batch sums, divided once by D = 16, are the gradient of one batch of all samples.',
    );
    const whole = traceOf(createExplainerStore().getState());
    // It was headed “Divided by 4”.
    expect(value(cellUnder(gradients, 'Divided by D = 16').textContent)).toBeCloseTo(
      whole.gradientSum(2, 2, 1) / 16,
      4,
    );
    expect(screen.queryByText('full-batch gradient')).toBeNull();
  });

  it('prints the sums of its sentence as in the table', () => {
    const { goTo } = shown({ batchSize: 2, optimizer: { kind: 'sgd', learningRate: 40, momentum: 0, weightDecay: 0 } });
    goTo(2, 'sum');
    const [, trained, frozen] = /add up to (\S+) instead of (\S+)\./.exec(sentence()) ?? [];
    const row = screen.getByRole('rowheader', { name: 'Sum of the sums' }).closest('tr');
    const numbers = [...(row?.querySelectorAll('td') ?? [])].flatMap(({ textContent }) => textContent || []);
    expect([frozen, trained]).toEqual(numbers);
    const [first = '', second = ''] = numbers;
    expect(first.split('.')[1]?.length).toBe(second?.split('.')[1]?.length);
  });

  it('says where one update with all batches would lead, and that this run makes several instead', () => {
    const { goTo } = shown({ batchSize: 2 });
    goTo(2, 'update');
    const path = screen.getByRole('region', { name: 'Path of the weight' });
    const [, to] = /One update with all batches leads to ([−\d.]+)\./.exec(path.textContent ?? '') ?? [];
    const whole = traceOf(createExplainerStore().getState());
    expect(value(to)).toBeCloseTo(whole.weightAfter(2, 2, 1), 3);
    expect(path.textContent).toContain('This run makes 2 updates in this epoch instead.');
  });

  it('warns neither of weights nor of the clipping of batches, which leave the sums as they are', () => {
    const { goTo } = shown({ batchSize: 2, clip: { per: 'batch', maxNorm: 0.01 } });
    goTo(2, 'sum');
    expect(sentence()).toContain('The 2 batch sums, divided once by N = 4, are the full-batch gradient.');
    expect(sentence()).toContain('Each batch gradient is clipped by itself.');
    expect(sentence()).not.toContain('need not');
  });

  it('divides nothing under sum', () => {
    const { goTo } = shown({ batchSize: 3, reduction: 'sum' });
    goTo(2, 'sum');
    expect(sentence()).toContain('Nothing is divided.');
    expect(screen.queryByRole('rowheader', { name: /Divided/ })).toBeNull();
  });

  it('claims no full-batch gradient where a sample occurs twice or gradients are clipped', () => {
    const { goTo } = shown({ batches: [[1, 2, 2], [3]], clip: { per: 'sample', maxNorm: 0.1 } });
    goTo(1, 'sum');
    expect(sentence()).toMatch(/^Batch 1 of 2 is added\. These sums need not add up to the full-batch gradient:/);
    goTo(2, 'sum');
    expect(sentence()).toMatch(
      /^These sums need not add up to the full-batch gradient: sample 4 is in no batch; sample 2 occurs more than once; each sample’s gradient is clipped\./,
    );
    expect(screen.queryByText('full-batch gradient')).toBeNull();
  });

  it('a row leads to its step; this step’s numbers are quantities', async () => {
    const { user, store, goTo } = shown({ batchSize: 1 });
    goTo(1, 'sum');
    await user.click(screen.getByRole('button', { name: 'Batch 3: go to step 3' }));
    expect(store.getState().cursor.step).toBe(3);
    const row = screen.getByRole('button', { name: 'Batch 3, this step' }).closest('tr');
    expect(
      [...(row?.querySelectorAll('[data-quantity]') ?? [])].map((cell) => cell.getAttribute('data-quantity')),
    ).toEqual(['weight.2.2.1', 'gradientSum.2.2.1', 'batchGradient.2.2.1']);
  });

  it('arrow keys walk along the rows, Enter goes to a step', async () => {
    const { user, store, goTo } = shown({ batchSize: 1 });
    goTo(1, 'sum');
    screen.getByRole('button', { name: 'Batch 1, this step' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(store.getState().cursor.step).toBe(2);
  });

  it('accumulated gradients are added batch by batch, taken by an update, and set to 0', () => {
    const { goTo, store } = shown({ batchSize: 1, accumulate: { batches: 2, divide: 'planned', clear: true } });
    goTo(4, 'update');
    const run = runOf(store.getState());
    const [three, four] = [run.traceAt(3), run.traceAt(4)];
    const total = three.batchGradient(2, 2, 1) + four.batchGradient(2, 2, 1);
    expect(value(cellUnder('accumulated', /^3$/).textContent)).toBeCloseTo(three.batchGradient(2, 2, 1), 4);
    expect(value(cellUnder('accumulated', /^4$/).textContent)).toBeCloseTo(total, 4);
    const said = note();
    const [, taken, gradient, before, after] =
      /^The update after batch 4 takes (\S+) ÷ 2 [=≈] (\S+), and the weight moves from (\S+) to (\S+)\. /.exec(said) ??
      [];
    expect(value(taken)).toBeCloseTo(total, 3);
    expect(value(gradient)).toBeCloseTo(total / 2, 3);
    expect(value(before)).toBeCloseTo(four.weight(2, 2, 1), 3);
    expect(value(after)).toBeCloseTo(four.weightAfter(2, 2, 1), 3);
    expect(said).toContain('Then the accumulator is set to 0.');
    expect(said).toContain('One batch of these 2 samples gives the same gradient.');
    expect(numbersOf(4)[2]).toBe(numbersOf(3)[2]);
  });

  it('an accumulator that is never emptied says so', () => {
    const { goTo } = shown({ batchSize: 2, accumulate: { batches: 1, divide: 'none', clear: false } });
    goTo(2, 'update');
    expect(note()).toContain('The accumulator is never emptied');
    expect(note()).not.toContain('set to 0');
    expect(note()).toMatch(/One batch of these 2 samples gives [−\d.]+; this update uses [−\d.]+/);
  });

  it('the path of the weight ends where the steps and where one update have led', () => {
    const { goTo, store } = shown({ batchSize: 3 });
    goTo(2, 'update');
    const label = screen.getByRole('img', { name: /After 2 updates/ }).getAttribute('aria-label') ?? '';
    const [, from, to] = /from ([−\d.]+) to ([−\d.]+)\./.exec(label) ?? [];
    expect(value(from)).toBe(-1.3);
    expect(value(to)).toBeCloseTo(traceOf(store.getState()).weightAfter(2, 2, 1), 4);
    // The axis has round numbers; the end, which is between them, has more digits.
    const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
    const onAxis = screen.getByRole('img', { name: /After 2 updates/ }).querySelectorAll('g > g > text');
    expect(onAxis.length).toBeGreaterThan(0);
    for (const { textContent } of onAxis) expect(decimals(textContent ?? '')).toBeLessThan(decimals(to ?? ''));
  });

  it('counts passes, products and updates', () => {
    shown({ batchSize: 3 });
    const rows = within(screen.getByRole('region', { name: 'Cost of one epoch' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].slice(1).map((cell) => cell.textContent))).toEqual([
      ['1', '3', '4'],
      ['4', '4', '4'],
      ['4', '4', '4'],
      ['20', '10', '5'],
      ['4', '2', '1'],
    ]);
  });

  it('deals the batch to workers: the sum stays, the mean of their means does not', async () => {
    const { user, store, goTo } = shown();
    goTo(1, 'sum');
    await user.click(screen.getByRole('radio', { name: 'many machines' }));
    act(() => store.getState().setViewKey('epoch.workers', '3'));
    expect(sentence()).toContain('The sums of the 3 workers add up to the same sum as on one machine.');
    expect(sentence()).toContain('The mean of the workers’ means is wrong, because their shares are uneven.');
    expect(sentence()).toContain('A sample of a worker with 1 counts twice as much as one of a worker with 2.');
    act(() => store.getState().setViewKey('epoch.workers', '2'));
    expect(sentence()).toContain('The workers that have samples have equally many');
    act(() => store.getState().setViewKey('epoch.workers', '8'));
    expect(sentence()).toContain('4 workers have no sample, and no mean.');
    expect(sentence()).toContain(
      'The slowest worker makes 1 forward pass and 1 backward pass; one machine makes 4 of each.',
    );
  });
});

it('Epoch finds nothing in sums that are NaN or ∞, nor do many machines', async () => {
  const { store, goTo, user } = shown();
  act(() => store.getState().loadScenario(divergedScenario({ batchSize: 2 })));
  goTo(6, 'update');
  expect(sentence()).toBe('Some of these numbers are too large to add.');
  expect(screen.queryByText('the same')).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'many machines' }));
  expect(sentence()).toBe('Some of these numbers are too large to add.');
  expect(screen.queryByText('the same')).toBeNull();
});

it('Epoch on many machines makes no pass of an empty batch, and divides nothing', async () => {
  const { user, goTo } = shown({ batches: [[1, 2], [], [3]] });
  goTo(2, 'sum');
  await user.click(screen.getByRole('radio', { name: 'many machines' }));
  expect(sentence()).toBe('The batch is empty, so no worker has a sample, and their sum is 0.');
  expect(screen.queryByText('Divided by B = 0')).toBeNull();
});
