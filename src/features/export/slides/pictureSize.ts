/** The sizes of pictures: a whole slide of 1920 × 1080 pixels, half of it, a square of its height, and what forums show beside a link. */

export const pictureSizes = {
  whole: { width: 1920, height: 1080 },
  half: { width: 960, height: 1080 },
  square: { width: 1080, height: 1080 },
  link: { width: 1200, height: 630 },
} as const;

export type PictureSize = keyof typeof pictureSizes;

/** The smallest text of a picture, in its pixels: it is read from the last row of a lecture hall. */
export const leastText = 24;

/** The smallest text of views, in rem. */
export const smallestText = 0.6875;

/** How many pixels of the picture one CSS pixel of the page becomes, if one rem is `rem` pixels of the page. */
export function usualScale(rem: number): number {
  return leastText / (smallestText * rem);
}
