/** A picture that is drawn for the room it has, what its marks mean below it, and its numbers as a table. */
import { type ReactNode, useRef } from 'react';
import { type Size, useSize } from './useSize';
import './figure.css';

interface FigureProps {
  /** Its picture's height comes from here. */
  readonly className: string;
  /** Before it has been measured. */
  readonly firstSize: Size;
  readonly legend: ReactNode;
  readonly children: (size: Size) => ReactNode;
  /** Under the legend. */
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
