import { describe, expect, it } from 'vitest';
import { frameAt, type Sides } from '../../../../src/views/shared/matrix/frame';
import { destination, positionIn, sideOf } from '../../../../src/views/shared/matrix/frameKeys';

type Axis = 'weight' | 'sample';

const extent = { lengths: { weight: 100, sample: 20 }, sizes: { weight: 8, sample: 4 } };
const frame = frameAt<Axis>(extent, { weight: 40, sample: 10 });

/** A table with one row and two columns of heads before the frame, and two rows of totals after it. */
function pressed(
  key: string,
  [row, column]: readonly [number, number],
  more: { shiftKey?: true; ctrlKey?: true } = {},
  sides: Sides<Axis> = { rows: 'sample', columns: 'weight' },
) {
  const table = {
    rows: sideOf(frame, sides.rows, { before: 1, after: 2 }),
    columns: sideOf(frame, sides.columns, { before: 2 }),
    page: 4,
  };
  const event = { key, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
  const to = destination(event, { row, column }, table);
  return to && [to.row, to.column];
}

describe('keys of a frame', () => {
  it('lead on beyond what is printed, cell by cell', () => {
    expect(pressed('ArrowDown', [14, 50])).toEqual([15, 50]);
    expect(pressed('ArrowLeft', [14, 42])).toEqual([14, 41]);
    expect(pressed('PageUp', [14, 50])).toEqual([10, 50]);
  });

  it('lead from a margin to what is printed next to it', () => {
    expect(pressed('ArrowDown', [0, 50])).toEqual([11, 50]);
    expect(pressed('ArrowUp', [21, 50])).toEqual([14, 50]);
    expect(pressed('ArrowRight', [14, 1])).toEqual([14, 42]);
  });

  it('stop at the ends, and go there with Home and End', () => {
    expect(pressed('ArrowUp', [0, 50])).toEqual([0, 50]);
    expect(pressed('ArrowRight', [14, 101])).toEqual([14, 101]);
    expect(pressed('End', [14, 50])).toEqual([14, 101]);
    expect(pressed('Home', [14, 50], { ctrlKey: true })).toEqual([0, 0]);
  });

  it('go by the size of the frame with Shift, as far as there is any', () => {
    expect(pressed('ArrowRight', [14, 45], { shiftKey: true })).toEqual([14, 53]);
    expect(pressed('ArrowDown', [14, 45], { shiftKey: true })).toEqual([18, 45]);
    expect(pressed('ArrowDown', [0, 45], { shiftKey: true })).toEqual([0, 45]);
  });

  it('follow the orientation: where weights go down, ArrowDown leads along them', () => {
    const turned = { rows: 'weight', columns: 'sample' } as const;
    expect(pressed('ArrowDown', [48, 12], {}, turned)).toEqual([49, 12]);
    expect(pressed('ArrowDown', [44, 12], { shiftKey: true }, turned)).toEqual([52, 12]);
    expect(pressed('ArrowRight', [44, 12], { shiftKey: true }, turned)).toEqual([44, 16]);
  });

  it('leave others alone', () => {
    for (const key of ['Tab', 'n', 'Enter', '0']) expect(pressed(key, [14, 50])).toBeUndefined();
    expect(pressed('ArrowDown', [14, 50], { ctrlKey: true })).toBeUndefined();
  });

  it('name positions of the matrix, and of its margins none or the nearest', () => {
    const side = sideOf(frame, 'sample', { before: 1, after: 2 });
    expect([positionIn(side, 1, false), positionIn(side, 20, false)]).toEqual([0, 19]);
    expect([positionIn(side, 0, false), positionIn(side, 22, true)]).toEqual([undefined, 19]);
  });
});
