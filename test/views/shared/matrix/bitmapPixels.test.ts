import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnGroups, groupCount } from '../../../../src/views/GradientMatrix/columnGroups';
import { columnTotal, layerSpans } from '../../../../src/views/GradientMatrix/columns';
import { bitmapPixels } from '../../../../src/views/shared/matrix/bitmapPixels';
import { generatedStep } from '../../../model/generatedStep';

/** A value of 0 to 1 has the colour of its own square root, in 255ths, from 255 on. */
const colours = Uint32Array.from({ length: 511 }, (_, step) => step);
const ramp = { colours, stripes: colours, notANumber: 999 };
const hatch = { period: 6, stripe: 2 };

describe('bitmapPixels', () => {
  it('has bands side by side, each as wide as its share, row by row', () => {
    const bands = [
      { values: Float64Array.of(1, 0, 0, 1), columns: 2, across: [0, 0.5] },
      { values: Float64Array.of(-1, 0), columns: 1, across: [0.5, 1] },
    ] as const;
    expect([...bitmapPixels(bands, ramp, { size: { width: 4, height: 2 }, hatch, end: 1 })]).toEqual([
      510, 255, 0, 0, 255, 510, 255, 255,
    ]);
  });

  it('leaves out no group of a layer, whatever the network and the width', () => {
    fc.assert(
      fc.property(generatedStep(), fc.integer({ min: 4, max: 500 }), ({ network }, width) => {
        const spans = layerSpans(network);
        const all = columnTotal(spans);
        for (const span of spans) {
          const columns = groupCount(columnGroups(span, width / all));
          const room = (width * span.froms * span.units) / all;
          // A layer with less than a point of room has one group nevertheless.
          if (room < 1 || columns > 200) continue;
          const values = Float64Array.from({ length: columns }, (_, group) => ((group + 1) / 255) ** 2);
          const across = [span.first / all, (span.first + span.froms * span.units) / all] as const;
          const seen = new Set(
            bitmapPixels([{ values, columns, across }], ramp, { size: { width, height: 1 }, hatch, end: 1 }),
          );
          for (let group = 1; group <= columns; group++) expect(seen.has(255 + group)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hatches negative cells in line over the whole picture, and no positive cell', () => {
    const marked = { colours, stripes: colours.map((_, place) => (place < 255 ? 777 : place)), notANumber: 999 };
    const band = { values: Float64Array.of(-1, 1, -1, -1), columns: 2, across: [0, 1] } as const;
    const points = bitmapPixels([band], marked, {
      size: { width: 8, height: 4 },
      hatch: { period: 4, stripe: 1 },
      end: 1,
    });
    const striped = [...points.keys()].filter((at) => points[at] === 777).map((at) => [at % 8, Math.floor(at / 8)]);
    expect(striped).toEqual([
      [0, 0],
      [3, 1],
      [2, 2],
      [6, 2],
      [1, 3],
      [5, 3],
    ]);
  });

  it('makes rows paler that are left out', () => {
    const band = { values: Float64Array.of(1, 1), columns: 1, across: [0, 1] } as const;
    const red = new Uint32Array(511).fill(0xff0000ff);
    const opaque = { colours: red, stripes: red, notANumber: 0 };
    const pixels = bitmapPixels([band], opaque, {
      size: { width: 1, height: 2 },
      hatch,
      end: 1,
      opacity: Float64Array.of(1, 0.2),
    });
    expect([...new Uint8Array(pixels.buffer)].filter((_, at) => at % 4 === 3)).toEqual([255, 51]);
  });
});
