import { describe, expect, it } from 'vitest';
import { createFitter } from '../../../src/kit/fit/fitter';

/** Contents that are as many pixels high as the step says, times their number of lines. */
function contents(lines: number) {
  const shown = { lines, room: 0, step: 0 };
  const applied: number[] = [];
  const fitter = createFitter({
    steps: [20, 15, 10],
    otherwise: 15,
    apply(step: number) {
      applied.push(step);
      shown.step = step;
    },
    fits: () => shown.lines * shown.step <= shown.room,
  });
  return {
    shown,
    applied,
    makeRoom(height: number) {
      shown.room = height;
      fitter.roomChanged({ width: 100, height });
    },
    write(next: number) {
      shown.lines = next;
      return fitter.contentsChanged();
    },
    settle: fitter.settled,
  };
}

describe('createFitter', () => {
  it('takes the first step that fits', () => {
    const { makeRoom, applied } = contents(4);
    // 4 × 20 and 4 × 15 are more than 50.
    makeRoom(50);
    expect(applied).toEqual([20, 15, 10]);
  });

  it('begins again in another room, larger or smaller', () => {
    const { makeRoom, shown } = contents(4);
    makeRoom(50);
    makeRoom(80);
    expect(shown.step).toBe(20);
    makeRoom(60);
    expect(shown.step).toBe(15);
  });

  it('takes a tighter step for more contents, and no roomier one for fewer', () => {
    const { makeRoom, write, shown } = contents(4);
    makeRoom(80);
    write(5);
    // 5 × 15 = 75
    expect(shown.step).toBe(15);
    write(1);
    expect(shown.step).toBe(15);
  });

  it('takes a roomier step once contents that came in parts have settled, and does not try for ever', () => {
    const { makeRoom, write, settle, applied, shown } = contents(4);
    makeRoom(80);
    // A caption stood there until the drawing came.
    expect(write(5)).toBe(true);
    expect(write(4)).toBe(false);
    settle();
    expect(shown.step).toBe(20);
    for (let time = 0; time < 20; time++) settle();
    const before = applied.length;
    settle();
    expect(applied.length).toBe(before);
  });

  it('scrolls in a size that can be read what fits in no step', () => {
    const { makeRoom, write, applied, shown } = contents(9);
    makeRoom(80);
    expect(shown.step).toBe(15);
    // A part of the contents is replaced by a smaller one, such as a formula's text by the formula.
    write(4);
    expect(shown.step).toBe(20);
    for (let line = 0; line < 20; line++) write(9);
    const tried = applied.length;
    write(9);
    expect(applied).toHaveLength(tried);
    makeRoom(200);
    expect(shown.step).toBe(20);
  });

  it('does not look again in the same room', () => {
    const { makeRoom, applied } = contents(4);
    makeRoom(80);
    makeRoom(80);
    expect(applied).toEqual([20]);
  });
});
