/** Next and Back are pressed again while the samples of a scene are on their way. */
import { expect, it, vi } from 'vitest';

// Every scene comes later, as over a slow network.
vi.resetModules();
vi.doMock('../../../src/store/address/readAddress', async (original) => ({
  ...(await original<typeof import('../../../src/store/address/readAddress')>()),
  comingInScene: async () => undefined,
}));
const { createExplainerStore } = await import('../../../src/store');
const { testLesson } = await import('../../lessons/testLesson');

it('counts every press, and leads to the scene that was pressed for last', async () => {
  const store = createExplainerStore();
  const { enterScene, nextScene, previousScene, openLesson } = store.getState();
  const isAt = (scene: number) =>
    vi.waitFor(() => expect(store.getState()).toMatchObject({ fetching: undefined, lesson: { scene } }));
  enterScene(testLesson, 1);
  await isAt(1);
  nextScene();
  expect(store.getState()).toMatchObject({ fetching: { opening: false }, lesson: { scene: 1 } });
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
