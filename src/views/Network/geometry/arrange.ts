/**
 * Lays out units, edges and the card, independently of the chosen edge, so that a tap on one edge does not move the
 * next. The card needs a free place: where it is wider than the outputs and the edges before them, the other columns stand
 * closer. If it has none, the outputs move aside, units lose a line and then height, the card becomes wide and low, and
 * finally a strip below is reserved for it, in the end for one line. No unit is left out where one of these has room for all.
 */
import { keptFor } from '../../../memory';
import { lastLayer } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import type { Box } from './box';
import { type Curve, edgesOf, type PlacedEdge } from './edges';
import { type Layout, type LayoutInput, layoutNetwork, type Measures } from './layoutNetwork';
import { edgePoints, leaderOf, placeAmong } from './placeCard';

export interface Arrangement {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  /** The place reserved for the card, which may use less of it. */
  readonly card: Box;
  readonly shape: CardShape;
  /** A line from a distant card to its edge. */
  readonly leader: Curve | undefined;
  /** The index of the measures: 0 is the roomiest. */
  readonly level: number;
}

/** `brief`: one line, for the weight and the latest of the other numbers. */
export type CardShape = 'tall' | 'wide' | 'brief';

export interface NodeMeasures extends Measures {
  /** With wider and lower units, for the layers that need them. */
  readonly wide?: Measures | undefined;
}

interface SizesTried extends NodeMeasures {
  /** The card at its largest size, so that it does not move from phase to phase. */
  readonly cards: Readonly<Record<CardShape, Extent>>;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface ArrangeInput extends Pick<LayoutInput, 'network' | 'width' | 'height' | 'keep' | 'picture'> {
  /** From the roomiest; the last one is used if no other fits. */
  readonly measures: readonly SizesTried[];
  readonly selected: WeightPlace;
}

/** `laterCost`: what each later attempt adds to the cost, in covered edge points; `fewCrossed`: so few covered points end the search. */
const laterCost = 6;
const fewCrossed = 4;
const coverCost = 1000;
/** A tighter size, which shows fewer numbers or smaller ones. */
const levelCost = 40;
/** A layer of which units are left out costs as much as so many covered edge points; and if all would fit without the card. */
const foldCost = 100;
const needlessCost = 10_000;
/** The foot of the drawing is out of sight, and with it the card below the layers. */
const cutCost = 1000;

/** So many of the tightest sizes keep a strip for the card. */
const tightLevels = 2;

interface Attempt {
  readonly level: number;
  readonly shape: CardShape;
  /** The same object for both shapes: they are placed in one layout. */
  readonly room: RoomTried;
}

interface RoomTried extends Pick<LayoutInput, 'aside' | 'spare' | 'lastRoom'> {
  readonly measures: SizesTried;
}

export function arrange({ measures, selected, ...input }: ArrangeInput): Arrangement {
  const placedIn = keptFor((room: RoomTried) => {
    const layout = layoutNetwork({ ...input, ...room, wide: room.measures.wide });
    const folded = foldedLayers(layout);
    return { layout, folded, isOver: folded.size > 0 || layout.height > input.height || layout.width > input.width };
  });
  const linkedIn = keptFor((room: RoomTried) => {
    const { layout } = placedIn(room);
    const edges = edgesOf(layout);
    const obstacles = [
      ...layout.units.flatMap(({ reserve, words = [] }) => [reserve, ...words]),
      ...layout.gaps.map(({ box }) => box),
      ...(layout.picture ? [layout.picture] : []),
    ];
    return { edges, points: edgePoints(edges), obstacles };
  });
  let best: (Omit<Arrangement, 'leader'> & { readonly cost: number }) | undefined;
  let tried = 0;
  const tightest = measures.length - 1;
  // With the smallest units and no card.
  const smallest = measures[tightest];
  const foldedAnyway = smallest ? placedIn({ aside: undefined, measures: smallest }).folded : new Set();
  for (const { level, shape, room } of attempts(measures, input.network)) {
    const { layout, folded, isOver } = placedIn(room);
    if (level < tightest && isOver) continue;
    const leastCost = level * levelCost + tried++ * laterCost;
    // What comes later costs at least as much.
    if (best && leastCost >= best.cost) break;
    const { edges, points, obstacles } = linkedIn(room);
    const card = room.measures.cards[shape];
    const { box, covered, crossed } = placeAmong(points, { card, within: layout, obstacles });
    const needless = [...folded].filter((layer) => !foldedAnyway.has(layer)).length;
    const folds = needless * needlessCost + (folded.size - needless) * foldCost;
    const cut = layout.height > input.height ? cutCost : 0;
    const cost = covered * coverCost + folds + cut + leastCost + crossed;
    if (!best || cost < best.cost) best = { layout, edges, card: box, shape, level, cost };
    if (covered + needless + cut === 0 && crossed <= fewCrossed) break;
  }
  if (!best) throw new Error('the tightest layout is always tried');
  const curve = best.edges.find(({ place }) => isSame(place, selected));
  if (!curve) throw new Error('the ends of the selected weight are always drawn');
  return { ...best, leader: leaderOf(best.card, curve) };
}

/** From the best layout to the one that always fits. */
function attempts(measures: readonly SizesTried[], network: ArrangeInput['network']): readonly Attempt[] {
  const layer = lastLayer(network);
  const asides = [undefined, ...[0.3, 0.15, 0].map((at) => ({ layer, at }))];
  const every = measures.flatMap((sizes, level) => {
    // Between the last but one layer and the card the beginnings of edges are seen.
    const lastRoom = sizes.cards.tall.width + sizes.closeSpace / 3;
    const rooms = asides.map((aside): RoomTried => ({ aside, measures: sizes, lastRoom }));
    return (['tall', 'wide'] as const).flatMap((shape) => rooms.map((room): Attempt => ({ level, shape, room })));
  });
  const tight = measures.map((sizes, level) => ({ sizes, level })).slice(-tightLevels);
  const below = (['wide', 'brief'] as const).flatMap((shape) =>
    tight.map(({ sizes, level }): Attempt => {
      const spare = sizes.cards[shape].height + sizes.rowSpace;
      return { level, shape, room: { aside: undefined, measures: sizes, spare } };
    }),
  );
  return [...every, ...below];
}

/** The layers of which units are left out, or drawn with fewer numbers. */
function foldedLayers({ gaps, units }: Layout): ReadonlySet<number> {
  return new Set([...gaps, ...units.filter(({ isBrief }) => isBrief)].map(({ layer }) => layer));
}

function isSame(one: WeightPlace, other: WeightPlace): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to;
}
