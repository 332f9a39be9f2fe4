/**
 * A picture with its legend, its buttons and a table of its numbers. The picture takes the height that the legend leaves,
 * so that both are in sight.
 */
import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { FigureFoot } from './FigureFoot';
import './figure.css';

interface FigureProps {
  /** What the element around the picture alone is and listens to, and where it is measured. */
  readonly picture?: HTMLAttributes<HTMLDivElement> & { readonly ref?: Ref<HTMLDivElement> };
  readonly className?: string | undefined;
  readonly legend?: ReactNode;
  /** Beside the legend: they change how the picture is shown. */
  readonly buttons?: ReactNode;
  /** Below both. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

export function Figure({ picture = {}, className = '', legend, buttons, table, children }: FigureProps) {
  return (
    <figure className={`stack figure ${className}`}>
      <div className="stack figure-room">
        <div {...picture} className={`figure-picture ${picture.className ?? ''}`}>
          {children}
        </div>
        {buttons !== undefined ? (
          <FigureFoot legend={legend}>{buttons}</FigureFoot>
        ) : (
          legend !== undefined && <figcaption className="aside flow figure-legend">{legend}</figcaption>
        )}
      </div>
      {table}
    </figure>
  );
}
