import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/quantity';
import { createExplainerStore, type ExplainerStore, readAddress, runOf, writeAddress } from '../../src/store';

function open(hash: string): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(hash).state, []);
  return store;
}

const inBatches = 'example=lecture&batchSize=4&step=1&phase=sum';
const ofSample = (sample: number): Quantity => ({ kind: 'sampleGradient', layer: 1, from: 1, to: 1, sample });

describe('what outlives a phase', () => {
  const chosen = (store: ExplainerStore): string | undefined => store.getState().viewKeys['product.of'];
  const backward = 'example=lecture&step=1&phase=forward&product.of=backward&product.mode=outer';

  it('the product that was chosen goes with its phase, by whatever way the phase changes', () => {
    const ways: readonly ((store: ExplainerStore) => void)[] = [
      (store) => store.getState().nextPhase(),
      (store) => store.getState().goToPhase('sum'),
      (store) => store.getState().goTo({ step: 2, phase: 'loss' }),
      (store) => {
        store.getState().play();
        while (store.getState().cursor.phase === 'forward') store.getState().tick();
      },
    ];
    for (const way of ways) {
      const store = open(backward);
      expect(chosen(store)).toBe('backward');
      way(store);
      expect(store.getState().viewKeys).toEqual({ 'product.mode': 'outer' });
    }
  });

  it('it stays in the same phase of another step, beside another weight, and after an edit', () => {
    const store = open(backward);
    store.getState().nextStep();
    store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    store.getState().change('learningRate', 0.3);
    expect(chosen(store)).toBe('backward');
  });

  it('a link that gives both a phase and a product keeps both', () => {
    const store = open('example=lecture&phase=sum');
    for (const phase of ['forward', 'sum']) {
      store.getState().applyAddress(readAddress(`example=lecture&phase=${phase}&product.of=backward`).state, []);
      expect(chosen(store)).toBe('backward');
    }
  });

  it('is written into the link and read from it', () => {
    const store = open(backward);
    expect(chosen(open(writeAddress(store.getState())))).toBe('backward');
    expect(chosen(open('product.of=sideways'))).toBe('sideways');
  });
});

describe('what outlives a step', () => {
  it('what is pointed at goes where the next batch does not have its sample, by whatever way the step changes', () => {
    const ways: readonly ((store: ExplainerStore) => void)[] = [
      (store) => store.getState().nextStep(),
      (store) => store.getState().goTo({ step: 2 }),
      (store) => store.getState().applyAddress(readAddress(`${inBatches.replace('step=1', 'step=2')}`).state, []),
      (store) => {
        store.getState().goToPhase('update');
        store.getState().nextPhase();
      },
      (store) => {
        store.getState().play();
        // Only what the pointer comes to while Play runs.
        store.getState().point(ofSample(2));
        while (store.getState().cursor.step === 1) store.getState().tick();
      },
    ];
    for (const way of ways) {
      const store = open(inBatches);
      store.getState().point(ofSample(2));
      way(store);
      expect(store.getState().cursor.step).toBe(2);
      expect(store.getState().pointed).toBeUndefined();
    }
  });

  it('what is pointed at stays where the next step has it', () => {
    const store = open('example=xor&phase=sum');
    store.getState().point(ofSample(2));
    store.getState().nextStep();
    expect(store.getState().pointed).toEqual(ofSample(2));
  });

  it('crumbs of samples of another batch go, those of weights stay', () => {
    const store = open(inBatches);
    store.getState().follow(ofSample(2));
    store.getState().follow({ kind: 'weight', layer: 1, from: 1, to: 1 });
    store.getState().follow({ kind: 'batchLoss' });
    expect(store.getState().crumbs.map(({ kind }) => kind)).toEqual(['batchGradient', 'sampleGradient', 'weight']);
    store.getState().nextStep();
    expect(store.getState().crumbs.map(({ kind }) => kind)).toEqual(['batchGradient', 'weight']);
  });

  it('another scenario takes away what it has no place for, the second weight of Arrows among it', () => {
    const store = open('example=iris&phase=sum&arrows.second=1.4.5');
    const { loadExample, point, choose } = store.getState();
    choose({ kind: 'delta', layer: 2, unit: 3, sample: store.getState().cursor.sample });
    point({ kind: 'weight', layer: 1, from: 4, to: 5 });
    loadExample('one-weight');
    expect(store.getState().pointed).toBeUndefined();
    expect(store.getState().viewKeys).toEqual({});
  });

  it('a change that makes other batches does the same as a step', () => {
    const store = open('example=lecture&step=1&phase=sum');
    const { sampleCount } = runOf(store.getState()).data;
    store.getState().point(ofSample(sampleCount));
    store.getState().change('batchSize', 2);
    expect(store.getState().pointed).toBeUndefined();
  });
});
