/** The parts of a PNG file, and a word of text in it, which no picture shows (https://www.w3.org/TR/png-3/). */
import { crc32 } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

export function chunksOf(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

export function pngOf(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([signature, ...chunks.map(framed)]);
}

function framed({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** What a picture was made from, so that a test can tell whether it is current. */
const keyword = 'Source\0';

export function withSource(png: Buffer, source: string): Buffer {
  const [header, ...others] = chunksOf(png);
  if (!header) throw new Error('PNG: expected a header');
  return pngOf([header, { type: 'tEXt', data: Buffer.from(`${keyword}${source}`, 'latin1') }, ...others]);
}

/** Undefined: it does not say. */
export function sourceIn(png: Buffer): string | undefined {
  const texts = chunksOf(png).filter(({ type }) => type === 'tEXt');
  const found = texts.map(({ data }) => data.toString('latin1')).find((text) => text.startsWith(keyword));
  return found?.slice(keyword.length);
}
