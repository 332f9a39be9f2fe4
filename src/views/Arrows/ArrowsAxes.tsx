/** The frame, and the axes with the two weights' values. */
import { Axis } from '../../kit/plot/Axis';
import type { Size } from '../../kit/plot/useSize';
import type { PlotScale } from './plotScale';

export function ArrowsAxes({ scale, size: { width, rem } }: { readonly scale: PlotScale; readonly size: Size }) {
  const { x, y, left, top, side, ticksX, ticksY } = scale;
  const shared = { box: { left, right: left + side, top, bottom: top + side }, width, rem, marks: 'outside' } as const;
  return (
    <>
      <rect className="arrows-frame" x={left} y={top} width={side} height={side} />
      <Axis side="bottom" ticks={ticksX} scale={x} {...shared} />
      <Axis side="left" ticks={ticksY} scale={y} {...shared} />
    </>
  );
}
