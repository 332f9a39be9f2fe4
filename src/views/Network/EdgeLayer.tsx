/**
 * The edges: each has a visible curve, and an invisible one that is a button. The nearest edge within reach of the
 * pointer is chosen, whichever curve is on top.
 */
import { type MouseEvent, type PointerEvent, useId } from 'react';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { lineOf } from '../../kit/sign/sign';
import { addressOf, nameOf, nounOf, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { formatShort, inSpeech, messages } from '../../text';
import { type EdgeLook, edgeLooks, edgeQuantity } from './edgeLooks';
import { curvePath, type Layout, nearestEdge, type PlacedEdge, placeKey } from './geometry';

interface EdgeLayerProps {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  /** The sample whose numbers are shown; absent: all samples. */
  readonly sample: number | undefined;
  readonly step: StepView;
  readonly selected: WeightPlace;
  /** The key of the tab stop. */
  readonly tabStop: string;
  /** On a stage: the layer of the edges that are used now; 0 for none of them. Absent: no edge is dimmed. */
  readonly litLayer?: number | undefined;
  readonly onPoint: (place: WeightPlace | undefined) => void;
  readonly onChoose: (place: WeightPlace) => void;
}

/** Half the width of a touch target: 24 px. */
const reach = 12;

/** Up to this many edges, changes of width are animated. */
const followed = 24;

/** In rem: the width of the widest edge, which is 4 px, and the least one of an edge that shows its sign. */
const widest = 0.25;
const leastSigned = 0.1875;

export function EdgeLayer(props: EdgeLayerProps) {
  const arrow = useId();
  const { layout, edges, step, sample, selected, tabStop, litLayer, onPoint, onChoose } = props;
  const edgeAt = (event: MouseEvent<SVGSVGElement>): PlacedEdge | undefined => {
    const hit = event.target instanceof Element ? event.target.getAttribute('data-place') : null;
    const first = edges.find(({ place }) => edgeKey(place) === hit);
    const frame = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    return nearestEdge(edges, point, { within: reach, first }) ?? first;
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.pointerType === 'touch') return;
    const edge = edgeAt(event);
    event.currentTarget.style.cursor = edge ? 'pointer' : '';
    onPoint(edge?.place);
  };
  const looks = edgeLooks(
    edges.map(({ place }) => place),
    sample,
    step,
  );
  const drawn = edges.flatMap((edge, index): readonly DrawnEdge[] => {
    const look = looks[index];
    const address = addressOf(edgeQuantity(edge.place, sample, step));
    return look ? [{ edge, look, address, key: edgeKey(edge.place) }] : [];
  });
  const chosenKey = edgeKey(selected);
  // The selected edge is drawn last, above the others.
  drawn.sort((one, other) => Number(one.key === chosenKey) - Number(other.key === chosenKey));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every edge in it is a button with its own keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg
      className={edges.length > followed ? 'network-edges many' : 'network-edges'}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={messages.network.edgesLabel}
      onPointerMove={onPointerMove}
      onClick={(event) => {
        const edge = edgeAt(event);
        if (edge) onChoose(edge.place);
      }}
    >
      <defs>
        <marker id={arrow} orient="auto-start-reverse" markerUnits="userSpaceOnUse" {...arrowBox}>
          <path className="network-arrow" d="M0,0.5 L9,5 L0,9.5 Z" />
        </marker>
      </defs>
      {drawn.map((one) => {
        const { key, edge, address } = one;
        const { place } = edge;
        return (
          <g key={key} className={litLayer === undefined || litLayer === place.layer ? undefined : 'is-other'}>
            {/* biome-ignore lint/a11y/useSemanticElements: a button cannot be a curve */}
            <path
              className="network-hit"
              d={curvePath(edge)}
              role="button"
              tabIndex={tabStop === key ? 0 : -1}
              aria-label={edgeName(place, sample, step)}
              aria-pressed={key === chosenKey}
              data-place={key}
              data-quantity={address}
              data-own-gestures=""
            />
            <Edge drawn={one} isSigned={key === chosenKey} arrow={arrow} />
          </g>
        );
      })}
      <PointedEdge drawn={drawn} arrow={arrow} />
    </svg>
  );
}

const arrowBox = { refX: 9, refY: 5, markerWidth: 10, markerHeight: 10 };

interface DrawnEdge {
  readonly key: string;
  readonly edge: PlacedEdge;
  readonly look: EdgeLook;
  /** That of the quantity that the edge shows. */
  readonly address: string;
}

/** Width is proportional to magnitude; 0 stays a hairline. Colour and dashes tell the sign. */
function Edge({ drawn, isSigned, arrow }: { drawn: DrawnEdge; isSigned: boolean; arrow: string }) {
  const { shows, size, sign, arrow: isArrow } = drawn.look;
  const width = (shows === 'nothing' ? 1 / 3 : size) * widest;
  const least = isSigned ? `${leastSigned}rem` : '0.75 * var(--stroke)';
  return (
    <path
      className={`network-edge${isSigned ? ` signed ${shows} ${lineOf(sign, shows === 'gradient')}` : ''}`}
      d={curvePath(drawn.edge)}
      style={{ strokeWidth: `max(${width}rem, ${least})` }}
      markerStart={isArrow ? `url(#${arrow})` : undefined}
    />
  );
}

/** The edge whose number is pointed at, here or elsewhere, above the others. */
function PointedEdge({ drawn, arrow }: { readonly drawn: readonly DrawnEdge[]; readonly arrow: string }) {
  const pointed = useStore((state) => (state.pointed && !state.playing ? addressOf(state.pointed) : undefined));
  const one = drawn.find(({ address }) => address === pointed);
  return one ? <Edge drawn={one} isSigned arrow={arrow} /> : null;
}

/** "weight from hidden 2 to output 1, gradient of sample 2 0.146"; unknown numbers are left out. */
function edgeName(place: WeightPlace, sample: number | undefined, step: StepView): string {
  const weight = nameOf({ kind: 'weight', ...place }, step.trace.network);
  const shown = edgeQuantity(place, sample, step);
  const value = shownAt(shown, step);
  if (value === 'pending') return weight;
  const text = inSpeech(formatShort(value));
  if (shown.kind === 'weight') return `${weight}, ${text}`;
  return messages.network.edgeName(weight, nounOf(shown, 'one'), 'sample' in shown ? shown.sample : 0) + text;
}

function edgeKey(place: WeightPlace): string {
  return placeKey({ kind: 'edge', fixed: 'to', ...place });
}
