/** Two stores of one browser: what one keeps of lessons is not lost by the other. */
import { describe, expect, it } from 'vitest';
import { createExplainerStore, createSafeStorage, type LessonProgress } from '../../../src/store';

/** Nothing is said to the other store: the page's event comes later, or not at all. */
function twoTabs() {
  const items = new Map<string, string>();
  const tab = () =>
    createExplainerStore({
      storage: createSafeStorage(() => ({
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, value: string) => void items.set(key, value),
      })),
    });
  const stored = (): unknown => JSON.parse(items.get('batch-gradient-explainer/lessons') ?? '{}');
  return { one: tab(), other: tab(), stored };
}

const progress = (reached: readonly number[], more: Partial<LessonProgress> = {}): LessonProgress => ({
  reached,
  answered: [],
  scenes: 3,
  questions: [],
  ...more,
});

describe('progress of two tabs', () => {
  it('of two lessons, and of one, is that of both', () => {
    const { one, other, stored } = twoTabs();
    one.setState({ progress: { a: progress([1, 2], { answered: [2], answeredOn: '2026-11-20' }) } });
    other.setState({ progress: { b: progress([1]) } });
    other.setState({
      progress: { ...other.getState().progress, a: progress([3], { answered: [1], answeredOn: '2026-11-26' }) },
    });
    expect(stored()).toEqual({
      a: progress([1, 2, 3], { answered: [2, 1], answeredOn: '2026-11-26' }),
      b: progress([1]),
    });
  });

  it('has a slip until one of them has mended it', () => {
    const { one, other, stored } = twoTabs();
    one.setState({ progress: { a: progress([1], { slips: ['magnitudes'] }) } });
    other.setState({ progress: { a: progress([1], { slips: ['other'] }) } });
    expect(stored()).toMatchObject({ a: { slips: ['magnitudes', 'other'] } });
    one.setState({ progress: { a: progress([1], { slips: [] }) } });
    expect(stored()).toMatchObject({ a: { slips: ['other'] } });
  });

  it('is gone once one of them deletes it', () => {
    const { one, other, stored } = twoTabs();
    one.setState({ progress: { a: progress([1]) } });
    other.setState({ progress: { b: progress([1]) } });
    one.getState().clearProgress();
    expect(stored()).toEqual({});
  });
});
