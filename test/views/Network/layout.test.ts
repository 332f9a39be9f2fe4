import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLayer, gapCount, type Slot } from '../../../src/kit/fit/foldLayer';
import type { Network } from '../../../src/model';
import { arrange } from '../../../src/views/Network/geometry/arrange';
import type { Box } from '../../../src/views/Network/geometry/box';
import { curvePath, edgesOf, nearestEdge, pointOn } from '../../../src/views/Network/geometry/edges';
import { layoutNetwork } from '../../../src/views/Network/geometry/layoutNetwork';
import { type Place, placeAfter, placeKey } from '../../../src/views/Network/geometry/navigation';
import { attemptsOf, measuresOf, type UnitMode } from '../../../src/views/Network/measures';

function networkOf(layers: readonly number[], bias: Network['bias'] = 'trained'): Network {
  return { layers, activations: layers.slice(1).map(() => 'tanh' as const), bias };
}

function fitting(most: number) {
  return (slots: readonly Slot[]): boolean => slots.length <= most;
}

function unitsOf(slots: readonly Slot[]): readonly (number | string)[] {
  return slots.map((slot) => (slot.kind === 'unit' ? slot.unit : `…${gapCount(slot)}`));
}

describe('foldLayer', () => {
  it('draws every unit where all fit, the bias first', () => {
    expect(unitsOf(foldLayer({ units: 3, bias: true, keep: [] }, fitting(4)))).toEqual([0, 1, 2, 3]);
  });

  it('draws the first units, a gap with its count, and the last one', () => {
    expect(unitsOf(foldLayer({ units: 64, bias: true, keep: [] }, fitting(6)))).toEqual([0, 1, 2, 3, '…60', 64]);
  });

  it('draws a unit that must be seen, with a gap on either side', () => {
    expect(unitsOf(foldLayer({ units: 64, bias: false, keep: [30] }, fitting(6)))).toEqual([
      1,
      2,
      '…27',
      30,
      '…33',
      64,
    ]);
  });

  it('draws what must be seen even where nothing fits', () => {
    expect(unitsOf(foldLayer({ units: 1000, bias: true, keep: [500, 700] }, fitting(0)))).toEqual([
      0,
      '…499',
      500,
      '…199',
      700,
      '…300',
    ]);
  });

  it('draws a unit instead of a line that would count it alone', () => {
    expect(unitsOf(foldLayer({ units: 3, bias: false, keep: [1, 3] }, fitting(2)))).toEqual([1, 2, 3]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.nat(40), (units, most, kept) => {
        const slots = foldLayer({ units, bias: false, keep: [kept] }, fitting(most));
        expect(slots.filter((slot) => slot.kind === 'gap' && gapCount(slot) === 1)).toEqual([]);
      }),
    );
  });

  it('leaves no unit out of the count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.boolean(),
        fc.integer({ min: 2, max: 12 }),
        (units, bias, most) => {
          const slots = foldLayer({ units, bias, keep: [Math.ceil(units / 2)] }, fitting(most));
          const counted = slots.reduce((sum, slot) => sum + (slot.kind === 'unit' ? 1 : gapCount(slot)), 0);
          expect(counted).toBe(units + (bias ? 1 : 0));
        },
      ),
    );
  });
});

const sizes = { width: 380, height: 280 };

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly mode?: UnitMode;
  readonly batchSize?: number;
}

/** The sizes of units that a panel of the page tries. */
function sizesIn({ width, mode = 'one', batchSize = 4 }: Drawn, columns: number) {
  return attemptsOf(mode, false).map((attempt) =>
    measuresOf(mode, { ...attempt, rem: 16, batchSize, width, columns, label: 1, isStaged: false }),
  );
}

function arranged(network: Network, room: Drawn, selected = { layer: 1, from: 1, to: 1 }) {
  const { width, height } = room;
  return arrange({
    network,
    width,
    height,
    sizes: sizesIn(room, network.layers.length),
    keep: (layer) => (layer === selected.layer ? [selected.to] : layer === selected.layer - 1 ? [selected.from] : []),
  });
}

