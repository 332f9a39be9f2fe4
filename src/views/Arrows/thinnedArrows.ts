/** Which arrows and points of a path are drawn if there are too many: every n-th. */

/** Up to this many, every arrow is a separate mark that can be pointed at. */
export const mostMarks = 60;
/** More arrows than this would merge into a blot. */
export const mostArrows = 300;

export function thinnedArrows<Arrow>(arrows: readonly Arrow[]): readonly Arrow[] {
  const every = Math.ceil(arrows.length / mostArrows);
  return every <= 1 ? arrows : arrows.filter((_, position) => position % every === 0);
}

/** Points of a path that are told apart. */
const mostPoints = 400;

/** Every n-th point, and the last. */
export function thinnedPath<Point>(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / mostPoints);
  return every <= 1 ? points : points.filter((_, at) => at % every === 0 || at === points.length - 1);
}
