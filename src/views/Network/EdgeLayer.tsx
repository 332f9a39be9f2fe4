/**
 * The edges: each has a visible curve, and an invisible one that is a button. The nearest edge within reach of the
 * pointer is chosen, whichever curve is on top.
 */
import { type MouseEvent, type PointerEvent, useId } from 'react';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { lineOf } from '../../kit/sign/sign';
import { addressOf, nameOf, nounOf, type WeightPlace, weightAddress } from '../../quantity';
import { formatShort, messages } from '../../text';
import { type EdgeLook, type EdgeView, edgeQuantity } from './edgeLooks';
import { type Curve, curvePath, type Layout, nearestEdge, type PlacedEdge, placeKey } from './geometry';

interface EdgeLayerProps {
  readonly layout: Layout;
  readonly edges: readonly PlacedEdge[];
  readonly looks: readonly EdgeLook[];
  readonly view: EdgeView;
  readonly step: StepView;
  readonly selected: WeightPlace;
  /** The key of the tab stop. */
  readonly tabStop: string;
  /** From the selected edge to its card, if the card is far away. */
  readonly leader: Curve | undefined;
  /** On a stage: the layer of the edges that are used now; 0 for none of them. Absent: no edge is dimmed. */
  readonly litLayer?: number | undefined;
  /** The width of the widest edge, in pixels. */
  readonly widest: number;
  readonly onPoint: (place: WeightPlace | undefined) => void;
  readonly onChoose: (place: WeightPlace) => void;
}

/** Half the width of a touch target: 24 px. */
const reach = 12;

/** Up to this many edges, changes of width are animated. */
const followed = 24;

export function EdgeLayer(props: EdgeLayerProps) {
  const arrow = useId();
  const { layout, edges, looks, step, view, selected, tabStop, litLayer, widest, onPoint, onChoose } = props;
  const edgeAt = (event: MouseEvent<SVGSVGElement>): PlacedEdge | undefined => {
    const hit = event.target instanceof Element ? event.target.getAttribute('data-place') : null;
    const first = edges.find(({ place }) => placeKey({ kind: 'edge', fixed: 'to', ...place }) === hit);
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
  const order = edges.map((edge, index) => ({ edge, look: looks[index] }));
  // The selected edge is drawn last, above the others.
  order.sort((one, other) => Number(isSelected(one.edge, selected)) - Number(isSelected(other.edge, selected)));
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
        <marker
          id={arrow}
          orient="auto-start-reverse"
          markerUnits="userSpaceOnUse"
          refX="9"
          refY="5"
          markerWidth="10"
          markerHeight="10"
        >
          <path className="network-arrow" d="M0,0.5 L9,5 L0,9.5 Z" />
        </marker>
      </defs>
      {order.map(({ edge, look }) => {
        if (!look) return null;
        const key = placeKey({ kind: 'edge', fixed: 'to', ...edge.place });
        const path = curvePath(edge);
        const chosen = isSelected(edge, selected);
        return (
          <g key={key} className={litLayer === undefined || litLayer === edge.place.layer ? undefined : 'is-other'}>
            {/* biome-ignore lint/a11y/useSemanticElements: a button cannot be a curve */}
            <path
              className="network-hit"
              d={path}
              role="button"
              tabIndex={tabStop === key ? 0 : -1}
              aria-label={edgeName(edge.place, view, step)}
              aria-pressed={chosen}
              data-place={key}
              data-quantity={addressOf(edgeQuantity(edge.place, view, step))}
              data-own-gestures=""
            />
            <path
              className={`network-edge ${look.tone}${chosen ? ' selected' : ''} ${lineOf(look.sign, chosen && look.tone === 'gradient')}`}
              d={path}
              style={{ strokeWidth: strokeWidth(look, chosen, widest) }}
              markerStart={look.arrow ? `url(#${arrow})` : undefined}
              data-edge={weightAddress(edge.place)}
            />
          </g>
        );
      })}
      {props.leader && (
        <line
          className="network-leader"
          x1={props.leader.start.x}
          y1={props.leader.start.y}
          x2={props.leader.end.x}
          y2={props.leader.end.y}
        />
      )}
    </svg>
  );
}

/** "weight from hidden 2 to output 1, gradient of sample 2 0.146"; unknown numbers are left out. */
function edgeName(place: WeightPlace, view: EdgeView, step: StepView): string {
  const words = messages.network;
  const { network } = step.trace;
  const weight = nameOf({ kind: 'weight', ...place }, network);
  const shown = edgeQuantity(place, view, step);
  const value = shownAt(shown, step);
  if (value === 'pending') return weight;
  const text = formatShort(value);
  if (shown.kind === 'weight') return `${weight}, ${text}`;
  return words.edgeName(weight, nounOf(shown, 'the'), 'sample' in shown ? shown.sample : 0) + text;
}

function isSelected({ place }: PlacedEdge, { layer, from, to }: WeightPlace): boolean {
  return place.layer === layer && place.from === from && place.to === to;
}

/** Width is proportional to magnitude; 0 stays a hairline, and the selected edge is always visible. */
function strokeWidth({ tone, size }: EdgeLook, chosen: boolean, widest: number): string {
  const width = tone === 'plain' ? widest / 6 : size * widest;
  return `max(${width}px, ${chosen ? 2 : 0.75} * var(--stroke))`;
}
