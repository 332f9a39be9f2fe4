/** The mark of the batch of a loss: each batch of an epoch has its own shape. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3';

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

/** A path around the origin; `size` is its area in square pixels. */
export function batchSymbol(batch: number, size: number): string {
  return symbol(shapes[(batch - 1) % shapes.length], size)() ?? '';
}
