import { describe, expect, it } from 'vitest';
import { coversOf, type Part } from '../../../src/kit/fit/lastLine';

/** A scroller of 200 pixels; the sign takes 24 by 90, and nothing above the middle is covered. */
const room = { bottom: 200, sign: 24, signWidth: 90, highest: 100 };

/** One below the other from `top` on, each 20 pixels high. */
function lines(top: number, count: number, { left = 0, right = 300 } = {}): readonly Part[] {
  return Array.from({ length: count }, (_, at) => ({
    box: { left, right, top: top + 20 * at, bottom: top + 20 * (at + 1) },
    isDrawing: false,
  }));
}

describe('coversOf', () => {
  it('covers nothing where all is in sight', () => {
    expect(coversOf(lines(100, 5), room)).toEqual([]);
  });

  it('covers the line that the edge slices, and as many above it as the sign takes', () => {
    // 170 to 190 would be under the sign, which begins at 200 − 24 = 176; 190 to 210 is sliced.
    expect(coversOf(lines(110, 6), room)).toEqual([{ left: 0, right: 300, top: 170, bottom: 200 }]);
  });

  it('has a sign where the next line begins below the edge', () => {
    const parts = [...lines(130, 2), ...lines(205, 1)];
    expect(coversOf(parts, room)).toEqual([{ left: 0, right: 300, top: 200 - 24, bottom: 200 }]);
  });

  it('ends each column under its own last line, and has the sign in the first that is cut', () => {
    const left = lines(110, 6, { left: 0, right: 300 });
    // 185 to 205 is sliced; 165 to 185 stays beside the sign.
    const right = lines(105, 5, { left: 320, right: 600 });
    expect(coversOf([...right, ...left], room)).toEqual([
      { left: 0, right: 300, top: 170, bottom: 200 },
      { left: 320, right: 600, top: 185, bottom: 200 },
    ]);
  });

  it('has the sign where lines begin, and covers what is beside a part that is narrower', () => {
    // 0 to 40 is sliced; the sign is 90 wide, so that 60 to 200 gives way to it, and 100 to 200 does not.
    const narrow: Part = { box: { left: 0, right: 40, top: 185, bottom: 205 }, isDrawing: false };
    const beside = (left: number): Part => ({ box: { left, right: 200, top: 180, bottom: 200 }, isDrawing: false });
    expect(coversOf([beside(60), narrow], room)).toEqual([
      { left: 0, right: 90, top: 200 - 24, bottom: 200 },
      { left: 60, right: 200, top: 180, bottom: 200 },
      { left: 0, right: 40, top: 185, bottom: 200 },
    ]);
    expect(coversOf([beside(100), narrow], room).map(({ left }) => left)).toEqual([0, 0]);
  });

  it('leaves a column whole that ends above the edge', () => {
    const fits = lines(100, 5, { left: 320, right: 600 });
    expect(coversOf([...lines(110, 6), ...fits], room)).toEqual([{ left: 0, right: 300, top: 170, bottom: 200 }]);
  });

  it('slices a drawing, and covers no more of it than the sign takes', () => {
    const box = { left: 0, right: 300, top: 20, bottom: 400 };
    expect(coversOf([{ box, isDrawing: true }], room)).toEqual([{ ...box, top: 200 - 24, bottom: 200 }]);
  });

  it('slices what begins above the middle', () => {
    const box = { left: 0, right: 300, top: 90, bottom: 400 };
    expect(coversOf([{ box, isDrawing: false }], room)).toEqual([{ ...box, top: 200 - 24, bottom: 200 }]);
  });
});
