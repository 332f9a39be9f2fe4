import { describe, expect, it } from 'vitest';
import { createExplainerStore, type ExplainerStore, readAddress, type State, writeAddress } from '../../src/store';
import { reopened } from '../../src/store/undo';
import { readUndoText, undoText } from '../../src/store/undo/undoText';
import { exampleScenario } from '../exampleScenario';
import { testLesson } from '../lessons/testLesson';

/** What the next page of the tab starts with, at an address. */
async function afterReload(before: ExplainerStore, { hash = writeAddress(before.getState()), room = 2e6 } = {}) {
  const kept = await readUndoText(undoText(before.getState(), room) ?? '');
  const store = createExplainerStore();
  const { state } = readAddress(hash);
  store.setState(kept ? reopened(kept, state) : {});
  store.getState().applyAddress(state, [], { opening: true });
  return store;
}

function edited(): ExplainerStore {
  const store = createExplainerStore();
  const { change, nextStep, loadScenario, editScenario } = store.getState();
  change('learningRate', 0.1);
  nextStep();
  change('batchSize', 2);
  store.getState().loadExample('lecture');
  loadScenario({ ...exampleScenario('lecture'), title: 'Mine' });
  editScenario({ ...exampleScenario('lecture'), title: 'Edited' });
  store.getState().setNote('A note');
  store.getState().compare({ method: 'productOfMeans' });
  store.getState().undo();
  return store;
}

const known = ({ source, scenario, changes, comparison, note, cursor, furthestStep }: State) => ({
  ...{ source, changes, comparison, note, cursor, furthestStep },
  title: scenario.title,
});

describe('after a reload', () => {
  it('undo and redo lead through the same screens', async () => {
    const before = edited();
    const after = await afterReload(before);
    for (const move of ['undo', 'undo', 'undo', 'undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      before.getState()[move]();
      after.getState()[move]();
      expect(known(after.getState())).toEqual(known(before.getState()));
      expect(after.getState().scenario).toEqual(before.getState().scenario);
    }
  });

  it('to another address, undo finds the screen that was left', async () => {
    const before = edited();
    const after = await afterReload(before, { hash: '#example=iris' });
    after.getState().undo();
    expect(known(after.getState())).toEqual(known(before.getState()));
  });

  it('in a lesson, leaving it finds what was before', async () => {
    const before = edited();
    const left = known(before.getState());
    before.getState().enterScene(testLesson, 1);
    before.getState().change('learningRate', 0.7);
    const hash = '#example=xor';
    const { room, scene, before: explorer } = (await readUndoText(undoText(before.getState()) ?? '')) ?? {};
    expect(scene).toEqual({ lesson: testLesson.name, scene: 1, again: 0 });
    expect(room?.past).toHaveLength(1);
    expect(explorer && known(explorer as State)).toEqual(left);
    const after = await afterReload(before, { hash });
    after.getState().undo();
    expect(known(after.getState())).toEqual(left);
  });

  it('drops the oldest where there is no room for all', async () => {
    const before = edited();
    const { past } = before.getState();
    const whole = undoText(before.getState())?.length ?? 0;
    const after = await afterReload(before, { room: whole * 0.7 });
    const kept = after.getState().past;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(past.length);
    expect(kept.map(({ note, changes }) => ({ note, changes }))).toEqual(
      past.slice(-kept.length).map(({ note, changes }) => ({ note, changes })),
    );
    expect(undoText(before.getState(), 10)).toBeUndefined();
  });

  it('a text that is no such text is ignored', async () => {
    expect(await readUndoText('{"scenarios":[]}')).toBeUndefined();
    expect(await readUndoText('x')).toBeUndefined();
  });
});
