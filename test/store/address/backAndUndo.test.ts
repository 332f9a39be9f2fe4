import { describe, expect, it } from 'vitest';
import { bindHistory, createExplainerStore, messageText, runOf } from '../../../src/store';
import { eventually } from '../../eventually';
import { exampleScenario } from '../../exampleScenario';
import { testLesson } from '../../lessons/testLesson';
import { FakeWindow } from './fakeWindow';

function bound(hash = '#example=xor&step=1&phase=sum', options = {}) {
  const bar = new FakeWindow(hash, options);
  const store = createExplainerStore();
  bindHistory(store, bar);
  const rate = (): number => runOf(store.getState()).settingsAt(store.getState().cursor.step).learningRate ?? 0;
  const said = (): readonly string[] => store.getState().notices.map(messageText);
  return { bar, store, rate, said };
}

const weight = { layer: 2, from: 1, to: 1 };

describe('Back', () => {
  it('shows the settings of its entry; the screen left is one step of undo, and a notice counts', () => {
    const { bar, store, rate, said } = bound();
    const { chooseWeight, change, setWeight, undo } = store.getState();
    chooseWeight(weight);
    change('learningRate', 0.1);
    setWeight(weight, 0.9);
    bar.wait();
    bar.back();
    expect([rate(), store.getState().changes, said()]).toEqual([0.5, [], ['Back took 2 edits away.']]);
    undo();
    bar.wait();
    expect(rate()).toBe(0.1);
    expect(store.getState()).toMatchObject({ changes: [{}, { value: 0.9 }], cursor: { weight } });
    // It is the entry's now.
    expect(bar.at).toBe(0);
    expect(bar.entries[0]).toContain('learningRate=0.1&set=1:weight.2.1.1:0.9');
    store.getState().redo();
    expect(rate()).toBe(0.5);
  });

  it('says nothing where settings are the same, or only another example was chosen', () => {
    const { bar, store, said } = bound();
    store.getState().nextStep();
    store.getState().loadExample('lecture');
    bar.back();
    bar.back();
    expect(said()).toEqual([]);
    expect(store.getState().cursor.step).toBe(1);
  });

  it('and Forward leave what can be undone as it was', () => {
    const { bar, store, rate } = bound();
    store.getState().nextStep();
    store.getState().change('learningRate', 0.1);
    bar.wait();
    const { past } = store.getState();
    for (let times = 0; times < 3; times++) {
      bar.back();
      expect(rate()).toBe(0.5);
      bar.forward();
      expect(rate()).toBe(0.1);
    }
    expect(store.getState().past).toEqual(past);
  });

  it('brings the views of a screen back by undo, which edits leave alone', () => {
    const { bar, store } = bound();
    store.getState().setAlone('compare');
    store.getState().change('learningRate', 0.1);
    bar.wait();
    bar.back();
    expect(store.getState().otherKeys.view).toBeUndefined();
    store.getState().undo();
    expect(store.getState().otherKeys.view).toBe('compare');
    store.getState().undo();
    expect(store.getState().otherKeys.view).toBe('compare');
  });

  it('from an edited example finds the edited data by undo', () => {
    const { bar, store, said } = bound();
    const xor = exampleScenario('xor');
    store.getState().nextStep();
    for (const title of ['a', 'b', 'c']) store.getState().editScenario({ ...xor, title });
    bar.wait();
    bar.back();
    expect(said()).toEqual(['Back took 3 edits away.']);
    store.getState().undo();
    expect(store.getState().scenario.title).toBe('c');
  });

  it('out of a lesson meets the room before it', () => {
    const { bar, store, rate } = bound();
    store.getState().nextStep();
    store.getState().change('learningRate', 0.1);
    store.getState().enterScene(testLesson, 1);
    store.getState().change('learningRate', 0.9);
    bar.wait();
    bar.at = 1;
    bar.back();
    expect(rate()).toBe(0.5);
    store.getState().undo();
    expect(rate()).toBe(0.1);
  });
});

describe('a link in a text, and one typed by hand', () => {
  it('say what they take away', async () => {
    const { bar, store, rate, said } = bound();
    store.getState().change('learningRate', 0.1);
    bar.visit('#example=lecture');
    expect(said()).toEqual(['The link took 1 edit away.']);
    store.getState().undo();
    expect(rate()).toBe(0.1);
    store.getState().followLink('#learningRate=0.2');
    await eventually(() => expect(rate()).toBe(0.2));
    expect(said()).toEqual(['The link took 1 edit away.']);
    store.getState().followLink('#batchSize=2');
    expect(said()).toEqual([]);
  });

  it('count no screen that an address has opened, on the way back to the first', () => {
    const { bar, said } = bound('#example=xor');
    bar.visit('#example=xor&learningRate=0.1');
    bar.visit('#example=lecture&learningRate=0.3&batchSize=2');
    bar.visit('#example=xor');
    expect(said()).toEqual([]);
  });

  it('call nothing an edit that came with an address: it stands there, and undo has it', () => {
    const { bar, store, rate, said } = bound('#example=xor&learningRate=0.1&batchSize=2');
    bar.visit('#example=lecture&learningRate=0.3');
    expect(said()).toEqual([]);
    store.getState().change('batchSize', 2);
    bar.visit('#example=xor');
    expect(said()).toEqual(['The link took 1 edit away.']);
    store.getState().undo();
    expect(rate()).toBe(0.3);
    store.getState().undo();
    store.getState().undo();
    expect(rate()).toBe(0.1);
  });
});

describe('an example that takes the place of a screen', () => {
  it('counts the edits made there, not those before a link came', () => {
    const { bar, store, said } = bound();
    store.getState().change('learningRate', 0.1);
    store.getState().change('learningRate', 0.2);
    bar.wait();
    bar.visit('#example=xor&step=2&phase=sum');
    store.getState().change('learningRate', 0.3);
    store.getState().loadExample('lecture');
    expect(said().join()).toMatch(/took the place of a screen with 1 edit\.$/);
  });
});

describe('what came with a link', () => {
  it('is no edit of the reader, whatever takes its place', () => {
    const { bar, store, said } = bound('#example=xor&learningRate=0.1');
    for (const hash of ['#example=lecture&batchSize=3', '#example=xor&compare=reduction:sum', '#example=xor']) {
      bar.visit(hash);
      expect(said(), hash).toEqual([]);
    }
    bar.back();
    bar.back();
    expect(said()).toEqual([]);
    store.getState().change('learningRate', 0.2);
    bar.wait();
    bar.visit('#example=xor&learningRate=0.1');
    expect(said()).toEqual(['The link took 1 edit away.']);
    bar.visit('#example=one-weight');
    expect(said()).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('rewrite the entry that is shown', () => {
    const { bar, store } = bound();
    store.getState().loadExample('lecture');
    store.getState().undo();
    store.getState().redo();
    bar.wait();
    expect(bar.entries).toEqual(['#example=xor&step=1&phase=sum', '#example=lecture&step=1&phase=sum']);
  });
});
