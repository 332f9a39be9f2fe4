import { describe, expect, it } from 'vitest';
import { refusedChange } from '../../../src/features/course/host/lock';
import { createExplainerStore, readAddress, writeAddress } from '../../../src/store';

function locked(lock: string, address = 'example=xor&step=2&phase=sum') {
  const store = createExplainerStore();
  store.getState().refuseBy(refusedChange);
  const { state, problems } = readAddress(`#${address}&lock=${lock}`);
  store.getState().applyAddress(state, problems);
  return store;
}

describe('lock=', () => {
  it.each([
    ['step', 'nextStep'],
    ['phase', 'nextPhase'],
  ] as const)('%s refuses %s, says so, and lets the host', (lock, command) => {
    const store = locked(lock);
    const before = store.getState().cursor;
    store.getState()[command]();
    expect(store.getState().cursor).toEqual(before);
    expect(store.getState().notices.map(({ key }) => key)).toEqual(['locked']);
    store.getState().withoutLock(store.getState()[command]);
    expect(store.getState().cursor).not.toEqual(before);
  });

  it('is read with spaces after its commas, and one bad name costs itself only', () => {
    const store = locked('step,%20phase,weights');
    const { cursor, notices } = store.getState();
    store.getState().nextStep();
    store.getState().nextPhase();
    expect(store.getState().cursor).toEqual(cursor);
    expect(notices.map(({ params }) => String(params[0]))).toEqual([
      expect.stringMatching(/^The link’s lock=weights is ignored/),
    ]);
  });

  it('batchSize refuses another batch size, and leaves the other settings free', () => {
    const store = locked('batchSize');
    store.getState().change('batchSize', 2);
    store.getState().change('learningRate', 0.25);
    store.getState().nextStep();
    expect(writeAddress(store.getState())).toMatch(/^#example=xor&step=3&.*learningRate=2:0\.25/);
    expect(store.getState().changes.map(({ setting }) => setting)).toEqual(['learningRate']);
  });

  it('optimizer refuses what belongs to it, and edit everything without a lock of its own', () => {
    const store = locked('optimizer,edit');
    store.getState().change('momentum', 0.9);
    store.getState().change('order', 'shuffled');
    store.getState().setWeight({ layer: 2, from: 1, to: 1 }, 3);
    expect(store.getState().changes).toEqual([]);
    store.getState().change('batchSize', 2);
    expect(store.getState().changes).toHaveLength(1);
  });

  it('weight, sample and example stay', () => {
    const store = locked('weight,sample,example');
    store.getState().chooseWeight({ layer: 1, from: 1, to: 1 });
    store.getState().chooseSample(3);
    store.getState().loadExample('lecture');
    expect(writeAddress(store.getState())).toBe('#example=xor&step=2&phase=sum&lock=weight,sample,example');
  });

  it('names of no control are reported, and the others hold', () => {
    const { state, problems } = readAddress('#lock=phase,door');
    expect(state.otherKeys.lock).toBe('phase');
    expect(problems.map(({ inLink }) => inLink).join()).toContain('door');
  });
});
