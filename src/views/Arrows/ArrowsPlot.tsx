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
import { BothPathMarks } from './BothPathMarks';
import { ContourLines } from './ContourLines';
import { PathMarks } from './PathMarks';
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
        <Border className="arrows-frame" />
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
