/** Lessons in the store: entering, scenes, touching, leaving, links, history. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createExplainerStore,
  type ExplainerStore,
  isLessonDone,
  isTouched,
  readAddress,
  runOf,
  sceneToContinue,
  traceOf,
  writeAddress,
} from '../../../src/store';
import { testLesson } from '../../lessons/testLesson';
import { traceHash } from '../../run/support';
import { anyDeeds, done } from '../support';
import { oneScene } from './oneScene';

let store: ExplainerStore;
beforeEach(() => {
  store = createExplainerStore();
});

const state = () => store.getState();
const enter = (scene: number): void => state().enterScene(testLesson, scene);

function opened(hash: string): ExplainerStore {
  const other = createExplainerStore();
  const { state: address, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  other.getState().applyAddress(address, []);
  return other;
}

describe('entering a scene', () => {
  it('shows what its file says, and the link names it alone', () => {
    enter(2);
    expect(state().cursor).toMatchObject({ phase: 'per-sample', sample: 3, weight: { layer: 2, from: 2, to: 1 } });
    expect(state().otherKeys.view).toBe('sum');
    expect(writeAddress(state())).toBe('#lesson=test&scene=2');
  });

  it('starts with nothing to undo; undo works inside, and leaving gives back what was before', () => {
    state().change('learningRate', 0.25);
    state().nextStep();
    state().setPanel('noise', true);
    const before = writeAddress(state());
    enter(1);
    expect(state().past).toEqual([]);
    state().change('batchSize', 2);
    state().undo();
    expect(runOf(state()).settingsAt(1).batchSize).toBe(4);
    enter(3);
    state().change('learningRate', 0.9);
    state().leaveLesson();
    expect(state().lesson).toBeUndefined();
    expect(writeAddress(state())).toBe(before);
    state().undo();
    expect(runOf(state()).settingsAt(1).learningRate).toBe(0.5);
  });

  it('keeps the reader’s own keys', () => {
    store.setState({ otherKeys: { embed: 'ledger', lang: 'de' } });
    enter(2);
    expect(state().otherKeys).toEqual({ embed: 'ledger', lang: 'de', view: 'sum' });
    enter(3);
    expect(state().otherKeys).toEqual({ embed: 'ledger', lang: 'de' });
    store.setState({ otherKeys: { lang: 'fr' } });
    state().leaveLesson();
    expect(state().otherKeys).toEqual({ lang: 'fr' });
  });

  it('follows the scenes in order and stops at both ends', () => {
    enter(1);
    state().previousScene();
    expect(state().lesson?.scene).toBe(1);
    for (let press = 0; press < 9; press++) state().nextScene();
    expect(state().lesson?.scene).toBe(5);
    state().previousScene();
    expect(state().source).toEqual({ kind: 'example', name: 'one-weight' });
    expect(state().cursor.step).toBe(2);
  });

  it('is done when every scene was reached and every question answered', () => {
    const seen = { reached: [1, 2, 3], answered: [3], scenes: 3, questions: [2, 3] };
    expect([isLessonDone(seen), sceneToContinue(seen)]).toEqual([false, 2]);
    expect(sceneToContinue({ ...seen, reached: [1, 3] })).toBe(3);
    const done = { ...seen, answered: [3, 2] };
    expect([isLessonDone(done), sceneToContinue(done)]).toEqual([true, 1]);
  });

  it('counts scenes and answered questions, until they are cleared', () => {
    enter(1);
    enter(3);
    enter(1);
    expect(state().progress.test).toEqual({ reached: [1, 3], answered: [], scenes: 5, questions: [5] });
    enter(5);
    state().submitAnswer({ kind: 'sign', sign: 'positive' }, true);
    expect(state().progress.test?.answered).toEqual([5]);
    state().clearProgress();
    expect(state().progress).toEqual({});
  });
});

describe('touching', () => {
  it('is any change of what is shown, and restoring the scene ends it', () => {
    enter(3);
    const place = { lesson: testLesson, scene: 3 };
    expect(isTouched(state(), place)).toBe(false);
    const touches = [
      () => state().nextPhase(),
      () => state().setPanel('arrows', true),
      () => state().setWeight({ layer: 2, from: 2, to: 1 }, 3),
      () => state().loadExample('lecture'),
      () => state().change('learningRate', 3),
    ];
    for (const touch of touches) {
      touch();
      expect(isTouched(state(), place)).toBe(true);
      state().restoreScene();
      expect(isTouched(state(), place)).toBe(false);
      // It is an edit like others: what was done in the scene is found by undo.
      state().undo();
      expect(isTouched(state(), place)).toBe(true);
      state().redo();
      expect(isTouched(state(), place)).toBe(false);
    }
  });

  it('is not what a scene asks for: selecting, the settings of its views', () => {
    enter(3);
    state().chooseSample(4);
    state().chooseWeight({ layer: 1, from: 1, to: 1 });
    state().setViewKey('ledger.sort', undefined);
    expect(isTouched(state(), { lesson: testLesson, scene: 3 })).toBe(false);
  });

  it('is not the scene’s slider, nor a setting that its text links', () => {
    const slid = oneScene('slider: { weight: 2.2.1, from: 0, to: 3, step: 0.5 }', 'Choose [two](#batchSize=2).');
    state().enterScene(slid, 1);
    const isLeft = (): boolean => isTouched(state(), { lesson: slid, scene: 1 });
    state().setWeight({ layer: 2, from: 2, to: 1 }, 1.5);
    state().change('batchSize', 2);
    expect(isLeft()).toBe(false);
    state().setWeight({ layer: 2, from: 1, to: 1 }, 1.5);
    expect(isLeft()).toBe(true);
  });

  it('is not what a reader’s own keys say', () => {
    enter(3);
    store.setState(({ otherKeys }) => ({ otherKeys: { ...otherKeys, lang: 'de' } }));
    expect(isTouched(state(), { lesson: testLesson, scene: 3 })).toBe(false);
  });
});

describe('links into a lesson', () => {
  it('say what differs from the scene, and what is no longer there', () => {
    enter(3);
    state().setViewKey('ledger.sort', undefined);
    state().goTo({ phase: 'sum' });
    expect(writeAddress(state())).toBe('#lesson=test&scene=3&part=&ledger.sort=');
    expect(writeAddress(opened('#lesson=test&scene=3&part=&ledger.sort=').getState())).toBe(writeAddress(state()));
  });

  it('another phase alone has neither the scene’s part nor its focus', () => {
    expect(opened('#lesson=test&scene=3&phase=forward').getState().cursor.part).toBeUndefined();
    expect(opened('#lesson=test&scene=2&phase=sum').getState().cursor.focus).toBeUndefined();
  });

  it('reproduce every number, whatever was done in a scene', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), anyDeeds, (scene, deeds) => {
        const own = createExplainerStore();
        own.getState().enterScene(testLesson, scene);
        done(deeds, own);
        own.getState().pause();
        const address = writeAddress(own.getState());
        const again = opened(address).getState();
        expect(writeAddress(again)).toBe(address);
        expect(again.cursor).toEqual(own.getState().cursor);
        expect(traceHash(traceOf(again))).toBe(traceHash(traceOf(own.getState())));
      }),
      { numRuns: 60 },
    );
  });

  it('opens unrevealed', () => {
    enter(5);
    state().submitAnswer({ kind: 'sign', sign: 'positive' }, true);
    expect(opened(writeAddress(state())).getState().lesson?.questions).toEqual({});
  });

  it.each([
    ['#lesson=nosuch&step=2', 'There is no lesson “nosuch”; the rest of the link is shown.'],
    ['#lesson=test&scene=9&step=2', 'The link’s scene is ignored: expected an integer 1..5; got 9.'],
    ['#scene=2&step=2', 'The link’s scene is ignored: the lesson is missing.'],
  ])('%s says so, and the rest holds', (hash, sentence) => {
    const { state: address, problems } = readAddress(hash);
    expect(problems.map(({ inLink }) => inLink)).toEqual([sentence]);
    expect(address.cursor.step).toBe(2);
  });
});

describe('the question asked once more', () => {
  it('is about its own state, which is not a touch', () => {
    enter(5);
    state().askAgain();
    expect(state().cursor.weight).toEqual({ layer: 2, from: 1, to: 1 });
    expect(isTouched(state(), { lesson: testLesson, scene: 5, again: 1 })).toBe(false);
    expect(writeAddress(state())).toBe('#lesson=test&scene=5&scene.again=1');
  });

  it('lessonOn shows the answer first, then the next scene', () => {
    enter(4);
    state().lessonOn();
    state().lessonOn();
    expect(state().lesson).toMatchObject({ scene: 5, questions: { 5: { status: 'shown' } } });
  });
});
