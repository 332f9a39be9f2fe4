import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { drawnStep } from '../../../bench/cases';
import { Job } from '../../../src/kit/work/job';
import { computeStep, numericSlope, outputSlopes } from '../../../src/model';
import { addressOf, type Phase, samplesOf, weightPlaces } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { parseScenario } from '../../../src/scenario';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, focusOf, runOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { NumericCheck } from '../../../src/views/NumericCheck';
import { checkWork } from '../../../src/views/NumericCheck/checkJob';
import { saidOfOutput } from '../../../src/views/NumericCheck/saidOfOutput';
import { exampleScenario } from '../../exampleScenario';
import { countingTrace } from '../../model/countingTrace';
import { renderIn } from '../../renderIn';
import { divergedScenario, withTraining } from '../../run/support';

function WithGestures() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <NumericCheck />
    </div>
  );
}

function shown({ phase = 'sum' as Phase, keys = {} as Readonly<Record<string, string>> } = {}) {
  const user = userEvent.setup();
  const store = createExplainerStore();
  store.getState().goTo({ phase });
  for (const [key, value] of Object.entries(keys)) store.getState().setViewKey(key, value);
  renderIn(store, <WithGestures />);
  return { store, user, panel: screen.getByRole('region', { name: 'Numeric check' }) };
}

const line = (name: string | RegExp): string =>
  screen.getByRole('rowheader', { name }).closest('tr')?.querySelector('td')?.textContent ?? '';

