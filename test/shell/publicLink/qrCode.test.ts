/** QR codes, read by another library than the one that writes them. */
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode, quietZone } from '../../../src/shell/publicLink/qrCode';

/** Pixels for each module. */
const scale = 3;

/** What a phone would read: the outlines of the path, filled, with the light margin. */
function readCode({ modules, path }: QrCode): string | undefined {
  const outlines = path.split('Z').map((outline) => {
    const corners = [...outline.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
    return corners.map(([, x, y]) => [Number(x), Number(y)] as const);
  });
  const isDark = (x: number, y: number): boolean => {
    let crossed = 0;
    for (const corners of outlines) {
      corners.forEach(([x1, y1], at) => {
        const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
        if (x1 === x2 && x1 < x && Math.min(y1, y2) < y && y < Math.max(y1, y2)) crossed++;
      });
    }
    return crossed % 2 === 1;
  };
  const side = (modules + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (!isDark(column + 0.5, row + 0.5)) continue;
      for (let at = 0; at < scale * scale; at++) {
        const x = (column + quietZone) * scale + (at % scale);
        const y = (row + quietZone) * scale + Math.floor(at / scale);
        pixels.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

const page = 'https://lectures.example.org/batch-gradients/';

describe('qrCode', () => {
  it('reads as its link, whatever the link is', () => {
    const link = fc
      .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_.~=&:;,%'), maxLength: 250 })
      .map((hash) => `${page}#${hash}`);
    fc.assert(
      fc.property(link, (text) => {
        const code = qrCode(text);
        expect(code && readCode(code)).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it('has few, and so large modules for a usual link, and says where the last row may not read it', () => {
    expect(qrCode(`${page}#example=lecture&part=3`)?.modules).toBeLessThanOrEqual(37);
    const ofLength = (length: number): QrCode | undefined => qrCode(`${page}#z=`.padEnd(length, 'aB3_'));
    expect(ofLength(300)?.isReadableFromAfar).toBe(true);
    expect(ofLength(400)?.isReadableFromAfar).toBe(false);
    expect(ofLength(700)?.modules).toBe(89);
  });

  it('of a link too long for a screen is none', () => {
    expect(qrCode(page.padEnd(1200, 'aB3_'))).toBeUndefined();
    expect(qrCode(page.padEnd(50_000, 'aB3_'))).toBeUndefined();
  });
});
