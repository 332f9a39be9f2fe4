/**
 * Units, edges and the card together. The card needs a free place: where the even layout has none, the layer it belongs to
 * moves aside, units fold or lose a line, and at last a strip below is kept free for it.
 */
import type { WeightPlace } from '../../../quantity';
import type { Box } from './box';
import { edgesOf, type PlacedEdge } from './edges';
import { type Layout, type LayoutInput, layoutNetwork, type Measures } from './layoutNetwork';
import { placeCard } from './placeCard';

export interface Arrangement {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  readonly card: Box | undefined;
  readonly roomy: boolean;
}

export interface ArrangeInput extends Pick<LayoutInput, 'network' | 'width' | 'height' | 'keep'> {
  /** Tried first, while no unit has to be folded away for them. */
  readonly roomy: Measures;
  readonly tight: Measures;
  readonly selected: WeightPlace;
  /** The card at its largest, so that it stays where it is from phase to phase. */
  readonly card: { readonly width: number; readonly height: number };
}

export function arrange({ roomy, tight, selected, card, ...input }: ArrangeInput): Arrangement {
  const asides: readonly LayoutInput['aside'][] = [
    undefined,
    { layer: selected.layer, end: 'top' },
    { layer: selected.layer, end: 'bottom' },
  ];
  const attempts = [
    ...asides.map((aside) => ({ aside, measures: roomy, spare: 0 })),
    ...asides.map((aside) => ({ aside, measures: tight, spare: 0 })),
    { aside: undefined, measures: tight, spare: card.height + tight.rowSpace },
  ];
  let best: (Arrangement & { readonly covered: number }) | undefined;
  for (const { aside, measures, spare } of attempts) {
    const layout = layoutNetwork({ ...input, measures, aside, spare });
    const isRoomy = measures === roomy;
    if (isRoomy && (layout.gaps.length > 0 || layout.height > input.height)) continue;
    const edges = edgesOf(layout);
    const placed = cardOn({ layout, edges, selected, card });
    const covered = placed?.covered ?? 0;
    if (!best || covered < best.covered) best = { layout, edges, card: placed?.box, roomy: isRoomy, covered };
    if (covered === 0) break;
  }
  if (!best) throw new Error('the tight layout is always tried');
  return best;
}

function cardOn({
  layout,
  edges,
  selected,
  card,
}: Pick<Arrangement, 'layout' | 'edges'> & Pick<ArrangeInput, 'selected' | 'card'>) {
  const curve = edges.find(
    ({ place }) => place.layer === selected.layer && place.from === selected.from && place.to === selected.to,
  );
  const obstacles = [...layout.units.map(({ reserve }) => reserve), ...layout.gaps.map(({ box }) => box)];
  return curve && placeCard({ curve, card, within: layout, obstacles });
}
