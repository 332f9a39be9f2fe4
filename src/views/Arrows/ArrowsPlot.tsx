/**
 * The picture as one control: ← → move from sample to sample, + − 0 zoom; its accessible text is the sample's arrow.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Figure } from '../../kit/plot/Figure';
import { Border, Inside } from '../../kit/plot/marks';
import { PlotDrawing } from '../../kit/plot/Plot';
import type { PlotFrame } from '../../kit/plot/plotFrame';
import { squareFrame } from '../../kit/plot/squareFrame';
import { type Size, useSize } from '../../kit/plot/useSize';
import type { StepView } from '../../kit/quantity/useStep';
import type { Network } from '../../model';
import { connectionName, plainText, samplesOf, symbolTex, type WeightPlace } from '../../quantity';
import { formatShort, messages } from '../../text';
import { ArrowMarks } from './ArrowMarks';
import { arrowLooks, pathLooks, runLooks } from './arrowLooks';
import type { BothPaths } from './bothPaths';
import type { ContourShapes } from './contourShapes';
import { ring } from './lossGrid';
import type { EpochPath } from './planePaths';
import { dotsPath, linePath, type PlotScale } from './plotScale';
import { thinnedPath } from './thinnedArrows';
import type { ArrowsShown } from './useArrows';

const unmeasured: Size = { width: 400, height: 400, rem: 16 };

interface ArrowsPlotProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  readonly sample: number;
  /** The sample whose arrow is marked. */
  readonly marked: number | undefined;
  /** The name if there are two pictures. */
  readonly name?: string | undefined;
  readonly row: number;
  readonly legend?: ReactNode;
  readonly onZoom: (by: 1 | -1 | 0) => void;
  readonly onChooseSample: (sample: number) => void;
}

export function ArrowsPlot({
  shown,
  step,
  sample,
  marked,
  name,
  row,
  legend,
  onZoom,
  onChooseSample,
}: ArrowsPlotProps) {
  const words = messages.arrows;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, unmeasured);
  const { network } = step.run;
  const frame = planeFrame(shown, network, size);
  const samples = samplesOf(step.trace);
  const position = Math.max(0, samples.indexOf(sample));
  const own = shown.gradientsKnown ? shown.field.arrows[position] : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { '+': 1, '=': 1, '-': -1, '−': -1, '0': 0 }[event.key] as 1 | -1 | 0 | undefined;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: position - 1,
      ArrowRight: position + 1,
      Home: 0,
      End: samples.length - 1,
    };
    const move = moves[event.key];
    const chosen = move === undefined ? undefined : samples[Math.min(samples.length - 1, Math.max(0, move))];
    if (zoom === undefined && chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (zoom !== undefined) onZoom(zoom);
    else if (chosen !== undefined) onChooseSample(chosen);
  };
  const picture = {
    ref: box,
    className: 'arrows-plot',
    role: 'slider',
    'aria-label': name ?? words.plot,
    'aria-description': words.plotHelp,
    'aria-valuemin': 1,
    'aria-valuemax': samples.length,
    'aria-valuenow': position + 1,
    'aria-valuetext': own
      ? words.arrow(own.sample, formatShort(own.vector.across), formatShort(own.vector.up))
      : words.noArrows(messages.phases.names['per-sample']),
    'data-row': row,
    'data-column': 0,
    tabIndex: -1,
    onKeyDown,
  };
  return (
    <Figure className="arrows-figure" picture={picture} legend={legend}>
      <PlotDrawing frame={frame}>
        <Inside>{shown.contours && <ContourLines shapes={shown.contours} scale={frame} />}</Inside>
        <Border look={arrowLooks.frame} />
        <Inside>
          <ArrowMarks shown={shown} step={step} scale={frame} sample={marked} rem={size.rem} />
          {shown.compared?.paths && <BothPathMarks paths={shown.compared.paths} scale={frame} rem={size.rem} />}
          {shown.path && <PathMarks path={shown.path} scale={frame} rem={size.rem} />}
        </Inside>
      </PlotDrawing>
    </Figure>
  );
}

