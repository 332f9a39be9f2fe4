/**
 * A picture with axes: `<Plot x y legend>` around its marks, which find their places by `usePlot`. What a plot listens to
 * stays with its view, which then lays out the frame itself and draws it with `PlotDrawing`.
 */
import { createContext, type ReactNode, useContext, useRef } from 'react';
import { Axis } from './Axis';
import { Figure } from './Figure';
import { type PlotFrame, type PlotSpec, plotFrame } from './plotFrame';
import { type Size, useSize } from './useSize';
import './plot.css';

const FrameContext = createContext<PlotFrame | undefined>(undefined);

/** The frame of the plot around a mark. */
export function usePlot(): PlotFrame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A mark stands in a Plot or a PlotDrawing.');
  return frame;
}

interface PlotProps extends PlotSpec {
  /** What a screen reader says of the picture. */
  readonly label: string;
  readonly className?: string;
  /** The size before it is measured. */
  readonly firstSize: Size;
  readonly legend?: ReactNode;
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

export function Plot({ label, className, firstSize, legend, table, children, ...spec }: PlotProps) {
  const picture = useRef<HTMLDivElement>(null);
  const size = useSize(picture, firstSize);
  return (
    <Figure picture={{ ref: picture }} {...{ className, legend, table }}>
      <PlotDrawing frame={plotFrame(size, spec)} label={label}>
        {children}
      </PlotDrawing>
    </Figure>
  );
}

interface PlotDrawingProps {
  readonly frame: PlotFrame;
  /** Absent: what is around it says it. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function PlotDrawing({ frame, label, children }: PlotDrawingProps) {
  const { size, box, x, y, ticks, marks, now, names, labelsBelow } = frame;
  const { width, height, rem } = size;
  const common = { box, rem, width };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is hidden from screen readers
    <svg
      className="plot"
      width={width}
      height={height}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <Axis side="left" ticks={ticks.y} scale={y} marks={marks.y} {...common} />
      <Axis side="bottom" ticks={ticks.x} scale={x} marks={marks.x} now={now} distance={labelsBelow} {...common} />
      {names.map(({ text, anchor, ink, isTurned = false, x: left, y: top }) => (
        <text
          key={`${text} ${top}`}
          className={`axis-name ${ink === undefined ? 'soft' : `ink-${ink}`}`}
          transform={`translate(${left} ${top})${isTurned ? ' rotate(-90)' : ''}`}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
      <FrameContext value={frame}>{children}</FrameContext>
    </svg>
  );
}
