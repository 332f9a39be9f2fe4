/**
 * The place of the chosen edge's card: the same for every edge, so that choosing one moves nothing. It covers no unit
 * if there is room, and as few points of edges as possible, least of all those where they leave a unit.
 */
import { type Box, overlap } from './box';
import { type Curve, pointOn, sampled } from './edges';

export interface CardInput extends CardRoom {
  readonly curves: readonly Curve[];
}

interface CardRoom {
  readonly card: { readonly width: number; readonly height: number };
  readonly within: { readonly width: number; readonly height: number };
  readonly obstacles: readonly Box[];
}

export interface PlacedCard {
  readonly box: Box;
  /** The area of units that it covers if there is no free place. */
  readonly covered: number;
  /** The number of edge points below it; each edge has 25, and the first ones count more. */
  readonly crossed: number;
}

export function placeCard({ curves, ...room }: CardInput): PlacedCard {
  return placeAmong(edgePoints(curves), room);
}

/** The same, where the points of the edges have been counted for another card. */
export function placeAmong({ count, lowest }: EdgePoints, { card, within, obstacles }: CardRoom): PlacedCard {
  let best: PlacedCard | undefined;
  let least = Number.POSITIVE_INFINITY;
  const columns = stepsTo(within.width - card.width);
  for (const y of stepsTo(within.height - card.height)) {
    const beside = obstacles.filter((obstacle) => obstacle.y < y + card.height && obstacle.y + obstacle.height > y);
    for (const x of columns) {
      const box = { x, y, width: card.width, height: card.height };
      // Thousands of places are tried, and most cross more edges than the best one, whatever else they cover.
      const crossed = count(box);
      if (crossed >= least) continue;
      const covered = beside.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
      // Among equally good places, the one nearest to the lower right corner, beside the outputs, but not far below all edges.
      const corner = Math.hypot(within.width - x - card.width, within.height - y - card.height);
      const away = corner + farCost * Math.max(0, y - lowest - near);
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

/** In pixels: no farther from the edges, a card is seen to belong to them. */
const near = 40;
const farCost = 5;

/** Where an edge leaves its unit, nothing else tells which unit that is, and δ comes in there: so many points of it count so much more. */
const firstPoints = 2;
const firstCost = 8;

/** 0, 8, 16, … and the end itself, because a strip reserved for the card has exactly its size. */
function stepsTo(end: number): readonly number[] {
  const count = Math.max(0, Math.ceil(end / step));
  return Array.from({ length: count + 1 }, (_, index) => Math.max(0, Math.min(end, index * step)));
}

/** How many points of edges lie in a box. */
export type PointCount = (box: Box) => number;

export interface EdgePoints {
  readonly count: PointCount;
  /** How far down the edges go. */
  readonly lowest: number;
}

export function edgePoints(curves: readonly Curve[]): EdgePoints {
  return { count: pointCounter(curves), lowest: Math.max(...curves.flatMap(({ start, end }) => [start.y, end.y])) };
}

/** Counts the points in a box, with a resolution of eight pixels, by prefix sums from the upper left corner. */
function pointCounter(curves: readonly Curve[]): PointCount {
  const points = curves.flatMap((curve) =>
    sampled(curve).map((point, index) => ({ ...point, cost: index < firstPoints ? firstCost : 1 })),
  );
  const cell = (at: number): number => Math.max(0, Math.floor(at / step));
  const columns = 2 + points.reduce((most, { x }) => Math.max(most, cell(x)), 0);
  const rows = 2 + points.reduce((most, { y }) => Math.max(most, cell(y)), 0);
  const sums = new Int32Array(columns * rows);
  const at = (row: number, column: number): number =>
    sums[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)] ?? 0;
  for (const { x, y, cost } of points) {
    const index = (cell(y) + 1) * columns + cell(x) + 1;
    sums[index] = (sums[index] ?? 0) + cost;
  }
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const index = row * columns + column;
      sums[index] = (sums[index] ?? 0) + at(row - 1, column) + at(row, column - 1) - at(row - 1, column - 1);
    }
  }
  return ({ x, y, width, height }) => {
    const left = cell(x);
    const top = cell(y);
    const right = cell(x + width) + 1;
    const bottom = cell(y + height) + 1;
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
