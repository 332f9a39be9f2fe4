/** Next and Back are pressed again while the samples of a scene are on their way. */
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { fetchActions } from '../../../src/store/fetchActions';
import { lessonActions } from '../../../src/store/lesson/lessonActions';
import { eventually } from '../../eventually';
import { testLesson } from '../../lessons/testLesson';

it('counts every press, and leads to the scene that was pressed for last', async () => {
  const store = createExplainerStore();
  const { setState, getState } = store;
  const { whenFetched } = fetchActions(setState, getState);
  const { showAnswer, keepInTab } = getState();
  const { enterScene, nextScene, previousScene, openLesson } = lessonActions((change) => setState(change), getState, {
    // Everything comes later, as over a slow network.
    whenFetched: (coming = Promise.resolve(), act, options) => whenFetched(coming, act, options),
    showAnswer,
    keepInTab,
  });
  const isAt = (scene: number) =>
    eventually(() => expect(getState()).toMatchObject({ fetching: undefined, lesson: { scene } }));
  enterScene(testLesson, 1);
  await isAt(1);
  nextScene();
  expect(getState()).toMatchObject({ fetching: { opening: false }, lesson: { scene: 1 } });
  nextScene();
  nextScene();
  await isAt(4);
  previousScene();
  previousScene();
  await isAt(2);
  // Another lesson was asked for since: its place is not yet there to move on from.
  nextScene();
  openLesson('one-sample', 2);
  await isAt(2);
  nextScene();
  await isAt(3);
});
