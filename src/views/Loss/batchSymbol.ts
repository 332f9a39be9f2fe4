/** The mark of the batch a loss was measured on: one shape for each batch of an epoch. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

/** A path around the origin; `size` is its area in square pixels. */
export function batchSymbol(batch: number, size: number): string {
  return symbol(shapes[(batch - 1) % shapes.length], size)() ?? '';
}
