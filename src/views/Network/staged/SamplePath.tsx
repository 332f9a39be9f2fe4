/** A small network beside the ledger: where the chosen sample's x and δ of the chosen weight come from. */
import { useRef } from 'react';
import { foldLayer } from '../../../kit/fit/foldLayer';
import { looks } from '../../../kit/plot/look';
import { useSize } from '../../../kit/plot/useSize';
import { shownAt, useStep } from '../../../kit/quantity/useStep';
import { lineOf, signOf } from '../../../kit/sign/sign';
import { firstFrom, lastLayer, type Network, unitsIn } from '../../../model';
import { activationBelow, addressOf, layerNumber, type Quantity, sampleAt } from '../../../quantity';
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

interface Dot {
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

interface SamplePathProps {
  /** The row of the batch that is added; absent: the selected sample. */
  readonly row?: number | undefined;
  /** All samples are added: what the layer gets is the sum, and no sample's numbers matter any more. */
  readonly isOfAll?: boolean;
}

export function SamplePath({ row, isOfAll = false }: SamplePathProps) {
  const step = useStep();
  const { trace } = step;
  const { network } = trace;
  const selected = useStore((state) => state.cursor.sample);
  const sample = row === undefined ? selected : sampleAt(trace, row);
  const place = useStore((state) => state.cursor.weight);
  const ledger = useLedgerInDigits(place, trace);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height, rem } = useSize(frame, firstSize);
  const text = 0.75 * rem;
  const dots = dotsOf(network, { width, height, margin: 1.6 * text }, [
    { layer: place.layer - 1, unit: place.from },
    { layer: place.layer, unit: place.to },
  ]);
  const at = (layer: number, unit: number): Dot | undefined =>
    dots.find((dot) => dot.layer === layer && dot.unit === unit);
  const [from, to] = [at(place.layer - 1, place.from), at(place.layer, place.to)];
  const x: Quantity = activationBelow(place.layer, place.from, sample);
  const delta: Quantity = { kind: 'delta', layer: place.layer, unit: place.to, sample };
  const gradientOf: Quantity = isOfAll
    ? { kind: 'gradientSum', ...place }
    : { kind: 'sampleGradient', ...place, sample };
  const printed = (quantity: Quantity): string => {
    const value = shownAt(quantity, step);
    if (value === 'pending') return '';
    // The row beside it has the same number.
    const format = formatOfCell(ledger, quantity);
    return format ? formatWithPower(value, format) : formatShort(value);
  };
  const layer = layerNumber(place.layer);
  const radius = 0.28 * rem;
  // The upper unit's number is above the unit and the lower one's below it, so that they never meet.
  const isRising = from !== undefined && to !== undefined && to.y < from.y;
  const gradient = shownAt(gradientOf, step);
  const sign = gradient === 'pending' ? 'zero' : signOf(gradient);
  if (trace.batchSize === 0) return null;
  return (
    <section
      className="stack sample-path"
      aria-label={isOfAll ? messages.stage.layerLabel(layer) : messages.stage.pathLabel({ sample })}
    >
      <p className="aside">{isOfAll ? messages.stage.layer(layer) : messages.stage.path({ sample })}</p>
      <div className="sample-path-room" ref={frame}>
        <svg width={width} height={height} aria-hidden="true">
          {dots.flatMap((dot) =>
            dots
              .filter((other) => other.layer === dot.layer + 1 && other.unit > 0)
              .map((other) => (
                <line
                  key={`${dot.layer}.${dot.unit}.${other.unit}`}
                  {...marks.edge}
                  x1={dot.x}
                  y1={dot.y}
                  x2={other.x}
                  y2={other.y}
                />
              )),
          )}
          {from && to && (
            <line
              className={lineOf(sign, true)}
              {...marks.weight}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
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
          {[
            { dot: from, quantity: x, letter: messages.network.x, kind: 'x', isAbove: !isRising },
            { dot: to, quantity: delta, letter: messages.network.delta, kind: 'delta', isAbove: isRising },
          ].map(
            ({ dot, quantity, letter, kind, isAbove }) =>
              dot &&
              !isOfAll && (
                <text
                  key={kind}
                  className={`sample-path-number is-${kind}`}
                  x={dot.x}
                  y={dot.y + (isAbove ? -1.8 * radius : 1.6 * radius + text)}
                  fontSize={text}
                  textAnchor={anchorOf(dot, network)}
                >
                  {letter} = <tspan data-quantity={addressOf(quantity)}>{printed(quantity)}</tspan>
                </text>
              ),
          )}
        </svg>
      </div>
    </section>
  );
}

/** At the sides, a number grows inwards. */
function anchorOf({ layer }: Dot, network: Network): 'start' | 'middle' | 'end' {
  if (layer === 0) return 'start';
  return layer === lastLayer(network) ? 'end' : 'middle';
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

function dotsOf(
  network: Network,
  { width, height, margin }: Room,
  kept: readonly { readonly layer: number; readonly unit: number }[],
): readonly Dot[] {
  const last = lastLayer(network);
  return network.layers.flatMap((_, layer): readonly Dot[] => {
    const units = unitsIn(network, layer);
    const bias = layer < last && firstFrom(network) === 0;
    const keep = kept.filter((one) => one.layer === layer).map(({ unit }) => unit);
    const slots = foldLayer({ units, bias, keep }, (candidate) => candidate.length <= mostUnits);
    const x = margin / 2 + (layer / last) * (width - margin);
    return slots.flatMap((slot, index): readonly Dot[] =>
      slot.kind === 'gap'
        ? []
        : [{ layer, unit: slot.unit, x, y: margin + ((index + 0.5) / slots.length) * (height - 2 * margin) }],
    );
  });
}