describe('NumericCheck', () => {
  it('finds the batch gradient again without a chain rule', () => {
    const { panel } = shown();
    expect(line('difference ÷ 2h').slice(0, 9)).toBe('0.0129736');
    expect(line('the batch gradient')).toMatch(/^0\.0129736712/);
    expect(line('gradient ÷ slope')).toBe('1.00');
    expect(panel.textContent).toMatch(/Both numbers agree to (8|9|1\d) digits/);
  });

  it('shows nothing before the loss, the slope with it, the gradient with the sum', () => {
    const { store } = shown({ phase: 'forward' });
    expect(line('difference ÷ 2h')).toBe('·computed in phase Loss');
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText('secant through w ± h')).toBeNull();
    expect(screen.getByText('E is computed in phase Loss.')).toBeTruthy();
    act(() => store.getState().goTo({ phase: 'loss' }));
    expect(screen.getByText('secant through w ± h')).toBeTruthy();
    expect(screen.queryByText('tangent from the gradient')).toBeNull();
    expect(screen.getByText('The slope is already known; the gradient is computed in phase Sum.')).toBeTruthy();
    expect(line('difference ÷ 2h')).toMatch(/^0\.01297/);
    expect(line('the batch gradient')).toContain('computed in phase Sum');
    expect(line('gradient ÷ slope')).toContain('computed in phase Sum');
  });

  it('says of numbers past all bounds that there is nothing to compare, not that they differ', () => {
    const { store, panel } = shown();
    act(() => {
      store.getState().loadExample('one-weight');
      store.getState().change('learningRate', 1e100);
      store.getState().goTo({ step: 6, phase: 'sum' });
    });
    expect(panel.textContent).toMatch(/too large to compute \(NaN or ∞\), so they cannot be compared/);
    expect(panel.textContent).not.toMatch(/different numbers/);
  });

  it('does not speak of an error that is left where nothing is left', () => {
    const { store, panel } = shown({ keys: { 'check.h': '0.001' } });
    expect(panel.textContent).toContain('What is left is the error of the difference');
    const parsed = parseScenario({
      format: 'batch-gradient-scenario',
      version: 1,
      network: { layers: [2, 1], activations: ['identity'], bias: 'none', weights: [[[1], [0]]] },
      loss: 'halfSquaredError',
      data: {
        inputs: [
          [1, 2],
          [2, 3],
        ],
        targets: [[0], [1]],
      },
      training: { batchSize: 2, reduction: 'sum', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    act(() => {
      store.getState().setViewKey('check.h', undefined);
      store.getState().loadScenario(parsed.scenario);
      store.getState().goTo({ step: 1, phase: 'sum' });
    });
    expect(panel.textContent).toContain('They are equal. Both are the slope of the same E.');
    expect(panel.textContent).not.toContain('What is left');
  });

  it('has no power of ten beside a 0', () => {
    const parsed = parseScenario({
      format: 'batch-gradient-scenario',
      version: 1,
      network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[0.5]]] },
      loss: 'halfSquaredError',
      data: { inputs: [[1e-30]], targets: [[1]] },
      training: { batchSize: 1, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const { store } = shown();
    act(() => {
      store.getState().loadScenario(parsed.scenario);
      store.getState().goTo({ step: 1, phase: 'sum' });
    });
    expect(line('the batch gradient')).toBe('−1.000000000 ×10⁻³⁰');
    expect(line('difference ÷ 2h')).toBe('0');
  });

  it('says of an h that is large only where that is the reason', () => {
    const { panel } = shown({ keys: { 'check.against': 'gradientSum', 'check.h': '0.5' } });
    expect(panel.textContent).toContain('The two numbers differ.');
    expect(panel.textContent).not.toContain('because h is large');
  });

  it('says of an h that is too small that rounding is the reason', () => {
    const { panel } = shown({ keys: { 'check.h': '1e-13' } });
    expect(panel.textContent).toContain('The two numbers differ because h is small');
  });

  it('says of an h that does not change the weight that it is too small, not that numbers are too large', () => {
    const { panel } = shown({ keys: { 'check.h': '1e-30' } });
    expect(panel.textContent).toContain('h is too small for this weight');
    expect(panel.textContent).not.toContain('too large to compute');
  });

  it('says of an empty batch that it has no means, not that they come later', () => {
    const { store, panel } = shown({ keys: { 'check.against': 'productOfMeans' } });
    act(() => {
      store.getState().loadScenario(withTraining(exampleScenario('xor'), { batches: [[], [1, 2]] }));
      store.getState().goTo({ step: 1, phase: 'sum' });
    });
    expect(panel.textContent).toContain('The batch is empty, so there are no means.');
    expect(panel.textContent).not.toContain('computed in phase');
  });

  it('says why there is no ratio, where both numbers are 0', () => {
    const { store, panel } = shown();
    // Input 1 of XOR is 0 in the first two samples.
    act(() => {
      store.getState().change('batchSize', 2);
      store.getState().goTo({ step: 1, phase: 'sum' });
      store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    });
    expect(line('gradient ÷ slope')).toBe('both are 0');
    expect(panel.textContent).toContain('This is because x is 0 for every sample of the batch.');
  });

  it('does not call a gradient 0 that is only too small for a difference of losses', () => {
    const { store } = shown();
    act(() => {
      store.getState().change('learningRate', 1000);
      store.getState().goTo({ step: 4, phase: 'sum' });
    });
    expect(line('the batch gradient')).toMatch(/^−3\.0568894/);
    expect(line('gradient ÷ slope')).toBe('too small to compare');
  });

  it('compares the slope of a weight of a hundred million, which its difference measures well', async () => {
    const { store, user, panel } = shown();
    act(() => {
      store.getState().loadExample('one-weight');
      store.getState().setWeight({ layer: 1, from: 1, to: 1 }, 1e8);
      store.getState().goTo({ step: 1, phase: 'update' });
    });
    expect(line('the batch gradient')).toMatch(/^4\.99999997/);
    expect(line('gradient ÷ slope')).toBe('1.00');
    expect(panel.textContent).toMatch(/Both numbers agree to \d+ digits/);
    await user.click(screen.getByRole('button', { name: 'Check the weight' }));
    expect(await screen.findByText(/^The ratio is 1 for the weight/)).toBeTruthy();
  });

  it('takes another h, keeps it in the link, and says why a large one is off', async () => {
    const { store, user, panel } = shown();
    const field = screen.getByRole('textbox', { name: 'Step size h' });
    await user.clear(field);
    await user.type(field, '0.5{Enter}');
    expect(store.getState().viewKeys['check.h']).toBe('0.5');
    expect(panel.textContent).toContain('The two numbers differ because h is large: the curve bends');
    await user.click(screen.getByRole('button', { name: 'default h' }));
    expect(store.getState().viewKeys['check.h']).toBeUndefined();
    expect(panel.textContent).toMatch(/Both numbers agree/);
  });

  it('labels the losses of its picture, from below the lowest to above the highest', () => {
    shown();
    const picture = screen.getByRole('img', { name: /^Batch loss along the weight/ });
    const [axis] = picture.querySelectorAll('g');
    const labels = [...(axis?.querySelectorAll('text') ?? [])].map((label) => Number(label.textContent));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...labels)).toBeLessThan(0.1484);
    expect(Math.max(...labels)).toBeGreaterThan(0.1484);
  });

  it('refuses an h that is none', async () => {
    const { store, user } = shown();
    const field = screen.getByRole('textbox', { name: 'Step size h' });
    await user.clear(field);
    await user.type(field, '0{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('h must be greater than 0 and at most 10.');
    expect(store.getState().viewKeys['check.h']).toBeUndefined();
  });

  it('checks all weights and biases on request and finds every ratio 1', async () => {
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    expect(await screen.findByText('The ratio is 1 for all 13 parameters: the backward pass is correct.')).toBeTruthy();
    expect(within(screen.getByRole('grid', { name: 'All parameters' })).getAllByRole('row')).toHaveLength(14);
  });

  it('names a constant ratio B: a missing 1/B', async () => {
    const { user } = shown({ keys: { 'check.against': 'gradientSum' } });
    expect(line('gradient ÷ slope')).toBe('4.00');
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    expect(await screen.findByText('The ratio is 4.00 everywhere. This is B: the factor 1/B is missing.')).toBeTruthy();
  });

  it('finds no constant ratio for averages taken first', async () => {
    const { user } = shown({ keys: { 'check.against': 'productOfMeans' } });
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    expect(await screen.findByText(/^The ratio varies from .*, so this is a different gradient/)).toBeTruthy();
  });

  it('leads from a row to its weight', async () => {
    const { store, user } = shown();
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    const head = await screen.findByRole('rowheader', { name: 'weight from input 1 to hidden 3' });
    await user.click(head.closest('tr')?.querySelectorAll('td')[0] as HTMLElement);
    expect(addressOf(focusOf(store.getState()))).toBe('numericSlope.1.1.3');
    expect(store.getState().cursor.weight).toEqual({ layer: 1, from: 1, to: 3 });
  });

  it('tells of long work, can be stopped, and goes on where it was', async () => {
    // Each look at the clock is a slice's end: one pass at a time.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 7));
    // Nor does a slice follow at once: all would be done before there is anything to stop, or before a slow machine has clicked.
    const timeout = globalThis.setTimeout;
    const slow = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void, delay = 0) => timeout(run, Math.max(delay, 100))) as typeof setTimeout);
    onTestFinished(() => slow.mockRestore());
    const { user } = shown();
    expect(line('difference ÷ 2h')).toContain('not computed yet');
    expect(line('the batch gradient')).toMatch(/^0\.012/);
    await waitFor(() => expect(line('difference ÷ 2h')).toMatch(/^0\.0129736/));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const stopped = screen.getByText(/^Stopped at \d+%: the loss at other weights\.$/).textContent;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.getByText(/^Stopped/).textContent).toBe(stopped);
    clock.mockRestore();
    slow.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(screen.queryByText(/^Stopped/)).toBeNull());
    expect(screen.getAllByRole('row', { hidden: true }).length).toBeGreaterThan(12);
  });

  it('stops in the middle of all weights and goes on with the next one', async () => {
    const { user } = shown();
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 7));
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByText(/^Stopped after \d+ of 13 parameters/)).toBeTruthy();
    clock.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Check all 13 parameters' }));
    expect(await screen.findByText('The ratio is 1 for all 13 parameters: the backward pass is correct.')).toBeTruthy();
  });
});

