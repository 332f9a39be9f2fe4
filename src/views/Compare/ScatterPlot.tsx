/** The dots: arrow keys and clicks choose a parameter. More than a few hundred are drawn on a canvas. */
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { nearOne } from '../../kit/comparedRuns/nearOne';
import { Figure } from '../../kit/plot/Figure';
import { looks } from '../../kit/plot/look';
import { Point } from '../../kit/plot/marks';
import { PlotDrawing } from '../../kit/plot/Plot';
import { type Size, useSize } from '../../kit/plot/useSize';
import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { firstFrom, type Network, unitsIn, weightCount } from '../../model';
import { nameOf, type WeightPlace, weightPlaceAt } from '../../quantity';
import { useActions } from '../../store';
import { formatShort, messages } from '../../text';
import { Dots, ScatterLines } from './scatterDrawing';
import { nearestPoint, scatterFrame } from './scatterFrame';
import type { Pair } from './usePair';

const marks = looks({
  dots: { fill: 'gradient', stroke: 'card' },
  chosen: { fill: 'selection', stroke: 'ink', width: 2 },
});

/** More dots are drawn on a canvas. */
const mostDrawn = 300;
const unmeasured: Size = { width: 320, height: 320, rem: 16 };

interface ScatterPlotProps {
  readonly pair: Pair;
  readonly place: WeightPlace;
}

export function ScatterPlot({ pair, place }: ScatterPlotProps) {
  const words = messages.compare.scatter;
  const { findings, names, kind, trained } = pair;
  const { chooseWeight, point } = useActions();
  const count = weightCount(trained);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, unmeasured);
  const [over, setOver] = useState<number>();
  const vectors = findings?.vectors ?? none;
  const slope = findings && findings.shown.relation !== 'equal' ? findings.shown.slope : undefined;
  const hasLine = slope !== undefined && Number.isFinite(slope);
  const note = hasLine ? words.line({ first: '●', second: '□', slope: nearOne(slope) }) : undefined;
  const isKnown = findings !== undefined;
  const frame = useMemo(
    () => scatterFrame({ ...vectors, names, isKnown, note }, size),
    [vectors, names, isKnown, note, size],
  );
  const chosen = useMemo(() => indexOf(place, trained), [place, trained]);
  const shown = over ?? chosen;
  const describe = (index: number): string => {
    const name = nameOf({ kind: 'weight', ...weightPlaceAt(trained, index) }, trained);
    const [a = 0, b = 0] = [vectors.first[index], vectors.second[index]];
    return words.point(name, `${names.first} ${formatShort(a)}`, `${names.second} ${formatShort(b)}`);
  };
  const choose = (index: number): void => chooseWeight(weightPlaceAt(trained, index));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !findings) return;
    const now = chosen ?? 0;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(Math.min(count - 1, Math.max(0, target)));
  };
  const at = (event: MouseEvent): number | undefined => {
    const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {};
    const spot = { x: event.clientX - left, y: event.clientY - top, reach: 1.25 * size.rem };
    return findings && nearestPoint(frame, vectors, spot);
  };
  const hover = (index: number | undefined): void => {
    if (index === over) return;
    setOver(index);
    point(
      index === undefined
        ? undefined
        : { kind: kind === 'update' ? 'update' : 'batchGradient', ...weightPlaceAt(trained, index) },
    );
  };
  const picture = {
    ref: box,
    className: 'compare-plot',
    role: 'slider',
    tabIndex: 0,
    'aria-label': words.plot,
    'aria-description': words.plotHelp,
    'aria-valuemin': 1,
    'aria-valuemax': count,
    'aria-valuenow': (chosen ?? 0) + 1,
    'aria-valuetext':
      findings && chosen !== undefined ? describe(chosen) : nameOf({ kind: 'weight', ...place }, trained),
    'data-own-gestures': true,
    onKeyDown,
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') hover(at(event));
    },
    onPointerLeave: () => hover(undefined),
    onClick: (event: MouseEvent) => {
      const index = at(event);
      if (index !== undefined) choose(index);
    },
  };
  return (
    <Figure className="compare-dots-figure" picture={picture}>
      {count > mostDrawn && findings && <Dots size={size} frame={frame} vectors={vectors} />}
      <PlotDrawing frame={frame}>
        <ScatterLines frame={frame} slope={hasLine ? slope : undefined} />
        {findings && count <= mostDrawn && (
          <g {...marks.dots}>
            {Array.from(vectors.first, (a, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a parameter's place is its identity
              <Point key={index} at={[a, vectors.second[index] ?? 0]} radius={0.25} />
            ))}
          </g>
        )}
        {findings && shown !== undefined && (
          <g {...marks.chosen}>
            <Point at={[vectors.first[shown] ?? 0, vectors.second[shown] ?? 0]} radius={0.42} />
          </g>
        )}
      </PlotDrawing>
      {!findings && (
        <span className="compare-plot-pending">
          <PendingMark phase={messages.phases.names[kind === 'update' ? 'update' : 'sum']} />
        </span>
      )}
      {findings && over !== undefined && (
        <span className="small compare-readout" aria-hidden="true">
          {describe(over)}
        </span>
      )}
    </Figure>
  );
}

const none = { first: new Float64Array(0), second: new Float64Array(0) };

/** Undefined for a bias that is not trained in both. */
function indexOf({ layer, from, to }: WeightPlace, trained: Network): number | undefined {
  const first = firstFrom(trained);
  if (from < first) return undefined;
  const into = (of: number): number => unitsIn(trained, of - 1) + 1 - first;
  let before = 0;
  for (let below = 1; below < layer; below++) before += into(below) * unitsIn(trained, below);
  return before + (to - 1) * into(layer) + from - first;
}
