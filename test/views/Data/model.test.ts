/** The pure half of the Data panel: the window of the picture, marks and ground. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardPass, trainingData } from '../../../src/model';
import { createRun } from '../../../src/run';
import { outputSurface } from '../../../src/views/Data/outputSurface';
import { neighbourOf, nudged, pictureFrame, placeAt, shareOf } from '../../../src/views/Data/pictureFrame';
import { pointMarks, shapeNames } from '../../../src/views/Data/pointMarks';
import { exampleScenario } from '../../exampleScenario';

describe('pictureFrame', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('holds every point, also where all are one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 }), (points) => {
        const frame = pictureFrame(
          trainingData(
            points,
            points.map(() => [0]),
          ),
        );
        for (const [x, y] of points) {
          const share = shareOf(frame, { x, y });
          expect(share.x).toBeGreaterThan(0);
          expect(share.x).toBeLessThan(1);
          expect(share.y).toBeGreaterThan(0);
          expect(share.y).toBeLessThan(1);
        }
      }),
    );
  });

  it('placeAt of shareOf is the place, to less than a pixel', () => {
    const frame = { x: [-2, 3], y: [10, 20] } as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (x, y) => {
        const again = shareOf(frame, placeAt(frame, { x, y }));
        expect(Math.abs(again.x - x)).toBeLessThan(1 / 500);
        expect(Math.abs(again.y - y)).toBeLessThan(1 / 500);
      }),
    );
  });

  it('nudged there and back is the same place', () => {
    const frame = { x: [0, 1], y: [0, 100] } as const;
    expect(nudged(frame, { x: 0.5, y: 50 }, { x: 1, y: 0 })).toEqual({ x: 0.51, y: 50 });
    expect(nudged(frame, { x: 0.51, y: 50 }, { x: -1, y: 0 })).toEqual({ x: 0.5, y: 50 });
    expect(nudged(frame, { x: 0.5, y: 50 }, { x: 0, y: 10 })).toEqual({ x: 0.5, y: 60 });
  });

  it('neighbourOf is the nearest within the direction, or none', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 1, y: 0.1 },
      { x: 3, y: 0 },
      { x: 0, y: 2 },
    ];
    expect(neighbourOf(places, 0, { x: 1, y: 0 })).toBe(1);
    expect(neighbourOf(places, 0, { x: 0, y: 1 })).toBe(3);
    expect(neighbourOf(places, 0, { x: -1, y: 0 })).toBeUndefined();
  });
});

describe('pointMarks', () => {
  it('are shaped by side of the middle for one target, by class for several', () => {
    const one = pointMarks(trainingData([[1], [2], [3]], [[0], [10], [4]]));
    expect(one.map(({ shape }) => shape)).toEqual([0, 1, 0]);
    expect(one.map(({ share }) => share)).toEqual([-1, 1, (2 * 4) / 10 - 1]);
    const classes = pointMarks(
      trainingData(
        [[1], [2]],
        [
          [0, 0, 1],
          [1, 0, 0],
        ],
      ),
    );
    expect(classes).toEqual([
      { shape: 2, share: -1 },
      { shape: 0, share: 1 },
    ]);
  });
});

describe('shapeNames', () => {
  it('name each class after one of its samples, and none where shapes repeat', () => {
    const data = trainingData(
      [[1], [2]],
      [
        [0, 1],
        [1, 0],
      ],
    );
    expect(shapeNames(data, pointMarks(data), ['b', 'a']).map(({ label }) => label)).toEqual(['a', 'b']);
    const many = trainingData([[1]], [[1, 0, 0, 0, 0, 0, 0]]);
    expect(shapeNames(many, pointMarks(many), [])).toEqual([]);
  });
});

describe('outputSurface', () => {
  it('is the network’s own output at the middle of each cell', () => {
    const run = createRun(exampleScenario('xor'), []);
    const { weights } = run.traceAt(1).stateBefore;
    const surface = outputSurface(run.network, weights, { x: [0, 1], y: [0, 1] });
    if (!surface) throw new Error('no surface');
    const { columns, rows, values } = surface;
    const inputs = Float64Array.of((columns - 0.5) / columns, 1 - 0.5 / rows);
    const { activations } = forwardPass(run.network, weights, { inputs, rows: 1 });
    expect(values[columns - 1]).toBeCloseTo(activations.at(-1)?.[0] ?? Number.NaN, 14);
    expect(surface).toMatchObject({ middle: 0.5, reach: 0.5 });
  });

  it('is coarser for large networks, and none for those that would keep the page waiting', () => {
    const grid = (units: number) =>
      outputSurface(
        { layers: [2, units, 1], activations: ['tanh', 'identity'], bias: 'trained' },
        [new Float64Array(3 * units), new Float64Array(units + 1)],
        { x: [0, 1], y: [0, 1] },
      )?.columns;
    expect(grid(10)).toBe(48);
    expect(grid(10_000)).toBe(24);
    expect(grid(100_000)).toBeUndefined();
  });
});
