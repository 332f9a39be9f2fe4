/** Loss says when a step was too long, and leads to the scene about it. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createRun } from '../../../src/run';
import { createExplainerStore, runOf } from '../../../src/store';
import { formatShort } from '../../../src/text';
import { Loss } from '../../../src/views/Loss';
import { lossPicture } from '../../../src/views/Loss/lossPicture';
import { saidOfRises, saidOfTooLong } from '../../../src/views/Loss/said';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';
import { withTraining } from '../../run/support';

function shown(learningRate?: number) {
  const store = createExplainerStore();
  if (learningRate !== undefined) store.getState().change('learningRate', learningRate);
  store.getState().goTo({ step: 1, phase: 'update' });
  renderIn(store, <Loss />);
  return { store, user: userEvent.setup() };
}

const sentence = (): string | undefined =>
  screen.queryByText(/^The step is too long/)?.firstChild?.textContent ?? undefined;
const way = (): HTMLElement | null => screen.queryByRole('button', { name: 'Until it diverges' });

describe('A step that was too long', () => {
  it('is said with the loss before and after, in phase Update only', () => {
    const { store } = shown(50);
    expect(sentence()).toBe('The step is too long: the batch loss rises from 0.148 to 0.220.');
    act(() => store.getState().goTo({ phase: 'sum' }));
    expect(sentence()).toBeUndefined();
  });

  it('is not said where the loss falls', () => {
    shown(0.5);
    expect(sentence()).toBeUndefined();
  });

  it('counts the penalty, as the gradient does', () => {
    const { store } = shown(0.5);
    act(() => {
      store.getState().change('penalty', '6');
      store.getState().goTo({ step: 1, phase: 'update' });
    });
    const trace = runOf(store.getState()).traceAt(1);
    const [before, after] = [formatShort(trace.batchLoss()), formatShort(trace.lossAfter())];
    expect(trace.penalty()).toBeGreaterThan(trace.dataLoss());
    expect(sentence()).toBe(`The step is too long: the batch loss rises from ${before} to ${after}.`);
  });

  it('is not said of a step of momentum that goes up the slope: a shorter one would raise the loss too', () => {
    const scenario = withTraining(exampleScenario('one-weight'), {
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
    });
    const run = createRun(scenario, []);
    const traces = Array.from({ length: 8 }, (_, before) => run.traceAt(before + 1));
    const rising = traces.filter((trace) => trace.lossAfter() > 1.01 * trace.batchLoss());
    const uphill = rising.filter((trace) => trace.batchGradient(1, 1, 1) * trace.update(1, 1, 1) > 0);
    expect(uphill.length).toBeGreaterThan(0);
    expect(uphill.flatMap((trace) => saidOfTooLong(trace) ?? [])).toEqual([]);
  });

  it('is said of steps before, whatever the phase, in which the loss rose again and again', () => {
    const { store } = shown(50);
    const rises = () => screen.queryByText(/^The batch loss has risen/)?.firstChild?.textContent ?? undefined;
    act(() => store.getState().goTo({ step: 20, phase: 'sum' }));
    // 0.148 → 0.220 → 0.138 → 0.247 …
    const losses = runOf(store.getState())
      .lossPoints(20)
      .map(({ loss }) => loss);
    const risen = losses.filter((loss, at) => at > 0 && loss > (losses[at - 1] ?? loss)).length;
    expect(rises()).toBe(`The batch loss has risen in ${risen} of 19 steps: these steps were too long.`);
    act(() => store.getState().change('learningRate', 0.5));
    act(() => store.getState().goTo({ step: 20, phase: 'sum' }));
    expect(rises()).toBeUndefined();
  });

  it('is not said of several steps of an optimizer that goes its own way', () => {
    const scenario = withTraining(exampleScenario('one-weight'), {
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
    });
    const run = createRun(scenario, []);
    const trace = run.traceAt(20);
    expect(saidOfRises(trace, lossPicture(run, trace, { phase: 'update' }))).toBeUndefined();
  });

  it('leads to the scene about it', async () => {
    const { store, user } = shown(50);
    await user.click(way() as HTMLElement);
    await waitFor(() => expect(store.getState().lesson?.scene).toBe(4));
    const { lesson, scene } = store.getState().lesson as NonNullable<ReturnType<typeof store.getState>['lesson']>;
    expect(lesson.name).toBe('one-to-batch');
    expect(JSON.stringify(lesson.scenes[scene - 1]?.title)).toContain('Until it diverges');
  });

  it('is not said while a question is open that asks for it, and in a lesson there is no way out of it', async () => {
    const { store } = shown();
    act(() => store.getState().openLesson('one-to-batch', 4));
    await waitFor(() => expect(store.getState().lesson?.scene).toBe(4));
    act(() => store.getState().change('learningRate', 0.8));
    const trace = runOf(store.getState()).traceAt(1);
    expect(trace.lossAfter()).toBeGreaterThan(trace.batchLoss());
    expect(sentence()).toBeUndefined();
    act(() => store.getState().showAnswer());
    act(() => store.getState().change('learningRate', 0.8));
    expect(sentence()).toMatch(/^The step is too long: the batch loss rises from/);
    expect(way()).toBeNull();
  });
});
