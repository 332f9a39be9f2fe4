/**
 * A screenshot in 256 colours: a third of the bytes, and of a page drawn in flat colours nothing that an eye would miss.
 * Reads and writes PNG as far as that needs: 8 bits a channel, not interlaced (https://www.w3.org/TR/png-3/).
 *
 * Indices are in range: every loop runs over whole rows of an image whose size its header tells.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { chunksOf, pngOf } from './pngChunks';

const trueColour = 2;
const indexed = 3;
const channels = 3;
const mostColours = 256;
/** This share of them are the commonest, kept as they are, however alike: paper and page differ by a shade. */
const exactShare = 0.25;

/** The same picture, each colour replaced by the nearest of its palette. Throws where it cannot read it. */
export function palettePng(png: Buffer, colours = mostColours): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[9] !== trueColour || header[12] !== 0)
    throw new Error('PNG: expected 8 bits for each of red, green and blue, not interlaced');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = unfiltered(filtered, width * channels, height);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = pixels.readUIntBE(at, channels);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  const palette = paletteOf(byCount, colours);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1)); // each row starts with its filter, 0: none
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels.readUIntBE((y * width + x) * channels, channels);
      rows[y * (width + 1) + 1 + x] = indexOf.get(colour)!;
    }
  }
  const newHeader = Buffer.from(header);
  newHeader[9] = indexed;
  return pngOf([
    { type: 'IHDR', data: newHeader },
    { type: 'PLTE', data: Buffer.from(palette.flatMap(rgb)) },
    { type: 'IDAT', data: deflateSync(rows, { level: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

/** Each byte was stored as its difference from what its row's filter makes of the bytes left, above, and above left of it. */
function unfiltered(filtered: Buffer, rowLength: number, height: number): Buffer {
  const pixels = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowLength + 1)]!;
    const start = y * rowLength;
    for (let x = 0; x < rowLength; x++) {
      const left = x < channels ? 0 : pixels[start + x - channels]!;
      const above = y === 0 ? 0 : pixels[start + x - rowLength]!;
      const corner = x < channels || y === 0 ? 0 : pixels[start + x - rowLength - channels]!;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      pixels[start + x] = filtered[y * (rowLength + 1) + 1 + x]! + guess;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left;
  return toAbove! <= toCorner! ? above : corner;
}

function rgb(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/**
 * At most so many of the colours: the commonest, then any that is further than a radius from all before it, the radius as small
 * as can be. No colour is further than that from the palette, so that a rare hue is not lost to a hundred greys.
 */
function paletteOf(byCount: readonly number[], most: number): readonly number[] {
  const exact = exactShare * most;
  for (let radius = 0; ; radius++) {
    const palette = byCount.slice(0, exact);
    for (const colour of byCount.slice(exact)) {
      if (palette.every((other) => distance(colour, other) > radius)) palette.push(colour);
      if (palette.length > most) break;
    }
    if (palette.length <= most) return palette;
  }
}

/** Where in the palette the colour nearest to it is. */
function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const [red, green, blue] = rgb(one);
  const [r, g, b] = rgb(other);
  return Math.hypot(r - red, g - green, b - blue);
}
