import { describe, expect, it } from 'vitest';
import { createFitter } from '../../../src/kit/fit/fitter';

/** Contents that are as many pixels high as the step says, times their number of lines; what stands above is half a line high. */
function contents(lines: number, { hasHead = false, from }: { hasHead?: boolean; from?: number } = {}) {
  const shown = { lines, room: 0, step: 0 };
  const height = (): number => shown.room - (hasHead ? shown.step / 2 : 0);
  const applied: number[] = [];
  const fitter = createFitter({
    room: () => ({ width: 100, height: height() }),
    steps: [20, 15, 10],
    otherwise: 15,
    ...(from !== undefined && { from }),
    apply(step: number) {
      applied.push(step);
      shown.step = step;
    },
    fits: () => shown.lines * shown.step <= height(),
  });
  return {
    shown,
    applied,
    makeRoom(height: number) {
      shown.room = height;
      fitter.roomChanged();
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

  it('asks no more than the next roomier step when nothing has changed', () => {
    const { makeRoom, settle, applied, shown } = contents(4);
    makeRoom(50);
    settle();
    expect(applied).toEqual([20, 15, 10, 10, 15, 10]);
    shown.room = 60;
    settle();
    expect(shown.step).toBe(15);
  });

  it('begins with the step in which they are laid out, and ends where it would have ended', () => {
    for (const height of [80, 60, 50, 40, 30]) {
      const all = contents(4);
      all.makeRoom(height);
      for (const from of [20, 15, 10]) {
        const { makeRoom, applied, shown } = contents(4, { from });
        makeRoom(height);
        expect(shown.step).toBe(all.shown.step);
        expect(applied[0]).toBe(from);
      }
    }
    const { makeRoom, applied } = contents(4, { from: 10 });
    makeRoom(50);
    makeRoom(52);
    // Each time the next roomier step is tried, and no other.
    expect(applied).toEqual([10, 15, 10, 10, 15, 10]);
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

  it('tries what fits in no step in the tightest alone, whenever it changes', () => {
    const { makeRoom, write, applied, shown } = contents(9);
    makeRoom(80);
    expect(applied).toEqual([20, 15, 10, 15]);
    write(10);
    expect(applied.slice(4)).toEqual([10, 15]);
    write(5);
    // 5 × 15 = 75
    expect(applied.slice(6)).toEqual([10, 15, 20, 15]);
    expect(shown.step).toBe(15);
  });

  it('does not look again in the same room', () => {
    const { makeRoom, applied } = contents(4);
    makeRoom(80);
    makeRoom(80);
    expect(applied).toEqual([20]);
  });

  it('does not take for another room what the step itself has left', () => {
    const { makeRoom, applied } = contents(4, { hasHead: true });
    // 80 − 20 ⁄ 2 is less than 4 × 20; 80 − 15 ⁄ 2 is enough for 4 × 15.
    makeRoom(80);
    makeRoom(80);
    expect(applied).toEqual([20, 15]);
    makeRoom(90);
    expect(applied).toEqual([20, 15, 20]);
  });
});