describe('the slope of an output alone', () => {
  const said = (panel: HTMLElement) => panel.textContent ?? '';

  it('lacks the output error to the gradient of the sample, which is known from its phase on', () => {
    const { store, panel } = shown({ phase: 'loss' });
    expect(said(panel)).not.toContain('Differences of the output');
    act(() => store.getState().goTo({ phase: 'sum' }));
    const trace = runOf(store.getState()).traceAt(1);
    const error = trace.outputError(1, 2);
    const slope = trace.sampleGradient(2, 2, 1, 2) / error;
    expect(said(panel)).toContain(
      `Differences of the output in place of the loss give ${formatShort(slope)} for sample 2. The output error, ${formatShort(error)}, is missing as a factor.`,
    );
  });

  it('is one of a sum over the outputs where there are several', () => {
    const { store, panel } = shown();
    act(() => {
      store.getState().loadExample('iris');
      store.getState().goTo({ step: 1, phase: 'sum' });
      store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    });
    expect(said(panel)).toMatch(/The slope of one output alone is not enough: .* is a sum over all outputs/);
  });

  it.each([
    ['a weight into an output with softmax', 'iris', { layer: 2, from: 1, to: 1 }, true],
    ['a hidden weight', 'mse-128-64-10', { layer: 1, from: 1, to: 1 }, true],
    ['a weight into an output of its own slope', 'mse-128-64-10', { layer: 2, from: 1, to: 1 }, false],
  ] as const)('is one of several for %s, in %s', (_, example, place, isOneOfSeveral) => {
    const trace = createRun(exampleScenario(example), []).traceAt(1);
    const [sample = 0] = samplesOf(trace);
    const { slopes } = outputSlopes(trace, place, 1);
    expect(slopes.filter((slope) => slope !== 0)).toHaveLength(isOneOfSeveral ? slopes.length : 1);
    expect(saidOfOutput(trace, place, sample)?.kind).toBe(isOneOfSeveral ? 'check.ofOutputs' : undefined);
  });
});

