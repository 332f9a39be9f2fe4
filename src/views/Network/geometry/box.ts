/** Rectangles and points in the diagram's pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Its point is the upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The area that two boxes share. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