function planeFrame({ frame: { center, radius }, plane }: ArrowsShown, network: Network, size: Size): PlotFrame {
  const nameOf = ({ layer, from, to }: WeightPlace): string => connectionName(network, layer, from, to);
  const letterOf = (place: WeightPlace): string =>
    plainText(symbolTex({ kind: 'weight', ...place }, network, { linked: false }));
  const { arrowRight, arrowUp } = messages.arrows;
  return squareFrame(size, {
    x: {
      domain: [center.across - radius, center.across + radius],
      name: { short: arrowRight(nameOf(plane.across)), brief: arrowRight(letterOf(plane.across)) },
      marks: 'outside',
    },
    y: {
      domain: [center.up - radius, center.up + radius],
      name: { short: arrowUp(nameOf(plane.up)), along: arrowRight(nameOf(plane.up)) },
      marks: 'outside',
    },
  });
}

interface PathMarksProps {
  readonly path: EpochPath;
  readonly scale: PlotScale;
  readonly rem: number;
}

/** With more steps than this, they have no dots. */
const mostDots = 40;

/** The path of the single steps, and that of the full batch. */
function PathMarks({ path: { single, full }, scale, rem }: PathMarksProps) {
  const ends = [
    { name: 'singleEnd', end: single.at(-1) },
    { name: 'fullEnd', end: full.at(-1) },
  ] as const;
  return (
    <g>
      {/* The small steps on top: they may be all over the full batch's, which is wide enough to be seen under them. */}
      <path {...pathLooks.full} d={linePath(scale, full)} />
      <path {...pathLooks.halo} d={linePath(scale, single)} />
      <path {...pathLooks.single} d={linePath(scale, single)} />
      {single.length <= mostDots && <path {...pathLooks.dots} d={dotsPath(scale, single)} />}
      {ends.map(
        ({ name, end }) =>
          end &&
          Number.isFinite(end.across + end.up) && (
            <circle key={name} {...pathLooks[name]} cx={scale.x(end.across)} cy={scale.y(end.up)} r={0.2 * rem} />
          ),
      )}
    </g>
  );
}

interface BothPathMarksProps {
  readonly paths: BothPaths;
  readonly scale: PlotScale;
  readonly rem: number;
}

/** The paths of both runs, this one's solid and the other's dashed, with ● and □ at their ends. */
function BothPathMarks({ paths, scale, rem }: BothPathMarksProps) {
  const half = 0.3125 * rem;
  const runs = (['first', 'second'] as const).map((of) => {
    const { across, up } = paths[of].at(-1) ?? { across: Number.NaN, up: Number.NaN };
    return { of, line: linePath(scale, thinnedPath(paths[of])), x: scale.x(across), y: scale.y(up) };
  });
  return (
    <g>
      {runs.map(({ of, line }) => (
        <path key={of} {...runLooks.halo[of]} d={line} />
      ))}
      {runs.map(({ of, line }) => (
        <path key={of} {...runLooks.path[of]} d={line} />
      ))}
      {runs
        .filter(({ x, y }) => Number.isFinite(x + y))
        .map(({ of, x, y }) =>
          of === 'first' ? (
            <circle key={of} {...runLooks.end.first} cx={x} cy={y} r={0.1875 * rem} />
          ) : (
            <rect key={of} {...runLooks.end.second} x={x - half} y={y - half} width={2 * half} height={2 * half} />
          ),
        )}
    </g>
  );
}

/** The contours of the loss: each level's area slightly darker, with a thin line as its edge. */
function ContourLines({ shapes, scale }: { readonly shapes: ContourShapes; readonly scale: PlotScale }) {
  const { left, right, bottom } = scale.box;
  const cell = (right - left) / (shapes.size - ring);
  const outside = (ring / 2) * cell;
  return (
    <g transform={`translate(${left - outside} ${bottom + outside}) scale(${cell} ${-cell})`}>
      {shapes.levels.map(({ value, path }) => (
        <path key={value} className="arrows-contour" d={path} />
      ))}
    </g>
  );
}
