/** The pure half of the Data panel: batches of an epoch, the window of the picture, marks, ground, pasted blocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardPass, trainingData } from '../../../src/model';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import { columnPage, columnsFrom, valueAt } from '../../../src/views/Data/columns';
import { epochBatches } from '../../../src/views/Data/epochBatches';
import { outputSurface } from '../../../src/views/Data/outputSurface';
import { pastedBlock } from '../../../src/views/Data/pastedBlock';
import { neighbourOf, nudged, pictureFrame, placeAt, shareOf } from '../../../src/views/Data/pictureFrame';
import { pointMarks, shapeNames } from '../../../src/views/Data/pointMarks';

function scenarioOf(name: string) {
  const scenario = exampleNamed(name)?.scenario;
  if (!scenario) throw new Error(`no example ${name}`);
  return scenario;
}

describe('epochBatches', () => {
  it('names each sample’s batch, the same at every step of the epoch', () => {
    const run = createRun(scenarioOf('iris'), [{ step: 1, setting: 'batchSize', value: 40 }]);
    const first = epochBatches(run, 1);
    expect(first.batches).toBe(4);
    for (let step = 1; step <= 4; step++) {
      const now = epochBatches(run, step);
      expect(now.now).toBe(step);
      expect(now.ofSample).toEqual(first.ofSample);
      for (const index of run.batchOf(step)) expect(now.ofSample[index]).toBe(step);
    }
    expect(epochBatches(run, 6).firstStep).toBe(5);
  });

  it('leaves out samples whose batch never comes because the batch size changes', () => {
    const run = createRun(scenarioOf('xor'), [
      { step: 1, setting: 'batchSize', value: 1 },
      { step: 3, setting: 'batchSize', value: 4 },
    ]);
    expect([...epochBatches(run, 2).ofSample]).toEqual([1, 2, 0, 0]);
    expect([...epochBatches(run, 3).ofSample]).toEqual([1, 1, 1, 1]);
  });
});

describe('columnPage', () => {
  const wide = trainingData([Array.from({ length: 20 }, (_, at) => at)], [[100, 101]]);

  it('has all columns of narrow samples, and a page that never runs over the end', () => {
    expect(columnPage(trainingData([[1, 2]], [[3]]), '9').columns).toHaveLength(3);
    const page = columnPage(wide, '99');
    expect(page.columns).toHaveLength(14);
    expect(page.columns.at(-1)).toEqual({ part: 'targets', unit: 2 });
    expect(valueAt(wide, { part: 'targets', unit: 2, sample: 1 })).toBe(101);
    expect(columnPage(wide, 'nonsense').first).toBe(0);
  });
});

describe('columnsFrom', () => {
  const rows = (width: number): readonly number[] => Array.from({ length: width }, () => 0);
  const page = (weighted: boolean, start: string) =>
    columnPage(trainingData([rows(20)], [rows(3)], weighted ? [1] : undefined), start);

  it('counts inputs and targets to the right, on the screen or not', () => {
    expect([0, 13].map((at) => columnsFrom(page(false, '1'), at))).toEqual([23, 10]);
    expect(columnsFrom(page(false, '10'), 0)).toBe(14);
  });

  it('counts from the weights on only where input 1 is beside them', () => {
    expect([0, 1].map((at) => columnsFrom(page(true, '1'), at))).toEqual([24, 23]);
    expect([0, 1].map((at) => columnsFrom(page(true, '10'), at))).toEqual([1, 14]);
  });
});

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
    const run = createRun(scenarioOf('xor'), []);
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

describe('pastedBlock', () => {
  it('is numbers, a table of its own, or a sentence', () => {
    expect(pastedBlock('1\t2\n3\t4', 3)).toEqual({
      kind: 'numbers',
      block: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(pastedBlock('1\t2\n3\t4', 1)).toEqual({ kind: 'table' });
    expect(pastedBlock('1\tx\n3\t4', 2)).toMatchObject({ kind: 'refused' });
    expect(pastedBlock('7', 2)).toBeUndefined();
  });
});
