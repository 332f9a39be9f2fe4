/** After samples are added and removed, the screen is about the same samples. */
import { describe, expect, it } from 'vitest';
import { inlineData, withBatches, withData, withNewSample, withoutSample } from '../../src/scenario';
import { createExplainerStore, type ExplainerStore, otherRunOf, runOf, traceOf } from '../../src/store';
import { exampleScenario } from '../exampleScenario';

function withKeys(viewKeys: Readonly<Record<string, string>> = {}): ExplainerStore {
  const store = createExplainerStore();
  store.setState({ viewKeys });
  return store;
}

type MakeData = (data: ReturnType<typeof inlineData>) => ReturnType<typeof inlineData>;

function edit(store: ExplainerStore, make: MakeData): void {
  const { scenario } = store.getState();
  store.getState().editScenario(withData(scenario, make(inlineData(scenario))));
}

const without =
  (sample: number): MakeData =>
  (data) =>
    withoutSample(data, sample);

describe('an edit of the samples', () => {
  it('leaves the selected sample selected, under its new number, with the number that is explained', () => {
    const store = withKeys();
    store.getState().choose({ kind: 'delta', layer: 2, unit: 1, sample: 4 });
    edit(store, without(1));
    expect(store.getState().cursor).toMatchObject({ sample: 3, focus: { kind: 'delta', sample: 3 } });
    store.getState().undo();
    expect(store.getState().cursor).toMatchObject({ sample: 4, focus: { kind: 'delta', sample: 4 } });
  });

  it('selects the one in its place if it is the one that was removed', () => {
    const store = withKeys();
    store.getState().chooseSample(4);
    edit(store, without(4));
    expect(store.getState().cursor.sample).toBe(3);
  });

  it('stays at the place of the selected sample where that is in another batch now', () => {
    const store = withKeys();
    store.getState().change('batchSize', 2);
    store.getState().goTo({ step: 2 });
    store.getState().chooseSample(3);
    edit(store, without(1));
    // Sample 3 is number 2 now, in batch 1; batch 2 has number 3 in its place.
    expect(store.getState().cursor).toMatchObject({ step: 2, sample: 3 });
  });

  it('leaves the same samples out of the other run, and closes a comparison that leaves out none', () => {
    const store = withKeys();
    store.getState().compare({ changes: [{ step: 1, setting: 'leaveOut', value: [1, 3] }] });
    edit(store, without(1));
    expect(store.getState().comparison).toEqual({ changes: [{ step: 1, setting: 'leaveOut', value: [2] }] });
    expect(otherRunOf(store.getState())?.batchOf(1)).toEqual([0, 2]);
    edit(store, without(2));
    expect(store.getState().comparison).toEqual({ changes: [] });
    expect(store.getState().notices.map(({ key }) => key)).toContain('leftOutRemoved');
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().comparison).toEqual({ changes: [{ step: 1, setting: 'leaveOut', value: [1, 3] }] });
  });

  it('leaves the same samples out of the step, also once it is undone and done again', () => {
    const store = withKeys({ 'influence.without': '2-4', 'ledger.sort': 'size' });
    edit(store, without(1));
    expect(store.getState().viewKeys).toEqual({ 'influence.without': '1-3', 'ledger.sort': 'size' });
    store.getState().undo();
    expect(store.getState().viewKeys['influence.without']).toBe('2-4');
    store.getState().redo();
    expect(store.getState().viewKeys['influence.without']).toBe('1-3');
    edit(store, without(1));
    edit(store, withNewSample);
    expect(store.getState().viewKeys['influence.without']).toBe('1,2');
  });

  it('brings a sample that was left out back as left out, and one that was added', () => {
    const store = withKeys({ 'influence.without': '2,4' });
    const leftOut = (): string | undefined => store.getState().viewKeys['influence.without'];
    edit(store, without(2));
    edit(store, without(3));
    expect(leftOut()).toBeUndefined();
    store.getState().undo();
    expect(leftOut()).toBe('3');
    store.getState().undo();
    expect(leftOut()).toBe('2,4');
    store.getState().redo();
    expect(leftOut()).toBe('3');
    store.getState().undo();
    edit(store, withNewSample);
    store.setState({ viewKeys: { 'influence.without': '5' } });
    store.getState().undo();
    expect(leftOut()).toBeUndefined();
    store.getState().redo();
    expect(leftOut()).toBe('5');
  });

  it('keeps what has been left out since, when it is undone', () => {
    const store = withKeys({ 'influence.without': '2,4' });
    edit(store, without(2));
    store.setState({ viewKeys: { 'influence.without': '1,3' } });
    store.getState().undo();
    expect(store.getState().viewKeys['influence.without']).toBe('1,4');
  });

  it('leaves the keys of views as they are where undo leads to other data', () => {
    const store = withKeys({ 'influence.without': '2-4' });
    store.getState().loadExample('lecture');
    expect(store.getState().viewKeys['influence.without']).toBe('2-4');
    store.getState().undo();
    expect(store.getState().scenario).toBe(exampleScenario('xor'));
    expect(store.getState().viewKeys['influence.without']).toBe('2-4');
  });

  it('shows the gradient of the author’s batch: samples 1, 2 and 3 after a fifth was added and the first removed', () => {
    const store = withKeys();
    store.getState().editScenario(withBatches(store.getState().scenario, [[1, 2, 3, 4]]));
    edit(store, withNewSample);
    edit(store, without(1));
    const { scenario } = store.getState();
    expect(scenario.training.batches).toEqual([[1, 2, 3]]);
    expect(runOf(store.getState()).batchOf(1)).toEqual([0, 1, 2]);
    // (0.1457 + 0.0618 − 0.1267) / 3
    expect(traceOf(store.getState()).batchGradient(2, 2, 1)).toBeCloseTo(0.0269, 4);
  });
});
