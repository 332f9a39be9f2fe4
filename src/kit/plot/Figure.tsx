/** A picture that fits its available space, with a legend and a table of its numbers. */
import { type ReactNode, useRef } from 'react';
import { type Size, useSize } from './useSize';
import './figure.css';

interface FigureProps {
  /** Sets the picture's height. */
  readonly className: string;
  /** The size before it is measured. */
  readonly firstSize: Size;
  readonly legend: ReactNode;
  readonly children: (size: Size) => ReactNode;
  /** Below the legend. */
  readonly table?: ReactNode;
}

export function Figure({ className, firstSize, legend, children, table }: FigureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, firstSize);
  return (
    <figure className={`figure ${className}`}>
      <div className="figure-picture" ref={frame}>
        {children(size)}
      </div>
      <figcaption className="figure-legend">{legend}</figcaption>
      {table}
    </figure>
  );
}
