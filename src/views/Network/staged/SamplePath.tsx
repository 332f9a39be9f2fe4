/** A small network beside the ledger: where the chosen sample's x and δ of the chosen weight come from. */
import { useRef } from 'react';
import { foldLayer } from '../../../kit/fit/foldLayer';
import { looks } from '../../../kit/plot/look';
import { useSize } from '../../../kit/plot/useSize';
import { shownAt, useStep } from '../../../kit/quantity/useStep';
import { lineOf, signOf } from '../../../kit/sign/sign';
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../model';
import { activationBelow, addressOf, layerNumber, type Quantity, sampleAt, type WeightPlace } from '../../../quantity';
import { useStore } from '../../../store';
import { formatShort, formatWithPower, messages } from '../../../text';
import { formatOfCell } from '../../shared/ledger/printedAs';
import { useLedgerInDigits } from '../../shared/ledger/StagedDigits';
import './samplePath.css';

const firstSize = { width: 300, height: 260, rem: 26 };

/** Units drawn in a column. */
const mostUnits = 6;

const thick = 'max(6px, 3 * var(--stroke))';

const marks = looks({
  edge: { stroke: 'edge', width: 1.5 },
  weight: { stroke: 'weight', width: thick },
  unit: { fill: 'card', stroke: 'mark', width: 1.5 },
  bias: { fill: 'raised', stroke: 'mark', width: 1.5 },
  x: { fill: 'x' },
  delta: { fill: 'card', stroke: 'delta', width: thick },
});

interface SamplePathProps {
  /** The row of the batch that is added; absent: the selected sample. */
  readonly row?: number | undefined;
  /** All samples are added: what the layer gets is the sum, and no sample's numbers matter any more. */
  readonly isOfAll?: boolean;
}

export function SamplePath({ row, isOfAll = false }: SamplePathProps) {
  const step = useStep();
  const { trace } = step;
  const selected = useStore((state) => state.cursor.sample);
  const sample = row === undefined ? selected : sampleAt(trace, row);
  const place = useStore((state) => state.cursor.weight);
  const ledger = useLedgerInDigits(place, trace);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height, rem } = useSize(frame, firstSize);
  if (trace.batchSize === 0) return null;
  const text = 0.75 * rem;
  const radius = 0.28 * rem;
  const dots = dotsOf(trace.network, place, { width, height, margin: 1.6 * text });
  const from = dots.find(({ layer, unit }) => layer === place.layer - 1 && unit === place.from);
  const to = dots.find(({ layer, unit }) => layer === place.layer && unit === place.to);
  const gradientOf: Quantity = isOfAll
    ? { kind: 'gradientSum', ...place }
    : { kind: 'sampleGradient', ...place, sample };
  const gradient = shownAt(gradientOf, step);
  const sign = gradient === 'pending' ? 'zero' : signOf(gradient);
  const words = isOfAll
    ? {
        label: messages.stage.layerLabel(layerNumber(place.layer)),
        title: messages.stage.layer(layerNumber(place.layer)),
      }
    : { label: messages.stage.pathLabel({ sample }), title: messages.stage.path({ sample }) };
  const printed = (quantity: Quantity): string => {
    const value = shownAt(quantity, step);
    if (value === 'pending') return '';
    // The row beside it has the same number.
    const format = formatOfCell(ledger, quantity);
    return format ? formatWithPower(value, format) : formatShort(value);
  };
  // The upper unit's number is above the unit and the lower one's below it, so that they never meet.
  const isRising = from !== undefined && to !== undefined && to.y < from.y;
  const number = (dot: Dot | undefined, kind: 'x' | 'delta', quantity: Quantity, isAbove: boolean) =>
    dot && (
      <text
        className={`sample-path-number ink-${kind}`}
        x={dot.x}
        y={dot.y + (isAbove ? -1.8 * radius : 1.6 * radius + text)}
        fontSize={text}
        textAnchor={dot.anchor}
      >
        {messages.network[kind]} = <tspan data-quantity={addressOf(quantity)}>{printed(quantity)}</tspan>
      </text>
    );
  return (
    <section className="stack sample-path" aria-label={words.label}>
      <p className="aside">{words.title}</p>
      <div className="sample-path-room" ref={frame}>
        <svg width={width} height={height} aria-hidden="true">
          {dots.flatMap((dot) =>
            dots
              .filter((other) => other.layer === dot.layer + 1 && other.unit > 0)
              .map((other) => (
                <line key={`${dot.layer}.${dot.unit}.${other.unit}`} {...marks.edge} {...between(dot, other)} />
              )),
          )}
          {from && to && (
            <line
              className={lineOf(sign, true)}
              {...marks.weight}
              {...between(from, to)}
              data-quantity={addressOf(gradientOf)}
            />
          )}
          {dots.map((dot) => (
            <circle
              key={`${dot.layer}.${dot.unit}`}
              {...marks[dot === to ? 'delta' : dot === from ? 'x' : dot.unit === 0 ? 'bias' : 'unit']}
              cx={dot.x}
              cy={dot.y}
              r={dot === from || dot === to ? radius * 1.3 : radius}
            />
          ))}
          {!isOfAll && number(from, 'x', activationBelow(place.layer, place.from, sample), !isRising)}
          {!isOfAll && number(to, 'delta', { kind: 'delta', layer: place.layer, unit: place.to, sample }, isRising)}
        </svg>
      </div>
    </section>
  );
}

interface Dot {
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  /** At the sides, a number grows inwards. */
  readonly anchor: 'start' | 'middle' | 'end';
}

function between(from: Dot, to: Dot) {
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

function dotsOf(
  network: Network,
  weight: WeightPlace,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): readonly Dot[] {
  const last = lastLayer(network);
  return network.layers.flatMap((_, layer): readonly Dot[] => {
    const bias = layer < last && firstFrom(network) === 0;
    const keep = layer === weight.layer ? [weight.to] : layer === weight.layer - 1 ? [weight.from] : [];
    const fits = (slots: readonly unknown[]): boolean => slots.length <= mostUnits;
    const slots = foldLayer({ units: unitsIn(network, layer), bias, keep }, fits);
    const x = margin / 2 + (layer / last) * (width - margin);
    const anchor = layer === 0 ? 'start' : layer === last ? 'end' : 'middle';
    return slots.flatMap((slot, index): readonly Dot[] => {
      const y = margin + ((index + 0.5) / slots.length) * (height - 2 * margin);
      return slot.kind === 'gap' ? [] : [{ layer, unit: slot.unit, x, y, anchor }];
    });
  });
}
