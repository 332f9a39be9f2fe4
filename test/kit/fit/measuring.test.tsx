import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Measure, measureNext, measureNoMore, measureNow } from '../../../src/kit/fit/measuring';

const told: string[] = [];

function noting(name: string): Measure {
  return () => {
    told.push(`${name} reads`);
    return () => told.push(`${name} writes`);
  };
}

beforeEach(() => {
  told.length = 0;
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
});

afterEach(() => {
  vi.useRealTimers();
});

it('measureNow lets all read before one writes', () => {
  measureNow([noting('table'), noting('cover')]);
  expect(told).toEqual(['table reads', 'cover reads', 'table writes', 'cover writes']);
});

it('measureNext reads once in the next frame, however often it was asked', () => {
  const measure = noting('cover');
  measureNext(measure);
  measureNext(measure);
  expect(told).toEqual([]);
  vi.advanceTimersToNextFrame();
  vi.advanceTimersToNextFrame();
  expect(told).toEqual(['cover reads', 'cover writes']);
});

it('measureNoMore takes out what has left the page', () => {
  const gone = noting('gone');
  measureNext(gone);
  measureNext(noting('cover'));
  measureNoMore(gone);
  vi.advanceTimersToNextFrame();
  expect(told).toEqual(['cover reads', 'cover writes']);
});
