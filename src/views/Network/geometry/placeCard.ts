/**
 * Where the card of the chosen edge stands: as near the edge's middle as it can without covering a unit,
 * and beside the edge rather than on it, so that it never covers what was just clicked.
 */
import { type Box, contains, overlap, type Point } from './box';
import { type Curve, pointOn, sampled } from './edges';

export interface CardInput {
  readonly curve: Curve;
  readonly card: { readonly width: number; readonly height: number };
  readonly within: { readonly width: number; readonly height: number };
  readonly obstacles: readonly Box[];
}

export interface PlacedCard {
  readonly box: Box;
  /** How much of units it covers, where there is no free place. */
  readonly covered: number;
  /** From the edge's middle. */
  readonly distance: number;
}

export function placeCard({ curve, card, within, obstacles }: CardInput): PlacedCard {
  const middle = pointOn(curve, 0.5);
  const points = sampled(curve);
  let best: Box = at({ x: 0, y: 0 }, card);
  let least = Number.POSITIVE_INFINITY;
  for (const y of stepsTo(within.height - card.height)) {
    for (const x of stepsTo(within.width - card.width)) {
      const candidate = at({ x, y }, card);
      // Cheapest test first: most places are too far away to be better.
      const distance = distanceTo(candidate, middle);
      if (distance >= least) continue;
      const cost = distance + costOf(candidate, { points, obstacles });
      if (cost < least) {
        best = candidate;
        least = cost;
      }
    }
  }
  return { box: best, covered: coveredBy(best, obstacles), distance: distanceTo(best, middle) };
}

const step = 8;

/** 0, 8, 16, … and the end itself: the strip kept free for a card has no room beside it. */
function stepsTo(end: number): readonly number[] {
  const count = Math.max(0, Math.ceil(end / step));
  return Array.from({ length: count + 1 }, (_, index) => Math.max(0, Math.min(end, index * step)));
}

/** Room kept to the edge and to units. */
const clearance = 6;
const farOff = 20;
/** Covering the edge is worse than any distance, covering a unit is worse still, by how much of it. */
const edgeCost = 2000;
const unitCost = 20;

function costOf(card: Box, { points, obstacles }: { points: readonly Point[]; obstacles: readonly Box[] }): number {
  const wide = grown(card, clearance);
  const covered = coveredBy(card, obstacles);
  const tight = obstacles.some((box) => overlap(wide, box) > 0) ? clearance : 0;
  return unitCost * covered + tight + (points.some((point) => contains(wide, point)) ? edgeCost : 0);
}

/** From the card's border to the edge's middle, where the card could not stand close by. */
export function leaderOf(card: Box, curve: Curve): Curve | undefined {
  const end = pointOn(curve, 0.5);
  const start = {
    x: Math.min(card.x + card.width, Math.max(card.x, end.x)),
    y: Math.min(card.y + card.height, Math.max(card.y, end.y)),
  };
  return Math.hypot(end.x - start.x, end.y - start.y) > farOff ? { start, end } : undefined;
}

function coveredBy(card: Box, obstacles: readonly Box[]): number {
  return obstacles.reduce((sum, box) => sum + overlap(card, box), 0);
}

/** From the middle of the card's nearest side; a card below is preferred by a hair to one above. */
function distanceTo(card: Box, middle: Point): number {
  const x = Math.max(card.x - middle.x, 0, middle.x - card.x - card.width);
  const y = Math.max(card.y - middle.y, 0, middle.y - card.y - card.height);
  const off = Math.abs(card.x + card.width / 2 - middle.x);
  return Math.hypot(x, y) + off / 8 + (card.y < middle.y ? 1 : 0);
}

function at({ x, y }: Point, { width, height }: { width: number; height: number }): Box {
  return { x, y, width, height };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
