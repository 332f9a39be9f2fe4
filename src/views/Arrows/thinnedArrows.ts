/** Which arrows are drawn if there are too many: every n-th of the batch. */

/** Up to this many, every arrow is a separate mark that can be pointed at. */
export const mostMarks = 60;
/** More arrows than this would merge into a blot. */
export const mostArrows = 300;

export function thinnedArrows<Arrow>(arrows: readonly Arrow[]): readonly Arrow[] {
  const every = Math.ceil(arrows.length / mostArrows);
  return every <= 1 ? arrows : arrows.filter((_, position) => position % every === 0);
}
