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
