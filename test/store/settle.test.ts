import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/quantity';
import { createExplainerStore, type ExplainerStore, readAddress, runOf } from '../../src/store';

function open(hash: string): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(hash).state, []);
  return store;
}

const inBatches = 'example=lecture&batchSize=4&step=1&phase=sum';
const ofSample = (sample: number): Quantity => ({ kind: 'sampleGradient', layer: 1, from: 1, to: 1, sample });

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