describe('my own quotients', () => {
  const field = () => screen.getByRole('textbox', { name: 'My own quotients' });
  const said = (panel: HTMLElement) => within(panel).getAllByRole('status').at(-1)?.textContent ?? '';
  const gradients = (store: ReturnType<typeof createExplainerStore>): readonly number[] => {
    const trace = runOf(store.getState()).traceAt(1);
    return [...weightPlaces(trace.network)].map(({ layer, from, to }) => trace.batchGradient(layer, from, to));
  };

  it('are pasted, become a part of the link, and name the factor that all of them share', async () => {
    const { user, store, panel } = shown();
    await user.click(screen.getByRole('button', { name: 'My own quotients' }));
    await user.click(field());
    await user.paste(
      `[${gradients(store)
        .map((one) => (4 * one).toFixed(6))
        .join(', ')}]`,
    );
    expect(said(panel)).toMatch(
      /numbers share one factor: times 0\.250 they are the batch gradient, to 1%\. This is 1\/B: your numbers are not divided by B\.$/,
    );
    expect(store.getState().viewKeys['check.own']).toMatch(/^-?0\.\d{6},/);
    const grid = screen.getByRole('grid', { name: 'My own quotients' });
    expect(within(grid).getAllByRole('row')[1]?.textContent).toMatch(/0\.250$/);
    await user.clear(field());
    expect(store.getState().viewKeys['check.own']).toBeUndefined();
    expect(said(panel)).toBe('');
  });

  it('are slopes of the output of a sample, where the output error makes them its gradient', async () => {
    const { user, store, panel } = shown();
    const trace = runOf(store.getState()).traceAt(1);
    const slopes = [...weightPlaces(trace.network)].map(
      ({ layer, from, to }) => trace.sampleGradient(layer, from, to, 2) / trace.outputError(1, 2),
    );
    await user.click(screen.getByRole('button', { name: 'My own quotients' }));
    await user.click(field());
    await user.paste(slopes.map((one) => one.toExponential(3)).join('\n'));
    expect(said(panel)).toContain('times −0.666 they are the gradient of sample 2, to 1%. This is the output error');
  });

  // The gradients of the XOR example, with fewer digits and with mistakes.
  it.each([
    [
      '0.006,0.022,-0.014,-0.043,0.001,0.002,-0.051,0.011,0.008,0.016,0.034,0.013,-0.002',
      'All 13 of your numbers agree with the batch gradient to 1%, or as far as their digits go.',
    ],
    [
      '0.00556,0.0222,-0.0144,-0.0434,0,0.00154,-0.0508,0.0107,0.00829,0.0155,-0.0341,0.0130,-0.00218',
      '11 of your 13 numbers agree with the batch gradient to 1%. 2 numbers do not fit.',
    ],
    [
      '-0.00556,-0.0222,0.0144,0.0434,-0.00144,-0.00154,0.0508,-0.0107,-0.00829,-0.0155,-0.0341,0.0130,0.00218',
      '11 of your 13 numbers share one factor: times −0.999 they are the batch gradient, to 1%. This is −1: the sign is reversed.',
    ],
  ])('say of how many they speak, and how far they agree: %s', (keys, text) => {
    const { panel } = shown({ keys: { 'check.own': keys } });
    expect(said(panel)).toBe(text);
  });

  it('are compared with no gradient that is NaN or ∞', () => {
    const { store, panel } = shown({ keys: { 'check.own': '0.1,-0.2,0.3,0.4' } });
    act(() => store.getState().loadScenario(divergedScenario()));
    act(() => store.getState().goTo({ step: 5, phase: 'update' }));
    act(() => store.getState().setViewKey('check.own', '0.1,-0.2,0.3,0.4'));
    expect(said(panel)).toBe('Some of these numbers are NaN or ∞, so they cannot be compared.');
  });

  it('are compared with the gradient from its phase on, and opened by a link', () => {
    const { store, panel } = shown({ keys: { 'check.own': '0.1,-,0.2' }, phase: 'loss' });
    expect(field()).toHaveProperty('value', '0.1\n-\n0.2');
    expect(said(panel)).toContain('from phase Sum on');
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(said(panel)).toMatch(/^(The ratio varies|Any one number)/);
    act(() => store.getState().resetView('check'));
    expect(field()).toHaveProperty('value', '');
  });

  it('are refused by one sentence where one is no number, or there are too many, and keep the former ones', async () => {
    const { user, store, panel } = shown({ keys: { 'check.own': '0.1,0.2' } });
    await user.click(field());
    await user.type(field(), ',abc');
    expect(said(panel)).toBe('Number 3 is not a number (got “abc”): write it with digits, or – to leave it out.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(store.getState().viewKeys['check.own']).toBe('0.1,0.2');
    await user.clear(field());
    await user.paste(Array(14).fill('1').join(' '));
    expect(said(panel)).toBe('There are 14 numbers, but at most 13 can be compared here: remove the last ones.');
  });
});

describe('checkWork', () => {
  it('checks each weight once, in the order of the matrix, whatever it is stopped at', () => {
    const trace = computeStep(drawnStep([2, 3, 2], 4));
    const { counting, asked: passes } = countingTrace(trace, 'activationBlock');
    const job = new Job(checkWork(counting, 0.01));
    for (let piece = 0; piece < 7; piece++) job.advance();
    expect(job.value?.checked).toBe(3);
    const { checked, slopes } = job.finish();
    const places = weightPlaces(trace.network);
    expect(checked).toBe(places.length);
    expect([...slopes]).toEqual(places.map((place) => numericSlope(trace, place, 0.01)));
    expect(passes()).toBe(2 * places.length);
  });
});
