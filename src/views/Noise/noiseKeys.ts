/** The panel's settings in the link: `noise.size`, `noise.seed`, `noise.scale`. Invalid values mean the default. */

export const sizeKey = 'noise.size';
export const seedKey = 'noise.seed';
export const scaleKey = 'noise.scale';

export function readSize(text: string | undefined, usual: number, sampleCount: number): number {
  const size = /^\d{1,7}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return size >= 1 && size <= sampleCount ? size : Math.min(usual, sampleCount);
}

export function readSeed(text: string | undefined): number {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1;
}

/** The slider's values: each size if there are few, growing steps if there are many; always including 1 and N. */
export function sliderSizes(sampleCount: number): readonly number[] {
  const places = 60;
  if (sampleCount <= places) return Array.from({ length: sampleCount }, (_, index) => index + 1);
  const sizes = Array.from({ length: places + 1 }, (_, place) => Math.round(sampleCount ** (place / places)));
  return [...new Set(sizes)];
}

/** The slider's place nearest to a size. */
export function placeOf(size: number, sizes: readonly number[]): number {
  const after = sizes.findIndex((one) => one >= size);
  return after === -1 ? sizes.length - 1 : after;
}
