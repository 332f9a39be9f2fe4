/** Links to lessons that were rearranged lead to the same subject for ever. */
import { describe, expect, it } from 'vitest';
import { comingLesson, formerPlace, lessonNamed } from '../../src/lessons';
import { formerPlaces } from '../../src/lessons/formerPlaces';
import { createExplainerStore, lessonViews } from '../../src/store';
import { comingInAddress, readAddress } from '../../src/store/address/readAddress';

/** How many scenes each had. It never becomes shorter. */
const scenes = {
  'which-x': 8,
  'batch-loss': 7,
  'averaging-first': 9,
  'four-passes': 7,
  'matrix-product': 8,
  'sum-or-mean': 9,
  'sgd-to-batch': 9,
  'not-only-first-output': 6,
  'is-it-right': 6,
  'thousand-vectors': 7,
  'nothing-or-everything': 7,
};

describe('links to former lessons', () => {
  it.each(Object.entries(scenes))('every scene of %s has a place', async (name, count) => {
    expect(lessonNamed(name)).toBeUndefined();
    expect(formerPlaces[name]).toHaveLength(count);
    await comingLesson(name, lessonViews);
    for (const [index, place] of (formerPlaces[name] ?? []).entries()) {
      const [lesson = '', scene] = place.split(' ');
      expect(lessonNamed(lesson)?.name).toBe(lesson);
      const now = formerPlace(name, index + 1);
      expect([now?.lesson.name, now?.scene]).toEqual([lesson, Number(scene)]);
      expect(now?.lesson.scenes[Number(scene) - 1]).toBeDefined();
    }
  });

  it('are read as links to the place that they have now, without a complaint', async () => {
    const hash = '#lesson=which-x&scene=3&sample=2';
    await comingInAddress(hash);
    const { state, problems } = readAddress(hash);
    expect(problems).toEqual([]);
    // Each sample is its own picture.
    expect([state.lesson?.lesson.name, state.lesson?.scene, state.cursor.sample]).toEqual(['x-and-delta', 4, 2]);
  });

  it('open the lesson by its former name', async () => {
    const store = createExplainerStore();
    store.getState().openLesson('averaging-first', 4);
    await expect.poll(() => store.getState().lesson?.lesson.name).toBe('means-too-early');
    expect(store.getState().lesson?.scene).toBe(1);
  });

  it('are no lessons if they never were', async () => {
    await comingInAddress('#lesson=never-was');
    expect(readAddress('#lesson=never-was').problems).toHaveLength(1);
  });
});