/** The area that two boxes share. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function overlaps(boxes: readonly Box[]): boolean {
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other) > 1e-6));
}

describe('layoutNetwork', () => {
  it('puts a column a layer, from left to right, bias units on top', () => {
    const network = networkOf([2, 3, 1]);
    const { units } = arranged(network, sizes).layout;
    expect(units.map(({ layer, unit }) => `${layer}.${unit}`)).toEqual([
      '0.0',
      '0.1',
      '0.2',
      '1.0',
      '1.1',
      '1.2',
      '1.3',
      '2.1',
    ]);
    const lefts = [0, 1, 2].map((layer) => units.find((unit) => unit.layer === layer)?.box.x ?? Number.NaN);
    expect(lefts).toEqual([...lefts].sort((one, other) => one - other));
  });

  it('draws no bias unit where there is none', () => {
    const { layout } = arranged(networkOf([2, 3, 1], 'none'), sizes);
    expect(layout.units.some(({ unit }) => unit === 0)).toBe(false);
  });

  it('never lets units and gaps overlap, in any network and panel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 290, max: 700 }),
        fc.integer({ min: 180, max: 430 }),
        (layers, width, height) => {
          const { layout } = arranged(networkOf(layers), { width, height });
          const boxes = [...layout.units.map(({ reserve }) => reserve), ...layout.gaps.map(({ box }) => box)];
          expect(overlaps(boxes)).toBe(false);
          for (const { x, y, width: boxWidth, height: boxHeight } of boxes) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
            expect(x + boxWidth).toBeLessThanOrEqual(layout.width + 1e-6);
            expect(y + boxHeight).toBeLessThanOrEqual(layout.height + 1e-6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws 128-64-10 in the panel’s own size, with few edges', () => {
    const { layout, edges } = arranged(networkOf([128, 64, 10]), sizes, { layer: 2, from: 40, to: 7 });
    expect(layout.width).toBe(380);
    expect(layout.height).toBe(280);
    expect(layout.units.some(({ layer, unit }) => layer === 1 && unit === 40)).toBe(true);
    expect(edges.length).toBeLessThan(100);
  });

  it('lays out a network of one layer', () => {
    const { layout } = arranged(networkOf([1, 1], 'none'), sizes);
    expect(layout.units).toHaveLength(2);
  });
});

describe('arrange', () => {
  const whole = (layers: readonly number[], room: { width: number; height: number }) => {
    const { layout } = arranged(networkOf(layers), room);
    return layout.gaps.length === 0 && layout.height <= room.height && layout.width <= room.width;
  };

  it('moves no unit when another edge is chosen', () => {
    for (const room of [sizes, { width: 324, height: 180 }, { width: 340, height: 260 }, { width: 600, height: 420 }]) {
      const network = networkOf([2, 3, 1]);
      const { edges, layout } = arranged(network, room);
      for (const { place } of edges) expect(arranged(network, room, place).layout).toEqual(layout);
    }
  });

  it('draws every unit of small networks in the low panels of a laptop', () => {
    for (const layers of [
      [2, 3, 1],
      [2, 2, 2],
      [2, 3],
      [2, 3, 2, 1],
    ]) {
      expect(whole(layers, { width: 330, height: 180 }), layers.join('-')).toBe(true);
    }
  });

  it('has the usual size of units where all of them fit in it, and the smaller one where they do not', () => {
    expect(arranged(networkOf([2, 3, 1]), { width: 340, height: 310 }).size).toBe(0);
    expect(arranged(networkOf([2, 3, 1]), { width: 340, height: 200 }).size).toBe(1);
    expect(arranged(networkOf([128, 64, 10]), { width: 340, height: 310 }).size).toBe(1);
  });

  it('gives a unit that would be counted alone one line, in any network and panel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 150, max: 430 }),
        (layers, height) => {
          const { layout } = arranged(networkOf(layers), { width: 330, height });
          expect(layout.gaps.filter(({ first, last }) => first === last)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps 36 px between layers in the explorer’s panel, so that their edges are no bundle', () => {
    const rooms = [
      [[2, 3, 1], 330],
      [[2, 3, 2, 1], 374],
      [[6, 5, 4, 3], 374],
      [[2, 4, 3, 2, 1], 460],
      [[2, 3, 3, 3, 3, 1], 550],
    ] as const;
    for (const [layers, width] of rooms) {
      const { edges } = arranged(networkOf(layers), { width, height: 190 });
      const spaces = edges.map(({ start, end }) => end.x - start.x);
      expect(Math.min(...spaces), `${layers.join('-')} in ${width}`).toBeGreaterThanOrEqual(36 - 1e-9);
    }
  });

  it('keeps 36 px between layers where the drawing scrolls in any case', () => {
    const [measures] = sizesIn({ width: 324, height: 200, mode: 'stack' }, 4).slice(-1);
    if (!measures) throw new Error('no size');
    const { inputWidth, nodeWidth, columnSpace } = measures;
    expect(inputWidth + 3 * nodeWidth + 3 * 12).toBeGreaterThan(324 - 16);
    expect(columnSpace).toBe(36);
  });

  it('fits six columns into 398 px, and never more than seven into 380', () => {
    expect(whole([2, 2, 2, 2, 2, 1], { width: 398, height: 300 })).toBe(true);
    expect(whole([2, 2, 2, 2, 2, 2, 2, 1], { width: 380, height: 300 })).toBe(false);
  });
});

describe('edges', () => {
  const flat = { start: { x: 0, y: 0 }, end: { x: 100, y: 0 } };
  const rising = { start: { x: 0, y: 100 }, end: { x: 100, y: 40 } };

  it('edgesOf joins each unit below, bias included, to each unit above but no bias', () => {
    const { edges } = arranged(networkOf([2, 3, 1]), sizes);
    expect(edges).toHaveLength(3 * 3 + 4 * 1);
    expect(edges.every(({ place }) => place.to > 0)).toBe(true);
    expect(edgesOf({ units: [] })).toEqual([]);
  });

  it('pointOn passes through both ends, and the middle of the box half-way', () => {
    expect(pointOn(rising, 0)).toEqual(rising.start);
    expect(pointOn(rising, 1)).toEqual(rising.end);
    expect(pointOn(rising, 0.5)).toEqual({ x: 50, y: 70 });
    expect(curvePath(flat)).toBe('M0,0 C32,0 68,0 100,0');
    // Between layers that stand close, the ends are as long as the room allows.
    expect(curvePath({ start: { x: 0, y: 0 }, end: { x: 36, y: 90 } })).toBe('M0,0 C9,0 27,90 36,90');
  });

  it('nearestEdge takes the nearer of two, and none that is out of reach', () => {
    expect(nearestEdge([flat, rising], { x: 50, y: 11 }, { within: 12 })).toBe(flat);
    expect(nearestEdge([flat, rising], { x: 50, y: 65 }, { within: 12 })).toBe(rising);
    expect(nearestEdge([flat, rising], { x: 50, y: 30 }, { within: 12 })).toBeUndefined();
  });

  it('nearestEdge lets the one that was hit win where two cross', () => {
    const falling = { start: { x: 0, y: 40 }, end: { x: 100, y: 100 } };
    const crossing = { x: 50, y: 70.5 };
    expect(nearestEdge([rising, falling], crossing, { within: 12, first: rising })).toBe(rising);
    expect(nearestEdge([rising, falling], crossing, { within: 12, first: falling })).toBe(falling);
  });
});

describe('placeAfter', () => {
  const around = { network: networkOf([2, 3, 1]), selected: { layer: 2, from: 2, to: 1 } };
  const walk = (start: Place, ...keys: readonly string[]): string =>
    placeKey(keys.reduce((place, key) => placeAfter(key, place, around) ?? place, start));
  const hidden2: Place = { kind: 'unit', layer: 1, unit: 2 };

  it('goes right from a unit over an edge to a unit, and back', () => {
    expect(walk(hidden2, 'ArrowRight')).toBe('edge.2.2.1');
    expect(walk(hidden2, 'ArrowRight', 'ArrowRight')).toBe('unit.2.1');
    expect(walk(hidden2, 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toBe('edge.2.2.1');
    expect(walk(hidden2, 'ArrowLeft', 'ArrowLeft')).toBe('unit.0.2');
  });

  it('goes up and down within a layer, from the bias to the last unit', () => {
    expect(walk(hidden2, 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('unit.1.3');
    expect(walk(hidden2, 'ArrowUp', 'ArrowUp', 'ArrowUp')).toBe('unit.1.0');
    expect(walk({ kind: 'unit', layer: 2, unit: 1 }, 'ArrowUp')).toBe('unit.2.1');
  });

  it('goes up and down among the edges of the unit one came from', () => {
    expect(walk(hidden2, 'ArrowLeft', 'ArrowUp')).toBe('edge.1.1.2');
    expect(walk({ kind: 'unit', layer: 0, unit: 1 }, 'ArrowRight', 'ArrowDown', 'ArrowDown')).toBe('edge.1.1.3');
  });

  it('goes to the first and last layer with Home and End', () => {
    expect(walk(hidden2, 'Home')).toBe('unit.0.2');
    expect(walk(hidden2, 'End')).toBe('unit.2.1');
  });

  it('leaves other keys alone', () => {
    expect(placeAfter('PageDown', hidden2, around)).toBeUndefined();
  });

  it('walks the pixels of inputs that are a picture, and leaves it at its right edge and its top', () => {
    const inside = { network: networkOf([6, 3, 1]), selected: { layer: 1, from: 2, to: 1 }, pictureWidth: 3 };
    const from = (unit: number, key: string): string => {
      const place = placeAfter(key, { kind: 'unit', layer: 0, unit }, inside);
      return place ? placeKey(place) : '';
    };
    expect([from(2, 'ArrowDown'), from(5, 'ArrowUp')]).toEqual(['unit.0.5', 'unit.0.2']);
    expect([from(2, 'ArrowLeft'), from(1, 'ArrowLeft'), from(2, 'ArrowRight')]).toEqual([
      'unit.0.1',
      'unit.0.1',
      'unit.0.3',
    ]);
    expect(from(5, 'ArrowDown')).toBe('unit.0.5');
    // Out of the picture: over an edge, and along the layer to the unit before.
    expect(from(3, 'ArrowRight')).toBe('edge.1.3.3');
    expect(from(1, 'ArrowUp')).toBe('unit.0.0');
  });
});

describe('layoutNetwork of a picture', () => {
  it('puts each pixel that is drawn into its place in the picture, below the bias', () => {
    const sizes = { width: 360, height: 300 };
    const [measures] = sizesIn({ ...sizes, batchSize: 1 }, 3);
    if (!measures) throw new Error('no size');
    const { units, picture } = layoutNetwork({
      network: networkOf([6, 3, 1]),
      ...sizes,
      measures,
      keep: (layer) => (layer === 0 ? [5] : []),
      picture: { width: 3, height: 2 },
    });
    if (!picture) throw new Error('no picture');
    const inputs = units.filter(({ layer }) => layer === 0);
    expect(inputs.map(({ unit }) => unit)).toEqual([0, 5]);
    const [bias, pixel] = inputs;
    expect((bias?.box.y ?? 0) + (bias?.box.height ?? 0)).toBeLessThanOrEqual(picture.y);
    expect(pixel?.box.x).toBeCloseTo(picture.x + picture.width / 3, 9);
    expect(pixel?.box.y).toBeCloseTo(picture.y + picture.height / 2, 9);
    expect(picture.width / picture.height).toBeCloseTo(3 / 2, 9);
    expect(picture.y + picture.height).toBeLessThanOrEqual(300);
  });
});

describe('eight samples on a stage', () => {
  const rem = 26;
  const usual = { width: 1226, height: 515 };
  const arranged = (layers: readonly number[], batchSize: number, room = usual) => {
    const attempts = attemptsOf('stack', true);
    const sizes = attempts.map((attempt) =>
      measuresOf('stack', { rem, batchSize, ...attempt, ...room, columns: layers.length, label: 1, isStaged: true }),
    );
    return arrange({ network: networkOf(layers), ...room, sizes, keep: () => [] });
  };

  it('draws all units of 2-3-2-1, those of the layer that would be too high with two columns of samples', () => {
    const { layout } = arranged([2, 3, 2, 1], 8);
    expect(layout.gaps).toEqual([]);
    expect([layout.width, layout.height]).toEqual([usual.width, usual.height]);
    const wide = layout.units.filter(({ isWide }) => isWide).map(({ layer }) => layer);
    expect(wide).toContain(1);
    expect(wide).not.toContain(3);
  });

  it('draws them within a room that has a line on the chosen weight below it', () => {
    const low = { width: 1245, height: 472 };
    const { layout } = arranged([2, 3, 2, 1], 8, low);
    expect(layout.gaps).toEqual([]);
    expect([layout.width, layout.height]).toEqual([low.width, low.height]);
  });

  it('keeps one column where that fits', () => {
    const { layout } = arranged([2, 3, 1], 4);
    expect(layout.gaps).toEqual([]);
    expect(layout.units.some(({ isWide }) => isWide)).toBe(false);
  });

  it('lets no two columns of units meet', () => {
    const { layout } = arranged([2, 3, 2, 1], 8);
    for (const one of layout.units) {
      const next = layout.units.filter(({ layer }) => layer === one.layer + 1);
      for (const other of next) expect(one.box.x + one.box.width).toBeLessThan(other.box.x - rem);
    }
  });
});

it('makes units and type smaller before the edges between three layers become one bundle', () => {
  // Beside a lesson and the ledger, in a window of 1280 pixels.
  const width = 256;
  expect(sizesIn({ width, height: 300 }, 3).map(({ columnSpace }) => columnSpace)).toEqual([36, 36]);
});
