import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnGroups, groupCount } from '../../../../src/views/GradientMatrix/columnGroups';
import { columnTotal, layerSpans } from '../../../../src/views/GradientMatrix/columns';
import { bitmapPixels } from '../../../../src/views/shared/matrix/bitmapPixels';
import { generatedStep } from '../../../model/generatedStep';

/** A value of 0 to 1 has the colour of its own square root, in 255ths, from 255 on. */
const ramp = { colours: Uint32Array.from({ length: 511 }, (_, step) => step), notANumber: 999 };

describe('bitmapPixels', () => {
  it('has bands side by side, each as wide as its share, row by row', () => {
    const bands = [
      { values: Float64Array.of(1, 0, 0, 1), columns: 2, across: [0, 0.5] },
      { values: Float64Array.of(-1, 0), columns: 1, across: [0.5, 1] },
    ] as const;
    expect([...bitmapPixels(bands, ramp, { width: 4, end: 1 })]).toEqual([510, 255, 0, 0, 255, 510, 255, 255]);
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
          const seen = new Set(bitmapPixels([{ values, columns, across }], ramp, { width, end: 1 }));
          for (let group = 1; group <= columns; group++) expect(seen.has(255 + group)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('makes rows paler that are left out', () => {
    const band = { values: Float64Array.of(1, 1), columns: 1, across: [0, 1] } as const;
    const opaque = { colours: new Uint32Array(511).fill(0xff0000ff), notANumber: 0 };
    const pixels = bitmapPixels([band], opaque, { width: 1, end: 1, opacity: Float64Array.of(1, 0.2) });
    expect([...new Uint8Array(pixels.buffer)].filter((_, at) => at % 4 === 3)).toEqual([255, 51]);
  });
});
