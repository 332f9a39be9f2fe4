import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Frame,
  frameAround,
  frameAt,
  frameFollowing,
  frameHolding,
  framePaged,
  isWhole,
  printedOf,
  readStarts,
  writeStarts,
} from '../../../../src/views/shared/matrix/frame';

type Axis = 'weight' | 'sample';

const extents = fc
  .record({ weight: fc.integer({ min: 1, max: 1e6 }), sample: fc.integer({ min: 1, max: 1000 }) })
  .chain((lengths) =>
    fc.record({
      lengths: fc.constant(lengths),
      sizes: fc.record({
        weight: fc.integer({ min: 1, max: Math.min(12, lengths.weight) }),
        sample: fc.integer({ min: 1, max: Math.min(12, lengths.sample) }),
      }),
      starts: fc.record({ weight: fc.integer({ min: -9, max: 2e6 }), sample: fc.integer({ min: -9, max: 2000 }) }),
      place: fc.record({
        weight: fc.integer({ min: 0, max: lengths.weight - 1 }),
        sample: fc.integer({ min: 0, max: lengths.sample - 1 }),
      }),
    }),
  );

function checkFrames(check: (frame: Frame<Axis>, place: Frame<Axis>['starts']) => void): void {
  fc.assert(fc.property(extents, ({ starts, place, ...extent }) => check(frameAt(extent, starts), place)));
}

function holds(frame: Frame<Axis>, place: Frame<Axis>['starts']): boolean {
  return printedOf(frame, 'weight').includes(place.weight) && printedOf(frame, 'sample').includes(place.sample);
}

describe('a frame', () => {
  it('never reaches beyond its matrix, wherever it is sent', () => {
    checkFrames((frame, place) => {
      for (const one of [
        frame,
        frameAround(frame, place),
        frameHolding(frame, place),
        frameFollowing(frame, place),
        framePaged(frame, 'weight', 1),
        framePaged(frame, 'sample', -1),
      ]) {
        for (const axis of ['weight', 'sample'] as const) {
          expect(one.starts[axis]).toBeGreaterThanOrEqual(0);
          expect(one.starts[axis] + one.sizes[axis]).toBeLessThanOrEqual(one.lengths[axis]);
        }
      }
    });
  });

  it('holds what it is sent to, and does not move for what it holds', () => {
    checkFrames((frame, place) => {
      for (const send of [frameAround, frameHolding, frameFollowing])
        expect(holds(send(frame, place), place)).toBe(true);
      if (holds(frame, place)) {
        expect(frameHolding(frame, place)).toEqual(frame);
        expect(frameFollowing(frame, place)).toEqual(frame);
      }
    });
  });

  it('moves along one axis alone', () => {
    checkFrames((frame, { sample }) => {
      expect(frameHolding(frame, { sample }).starts.weight).toBe(frame.starts.weight);
      expect(framePaged(frame, 'sample', 1).starts.weight).toBe(frame.starts.weight);
    });
  });

  it('turned on by its size has none of what it had, unless the matrix ends', () => {
    checkFrames((frame) => {
      const next = framePaged(frame, 'weight', 1);
      const end = frame.starts.weight + frame.sizes.weight;
      expect(next.starts.weight).toBe(Math.min(end, frame.lengths.weight - frame.sizes.weight));
    });
  });

  it('is whole where all of an axis is printed', () => {
    const frame = { lengths: { weight: 9, sample: 4 }, sizes: { weight: 5, sample: 4 } };
    expect([isWhole(frame), isWhole(frame, ['sample'])]).toEqual([false, true]);
  });

  it('is the same again when a link has said it', () => {
    checkFrames((frame) => {
      const text = writeStarts(frame.starts);
      expect(readStarts(text, ['weight', 'sample'])).toEqual(frame.starts);
    });
    for (const text of [undefined, '', '1', '0,1', '1,2,3', '1.5,2', '-1,2', '1e3,2', '9999999999,1', 'a,b']) {
      expect(readStarts(text, ['weight', 'sample'])).toBeUndefined();
    }
  });
});
