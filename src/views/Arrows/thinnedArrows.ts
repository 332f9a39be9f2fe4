/** Which arrows are drawn where there are too many to be told apart: every so-many-th of the batch. */

/** Up to here every arrow is a mark of its own, which can be pointed at. */
export const mostMarks = 60;
/** More than this would be a blot. */
export const mostArrows = 300;

export function thinnedArrows<Arrow>(arrows: readonly Arrow[]): readonly Arrow[] {
  const every = Math.ceil(arrows.length / mostArrows);
  return every <= 1 ? arrows : arrows.filter((_, position) => position % every === 0);
}
