import { describe, expect, it } from 'vitest';
import { begunWith, hasOtherSize, stepsOfOtherSizes } from '../../../../src/features/stage/present/batchSizes';
import { settingsOf } from '../../../../src/features/stage/present/settings';
import { presentScale } from '../../../../src/features/stage/present/useStageType';
import { Job } from '../../../../src/kit';
import { sampleAt } from '../../../../src/quantity';
import { createExplainerStore, type ExplainerStore, readAddress, runOf, traceOf } from '../../../../src/store';
import { readingTime } from '../../../../src/views';
import { openedStage } from './openedStage';

describe('presentScale', () => {
  it('makes the smallest text of the views 18 pixels at 1280 × 720, and 16 at 1024 × 768', () => {
    const smallest = (width: number, height: number): number => 0.6875 * 16 * presentScale(width, height);
    expect(smallest(1280, 720)).toBeCloseTo(18, 1);
    expect(smallest(1920, 1080)).toBeCloseTo(27, 1);
    expect(smallest(1024, 768)).toBeCloseTo(16, 1);
    expect(presentScale(9000, 9000)).toBe(3);
  });
});

describe('readingTime', () => {
  it('gives two lines three seconds at least, a longer sentence more, and a verdict more than that', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect(readingTime(words(3), false)).toBeLessThan(3000);
    expect(readingTime(words(12), false)).toBeGreaterThanOrEqual(3000);
    expect(readingTime(words(24), false)).toBeGreaterThan(readingTime(words(12), false));
    expect(readingTime(words(12), true)).toBeGreaterThan(readingTime(words(12), false));
  });
});

describe('batch sizes', () => {
  it('are 1, half, all and the one that the class began with, from any size between them, and none below or above', () => {
    const store = createExplainerStore();
    store.getState().loadExample('iris');
    const { largerBatch, smallerBatch } = settingsOf(store);
    const after = (change: () => unknown): number => {
      change();
      return runOf(store.getState()).settingsAt(1).batchSize;
    };
    store.getState().change('batchSize', 3);
    const { phase, weight } = store.getState().cursor;
    const larger = [largerBatch, largerBatch, largerBatch].map(after);
    expect(larger).toEqual([30, 75, 150]);
    expect(store.getState().cursor).toMatchObject({ phase, weight });
    expect([largerBatch, smallerBatch, smallerBatch].map(after)).toEqual([150, 75, 30]);
    store.getState().change('batchSize', 3);
    expect(after(smallerBatch)).toBe(1);
  });
});

describe('stepsOfOtherSizes', () => {
  /** The batch gradient of the chosen weight, by batch size. */
  const otherGradients = (store: ExplainerStore): Readonly<Record<number, number>> => {
    const state = store.getState();
    const { step, weight } = state.cursor;
    const steps = new Job(
      stepsOfOtherSizes({ scenario: state.scenario, run: runOf(state), begun: begunWith(state) }, step),
    ).finish();
    return Object.fromEntries(
      steps.map((one) => [one.batchSize, one.batchGradient(weight.layer, weight.from, weight.to)]),
    );
  };

  it.each([
    'example=xor&phase=sum',
    'example=xor&step=3&phase=sum&reduction=sum&bias=none',
    'example=iris&batchSize=10&step=4&phase=sum&penalty=0.01&weight=1.2.3',
    'example=lecture&step=2&phase=update&optimizer=adam&batchSize=3',
  ])('has the gradients that the step has when the size is changed, from the same weights: %s', (address) => {
    const store = openedStage(`#${address}&present=1`);
    const { scenario, changes, cursor } = store.getState();
    const { layer, from, to } = cursor.weight;
    const before = traceOf(store.getState()).weight(layer, from, to);
    const gradients = otherGradients(store);
    for (const [size, gradient] of Object.entries(gradients)) {
      store.setState({ scenario, changes, cursor });
      expect(store.getState().change('batchSize', Number(size))).toBeUndefined();
      const trace = traceOf(store.getState());
      expect(gradient).toBe(trace.batchGradient(layer, from, to));
      expect(trace.weight(layer, from, to)).toBe(before);
    }
    expect(Object.keys(gradients).length).toBeGreaterThan(1);
  });

  it('has the size that the class began with, which a change is compared to', () => {
    const store = openedStage('#example=iris&batchSize=32&phase=sum&present=1');
    const { smallerBatch, largerBatch } = settingsOf(store);
    smallerBatch();
    expect(Object.keys(otherGradients(store))).toEqual(['32', '75', '150']);
    largerBatch();
    expect(runOf(store.getState()).settingsAt(1).batchSize).toBe(32);
    expect(Object.keys(otherGradients(store))).toEqual(['1', '75', '150']);
  });

  it('of a batch of one is its sample’s own gradient, and of all the mean over all', () => {
    const store = openedStage('#example=xor&phase=sum&present=1');
    store.getState().change('batchSize', 2);
    const { layer, from, to } = store.getState().cursor.weight;
    const all = openedStage('#example=xor&phase=sum');
    const trace = traceOf(all.getState());
    const ofSample = (row: number): number => trace.sampleGradient(layer, from, to, sampleAt(trace, row));
    const gradients = otherGradients(store);
    expect(gradients[1]).toBe(ofSample(1));
    expect(gradients[4]).toBeCloseTo((ofSample(1) + ofSample(2) + ofSample(3) + ofSample(4)) / 4, 15);
  });
});

describe('hasOtherSize', () => {
  const isIn = (store: ExplainerStore): boolean => hasOtherSize(store.getState());

  it('is so where the presenter has changed it at this step, also back to what it was', () => {
    const store = openedStage('#example=lecture&batchSize=4&phase=sum&present=1');
    expect(isIn(store)).toBe(false);
    const { largerBatch, smallerBatch, reduction } = settingsOf(store);
    reduction();
    expect(isIn(store)).toBe(false);
    largerBatch();
    expect(isIn(store)).toBe(true);
    smallerBatch();
    expect(runOf(store.getState()).settingsAt(1).batchSize).toBe(4);
    expect(isIn(store)).toBe(true);
    store.getState().goTo({ step: 2, phase: 'sum' });
    expect(isIn(store)).toBe(false);
    store.getState().goTo({ step: 1, phase: 'sum' });
    expect(isIn(store)).toBe(true);
  });

  it('is not so on a screen that a link, an example or an undo brings, though the one before had another size', () => {
    const store = openedStage('#example=lecture&phase=sum&present=1');
    settingsOf(store).smallerBatch();
    store.getState().undo();
    expect(isIn(store)).toBe(false);
    settingsOf(store).smallerBatch();
    const { state, problems } = readAddress('#example=lecture&batchSize=2&phase=sum&present=1');
    store.getState().applyAddress(state, problems);
    expect(isIn(store)).toBe(false);
    settingsOf(store).smallerBatch();
    expect(isIn(store)).toBe(true);
    store.getState().loadExample('xor');
    expect(isIn(store)).toBe(false);
  });
});
