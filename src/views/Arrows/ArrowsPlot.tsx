/**
 * The picture as one control: ← → move from sample to sample, + − 0 zoom; its accessible text is the sample's arrow.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { type Size, useSize } from '../../kit/plot/useSize';
import type { StepView } from '../../kit/quantity/useStep';
import { connectionName, samplesOf } from '../../quantity';
import { formatShort, messages } from '../../text';
import { ArrowMarks } from './ArrowMarks';
import { ArrowsAxes } from './ArrowsAxes';
import { BothPathMarks } from './BothPathMarks';
import { ContourLines } from './ContourLines';
import { PathMarks } from './PathMarks';
import { plotScale } from './plotScale';
import type { ArrowsShown } from './useArrows';

const unmeasured: Size = { width: 400, height: 400, rem: 16 };

interface ArrowsPlotProps {
  readonly shown: ArrowsShown;
  readonly step: StepView;
  readonly sample: number;
  /** The name if there are two pictures. */
  readonly name?: string | undefined;
  readonly row: number;
  readonly onZoom: (by: 1 | -1 | 0) => void;
  readonly onChooseSample: (sample: number) => void;
}

export function ArrowsPlot({ shown, step, sample, name, row, onZoom, onChooseSample }: ArrowsPlotProps) {
  const words = messages.arrows;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, unmeasured);
  const clip = useId();
  const scale = plotScale(shown.frame, size);
  const { network } = step.run;
  const samples = samplesOf(step.trace);
  const position = Math.max(0, samples.indexOf(sample));
  const own = shown.gradientsKnown ? shown.field.arrows[position] : undefined;
  const { across, up } = shown.plane;
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
  return (
    <div className="arrows-figure">
      <p className="arrows-axis-name" style={{ maxWidth: scale.left + scale.side }} aria-hidden="true">
        ↑ {connectionName(network, up.layer, up.from, up.to)}
      </p>
      <div
        ref={frame}
        className="arrows-plot"
        role="slider"
        aria-label={name ?? words.plot}
        aria-description={words.plotHelp}
        aria-valuemin={1}
        aria-valuemax={samples.length}
        aria-valuenow={position + 1}
        aria-valuetext={
          own
            ? words.arrow(own.sample, formatShort(own.vector.across), formatShort(own.vector.up))
            : words.noArrows(messages.phases.names['per-sample'])
        }
        data-row={row}
        data-column={0}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <svg className="arrows-svg" width={size.width} height={size.height} aria-hidden="true">
          <clipPath id={clip}>
            <rect x={scale.left + 0.5} y={scale.top + 0.5} width={scale.side - 1} height={scale.side - 1} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>{shown.contours && <ContourLines shapes={shown.contours} scale={scale} />}</g>
          <ArrowsAxes scale={scale} size={size} />
          <g clipPath={`url(#${clip})`}>
            <ArrowMarks shown={shown} step={step} scale={scale} sample={sample} rem={size.rem} />
            {shown.compared?.paths && <BothPathMarks paths={shown.compared.paths} scale={scale} rem={size.rem} />}
            {shown.path && <PathMarks path={shown.path} scale={scale} rem={size.rem} />}
          </g>
        </svg>
      </div>
      <p className="arrows-axis-name is-across" style={{ maxWidth: scale.left + scale.side }} aria-hidden="true">
        {connectionName(network, across.layer, across.from, across.to)} →
      </p>
    </div>
  );
}
