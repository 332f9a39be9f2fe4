import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../scripts/palettePng';

type Colour = readonly [number, number, number];

/** A true-colour PNG whose rows are stored as given: the filter's number, then bytes. */
function png(width: number, rows: readonly (readonly number[])[], colourType = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, colourType], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function data(file: Buffer, type: string): Buffer {
  const at = file.indexOf(type, 8, 'latin1');
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
}

/** The colours of a PNG with a palette and unfiltered rows. */
function coloursOf(file: Buffer, width: number): Colour[] {
  const palette = data(file, 'PLTE');
  const rows = inflateSync(data(file, 'IDAT'));
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [...palette.subarray(index * 3, index * 3 + 3)] as unknown as Colour);
}

describe('palettePng', () => {
  it('of a picture with few colours shows the very same, whatever filter its rows have', () => {
    const rows = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30], // left: 10+30, 20+30, 30+30
      [2, 0, 0, 0, 1, 1, 1], // above
      [3, 5, 10, 15, 20, 25, 30], // half of left + above: 5 + 10/2; 20 + (10+41)/2 rounded down
      [4, 1, 1, 1, 2, 2, 2], // Paeth, nearest to left + above − corner: above 10; above 45
    ];
    expect(coloursOf(palettePng(png(2, rows)), 2)).toEqual([
      [10, 20, 30],
      [40, 50, 60],
      [10, 20, 30],
      [40, 50, 60],
      [10, 20, 30],
      [41, 51, 61],
      [5 + 5, 10 + 10, 15 + 15],
      [20 + 25, 25 + 35, 30 + 45],
      [10 + 1, 20 + 1, 30 + 1],
      [45 + 2, 60 + 2, 75 + 2],
    ]);
  });

  it('of a picture with many keeps the commonest as they are and every other near to what it was', () => {
    const common: Colour[] = Array.from({ length: 300 }, () => [250, 249, 246]);
    const others: Colour[] = Array.from({ length: 400 }, (_, at) => [at % 256, (at * 7) % 256, (at * 13) % 256]);
    const all = [...common, ...others];
    const result = palettePng(png(all.length, [[0, ...all.flat()]]));
    const shown = coloursOf(result, all.length);
    expect(data(result, 'PLTE').length).toBeLessThanOrEqual(256 * 3);
    expect(shown.slice(0, 300)).toEqual(common);
    const errors = all.map((colour, at) =>
      Math.hypot(...colour.map((part, c) => part - (shown[at]?.[c] ?? Number.NaN))),
    );
    expect(Math.max(...errors)).toBeLessThan(30);
  });

  it('refuses what is not 8-bit true colour', () => {
    expect(() => palettePng(png(1, [[0, 1]], 0))).toThrow('expected 8 bits for each of red, green and blue');
  });
});
