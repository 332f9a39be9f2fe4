/**
 * Units, edges and the card together. The card needs a free place: where the even layout has none, units lose a line, a layer
 * moves aside, the card becomes wide and low, and at last a strip below is kept free for it.
 */
import type { WeightPlace } from '../../../quantity';
import type { Box } from './box';
import { type Curve, edgesOf, type PlacedEdge } from './edges';
import { type Layout, type LayoutInput, layoutNetwork, type Measures } from './layoutNetwork';
import { leaderOf, placeCard } from './placeCard';

export interface Arrangement {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  /** The place kept for the card; it may use less of it. */
  readonly card: Box;
  readonly shape: CardShape;
  /** A line from a card that stands far off to its edge. */
  readonly leader: Curve | undefined;
  readonly roomy: boolean;
}

export type CardShape = 'tall' | 'wide';

interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface ArrangeInput extends Pick<LayoutInput, 'network' | 'width' | 'height' | 'keep'> {
  /** Tried first, while no unit has to be folded away for them. */
  readonly roomy: Measures;
  readonly tight: Measures;
  readonly selected: WeightPlace;
  /** The card at its largest, so that it stays where it is from phase to phase. */
  readonly cards: Readonly<Record<CardShape, Extent>>;
}

/** A card this near to its edge is good enough; a later attempt has to be nearer by so much to be worth its price. */
const near = 56;
const laterCost = 8;
const coverCost = 1000;

interface Attempt extends Pick<LayoutInput, 'aside' | 'spare'> {
  readonly measures: Measures;
  readonly shape: CardShape;
}

export function arrange({ roomy, tight, selected, cards, ...input }: ArrangeInput): Arrangement {
  let best: (Arrangement & { readonly cost: number }) | undefined;
  let tried = 0;
  for (const { aside, spare = 0, measures, shape } of attempts({ roomy, tight, selected, cards })) {
    const layout = layoutNetwork({ ...input, measures, aside, spare });
    const isRoomy = measures === roomy;
    if (isRoomy && (layout.gaps.length > 0 || layout.height > input.height)) continue;
    const edges = edgesOf(layout);
    const curve = edges.find(({ place }) => isSame(place, selected));
    if (!curve) throw new Error('the ends of the selected weight are always drawn');
    const obstacles = [...layout.units.map(({ reserve }) => reserve), ...layout.gaps.map(({ box }) => box)];
    const { box, covered, distance } = placeCard({ curve, card: cards[shape], within: layout, obstacles });
    const cost = covered * coverCost + distance + tried++ * laterCost;
    if (!best || cost < best.cost) {
      best = { layout, edges, card: box, shape, leader: leaderOf(box, curve), roomy: isRoomy, cost };
    }
    if (covered === 0 && distance < near) break;
  }
  if (!best) throw new Error('the tight layout is always tried');
  return best;
}

/** From the best to look at to the one that always has room. */
function attempts({
  roomy,
  tight,
  selected,
  cards,
}: Pick<ArrangeInput, 'roomy' | 'tight' | 'selected' | 'cards'>): readonly Attempt[] {
  const asides = [selected.layer, selected.layer - 1].flatMap((layer) => [0.3, 0.7, 0, 1].map((at) => ({ layer, at })));
  const middle = { aside: undefined };
  return [
    { ...middle, measures: roomy, shape: 'tall' },
    { ...middle, measures: tight, shape: 'tall' },
    ...asides.map((aside): Attempt => ({ aside, measures: tight, shape: 'tall' })),
    { ...middle, measures: tight, shape: 'wide' },
    ...asides.map((aside): Attempt => ({ aside, measures: tight, shape: 'wide' })),
    { ...middle, measures: tight, shape: 'wide', spare: cards.wide.height + tight.rowSpace },
  ];
}

function isSame(one: WeightPlace, other: WeightPlace): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to;
}
