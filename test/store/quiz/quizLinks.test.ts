/** A quiz as a link: it comes back as it was written, the same keys ask the same, and what is wrong in it is named. */
import { describe, expect, it } from 'vitest';
import { comingInAddress, createExplainerStore, readAddress, writeAddress } from '../../../src/store';

async function read(hash: string) {
  await comingInAddress(hash);
  const { state, problems } = readAddress(hash);
  return { state, said: problems.map(({ inLink }) => inLink), lesson: state.lesson?.lesson };
}

const hash = '#quiz=x-and-delta,one-sample:2&quiz.count=3&quiz.seed=7&scene=1';

describe('quiz= in a link', () => {
  it('asks each of its lessons in turn, and names each question', async () => {
    const { lesson, said } = await read(hash);
    expect(said).toEqual([]);
    expect(lesson?.scenes).toHaveLength(3);
    const names = lesson?.quiz?.items.map(({ name }) => name) ?? [];
    expect(names[1]).toBe('one-sample:2');
    expect(new Set([names[0], names[2]])).toEqual(new Set(['x-and-delta:1', 'x-and-delta:2']));
  });

  it('comes back as it was written, also after a change on the screen', async () => {
    const { state, lesson } = await read(hash);
    const store = createExplainerStore();
    store.getState().applyAddress(state, []);
    expect(writeAddress(store.getState())).toBe(hash);
    store.getState().chooseSample(2);
    const changed = writeAddress(store.getState());
    expect(changed).toBe(`${hash}&sample=2`);
    expect((await read(changed)).lesson).toBe(lesson);
  });

  it('is the same quiz from the same keys, and another from another seed', async () => {
    const starts = async (of: string) => JSON.stringify((await read(of)).lesson?.scenes.map(({ start }) => start));
    const one = await starts('#quiz=all-outputs&quiz.count=2&quiz.seed=5');
    expect(await starts('#quiz=all-outputs&quiz.seed=5&quiz.count=2&scene=2')).toBe(one);
    expect(await starts('#quiz=all-outputs&quiz.count=2&quiz.seed=6')).not.toBe(one);
  });

  it('has four questions and a seed of this visit, if the link does not say', async () => {
    const { state, lesson, said } = await read('#quiz=as-a-matrix');
    expect(said).toEqual([]);
    expect(lesson?.scenes).toHaveLength(4);
    const store = createExplainerStore();
    store.getState().applyAddress(state, []);
    expect(writeAddress(store.getState())).toMatch(/^#quiz=as-a-matrix&quiz\.count=4&quiz\.seed=\d+&scene=1$/);
    expect((await read('#quiz=one-sample:1,one-sample:2')).lesson?.scenes).toHaveLength(2);
  });

  it('names each part that it cannot use, and uses the rest', async () => {
    const { lesson, said } = await read(
      '#quiz=nonsense,all-alike,one-sample:9,x-and-delta:1&quiz.count=0&quiz.seed=x&quiz.before=no&lesson=one-sample&scene=7',
    );
    expect(said).toEqual([
      'The link’s quiz lesson “nonsense” is ignored: there is no such lesson.',
      'The link’s quiz lesson “all-alike” is ignored: the lesson has no short questions.',
      'The link’s quiz question “one-sample:9” is ignored: the lesson has 2 short questions.',
      'The link’s quiz.count is ignored: expected an integer 1..20; got 0.',
      'The link’s quiz.seed is ignored: expected an integer 1..999999999; got x.',
      'The link’s quiz.before “no” is ignored: there is no such lesson.',
      'The link’s lesson is ignored: the link has a quiz as well.',
      'The link’s scene is ignored: expected an integer 1..1; got 7.',
    ]);
    expect(lesson?.quiz?.items.map(({ name }) => name)).toEqual(['x-and-delta:1']);
  });

  it('shows the rest of the link if nothing of it can be asked', async () => {
    const { state, said } = await read('#quiz=&example=lecture');
    expect(said).toEqual(['The link’s quiz is ignored: it names no lesson.']);
    expect(state.lesson).toBeUndefined();
    expect(state.source).toEqual({ kind: 'example', name: 'lecture' });
  });
});
