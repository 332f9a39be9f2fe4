/**
 * The place of the chosen edge's card: the same for every edge, so that choosing one moves nothing. It covers no unit
 * if there is room, and as few points of edges as possible.
 */
import { type Box, overlap, type Point } from './box';
import { type Curve, pointOn, sampled } from './edges';

export interface CardInput {
  readonly curves: readonly Curve[];
  readonly card: { readonly width: number; readonly height: number };
  readonly within: { readonly width: number; readonly height: number };
  readonly obstacles: readonly Box[];
}

export interface PlacedCard {
  readonly box: Box;
  /** The area of units that it covers if there is no free place. */
  readonly covered: number;
  /** The number of edge points below it; each edge has 25. */
  readonly crossed: number;
}

export function placeCard({ curves, card, within, obstacles }: CardInput): PlacedCard {
  const count = pointCounter(curves.flatMap((curve) => sampled(curve)));
  let best: PlacedCard | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const y of stepsTo(within.height - card.height)) {
    for (const x of stepsTo(within.width - card.width)) {
      const box = { x, y, ...card };
      const covered = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
      const crossed = count(box);
      // Among equally good places, the one nearest to the lower right corner, beside the outputs.
      const away = Math.hypot(within.width - x - card.width, within.height - y - card.height);
      const cost = unitCost * covered + crossed + away / 1000;
      if (cost < least) {
        best = { box, covered, crossed };
        least = cost;
      }
    }
  }
  return best ?? { box: { x: 0, y: 0, ...card }, covered: 0, crossed: 0 };
}

const step = 8;
const unitCost = 1000;

/** 0, 8, 16, … and the end itself, because a strip reserved for the card has exactly its size. */
function stepsTo(end: number): readonly number[] {
  const count = Math.max(0, Math.ceil(end / step));
  return Array.from({ length: count + 1 }, (_, index) => Math.max(0, Math.min(end, index * step)));
}

/** Counts the points in a box, with a resolution of eight pixels, by prefix sums from the upper left corner. */
function pointCounter(points: readonly Point[]): (box: Box) => number {
  const cell = (at: number): number => Math.max(0, Math.floor(at / step));
  const columns = 2 + points.reduce((most, { x }) => Math.max(most, cell(x)), 0);
  const rows = 2 + points.reduce((most, { y }) => Math.max(most, cell(y)), 0);
  const sums = new Int32Array(columns * rows);
  const at = (row: number, column: number): number =>
    sums[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)] ?? 0;
  for (const { x, y } of points) {
    const index = (cell(y) + 1) * columns + cell(x) + 1;
    sums[index] = (sums[index] ?? 0) + 1;
  }
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const index = row * columns + column;
      sums[index] = (sums[index] ?? 0) + at(row - 1, column) + at(row, column - 1) - at(row - 1, column - 1);
    }
  }
  return ({ x, y, width, height }) => {
    const [left, top, right, bottom] = [cell(x), cell(y), cell(x + width) + 1, cell(y + height) + 1];
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
  };
}

const farOff = 20;

/** From the card's border to the edge's middle, if the card is not close to it. */
export function leaderOf(card: Box, curve: Curve): Curve | undefined {
  const end = pointOn(curve, 0.5);
  const start = {
    x: Math.min(card.x + card.width, Math.max(card.x, end.x)),
    y: Math.min(card.y + card.height, Math.max(card.y, end.y)),
  };
  return Math.hypot(end.x - start.x, end.y - start.y) > farOff ? { start, end } : undefined;
}
