/** Short questions come back on another day and before a later lesson, first about the slips that were made. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExplainerStore, createSafeStorage, type LessonProgress } from '../../../src/store';
import { lessonsBefore, lessonsDue } from '../../../src/store/quiz/due';
import { comingSource, type QuizSource } from '../../../src/store/quiz/sources';
import { chosenItems } from '../../../src/store/quiz/spaced';
import { eventually } from '../../eventually';

function reached(more: Partial<LessonProgress>): LessonProgress {
  return { reached: [1], answered: [1], scenes: 3, ...more };
}

const saturday = '2026-11-21';
const sunday = '2026-11-22';

describe('the lessons that are due', () => {
  const progress = {
    'one-sample': reached({ answeredOn: saturday, askedOn: sunday }),
    'x-and-delta': reached({ answeredOn: saturday }),
    'one-loss-or-many': reached({ answeredOn: sunday }),
    // Only looked at.
    'all-outputs': reached({}),
    'all-alike': reached({ answeredOn: saturday }),
  };

  it('are those of the course that were answered on an earlier day, once a day', () => {
    expect(lessonsDue(progress, saturday)).toEqual([]);
    expect(lessonsDue(progress, sunday)).toEqual(['x-and-delta']);
    expect(lessonsDue(progress, '2026-11-23')).toEqual(['one-sample', 'x-and-delta', 'one-loss-or-many']);
  });

  it('are before a lesson the earlier ones, also on the same day', () => {
    expect(lessonsBefore(progress, sunday, 'means-too-early')).toEqual(['x-and-delta', 'one-loss-or-many']);
    expect(lessonsBefore(progress, sunday, 'one-loss-or-many')).toEqual(['x-and-delta']);
    expect(lessonsBefore(progress, sunday, 'one-sample')).toEqual([]);
  });
});

describe('the questions that are chosen', () => {
  async function sources(...names: readonly string[]): Promise<readonly QuizSource[]> {
    const found = await Promise.all(names.map(comingSource));
    return found.flatMap((source) => ('scenes' in source ? [source] : []));
  }

  it('are at most two, from the lessons longest ago', async () => {
    const from = await sources('one-sample', 'x-and-delta', 'all-outputs');
    const progress = {
      'one-sample': reached({ answeredOn: '2026-11-20' }),
      'x-and-delta': reached({ answeredOn: '2026-11-18' }),
      'all-outputs': reached({ answeredOn: '2026-11-19' }),
    };
    expect(chosenItems(from, progress)).toEqual(['x-and-delta:1', 'all-outputs:1']);
  });

  it('recognise the slips that were made', async () => {
    const from = await sources('one-sample', 'x-and-delta', 'sum-and-mean', 'all-outputs');
    const progress = {
      'one-sample': reached({ answeredOn: '2026-11-01' }),
      'x-and-delta': reached({ answeredOn: sunday, slips: ['crossedPairs'] }),
      'sum-and-mean': reached({ answeredOn: '2026-11-01', slips: ['other'] }),
      'all-outputs': reached({ answeredOn: sunday, slips: ['firstOutput'] }),
    };
    expect(chosenItems(from, progress)).toEqual(['x-and-delta:1', 'all-outputs:1']);
  });
});

describe('what a learner did', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 21, 12) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const wrong = { kind: 'number', text: '0', value: 0 } as const;

  async function opened(
    act: (store: ReturnType<typeof createExplainerStore>) => void,
    storage = createSafeStorage(() => undefined),
  ) {
    const store = createExplainerStore({ storage });
    act(store);
    await eventually(() => expect(store.getState().lesson).toBeDefined());
    return store;
  }

  it('is kept: the day of an answer, and slips until a short question about them is right at once', async () => {
    const store = await opened((one) => one.getState().openLesson('x-and-delta'));
    store.getState().submitAnswer(wrong, false, 'crossedPairs');
    store.getState().submitAnswer(wrong, false);
    expect(store.getState().progress['x-and-delta']).toMatchObject({
      slips: ['crossedPairs', 'other'],
      answeredOn: saturday,
    });
    store.getState().leaveLesson();
    vi.setSystemTime(new Date(2026, 10, 22, 8));
    store.getState().startShort();
    await eventually(() => expect(store.getState().lesson?.lesson.quiz).toBeDefined());
    const quiz = store.getState().lesson?.lesson.quiz;
    expect(quiz?.items.map(({ name }) => name)).toEqual(['x-and-delta:1']);
    expect(store.getState().progress['x-and-delta']).toMatchObject({ askedOn: sunday, answeredOn: saturday });
    store.getState().submitAnswer({ kind: 'number', text: '1', value: 1 }, true);
    expect(store.getState().progress['x-and-delta']?.slips).toEqual([]);
  });

  it('brings a question before the next new lesson, and leads on to it', async () => {
    const store = await opened((one) => one.getState().openLesson('one-sample'));
    store.getState().submitAnswer(wrong, true);
    store.getState().startLesson('x-and-delta');
    await eventually(() => expect(store.getState().lesson?.lesson.quiz).toMatchObject({ before: 'x-and-delta' }));
    // The same day, it is not asked again.
    store.getState().startLesson('one-loss-or-many');
    await eventually(() => expect(store.getState().lesson?.lesson.name).toBe('one-loss-or-many'));
    // A lesson that was begun continues.
    store.getState().startLesson('one-sample', 2);
    await eventually(() => expect(store.getState().lesson?.lesson.name).toBe('one-sample'));
    expect(store.getState().lesson?.scene).toBe(2);
  });

  it('survives a reload where storage is allowed, and is forgotten without an error where it is not', async () => {
    const kept = new Map<string, string>();
    const allowed = createSafeStorage(() => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }));
    const first = await opened((one) => one.getState().openLesson('one-sample'), allowed);
    first.getState().submitAnswer(wrong, false);
    const again = createExplainerStore({ storage: allowed });
    expect(again.getState().progress['one-sample']).toMatchObject({ slips: ['other'], answeredOn: saturday });
    expect(createExplainerStore().getState().progress).toEqual({});
  });
});
