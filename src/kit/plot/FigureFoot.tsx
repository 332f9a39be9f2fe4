/** Below a picture: its legend, and the buttons that change how it is shown. */
import type { ComponentProps, ReactNode } from 'react';
import { stopAt } from '../table/stopAt';
import './figure.css';

interface FigureFootProps {
  readonly legend: ReactNode;
  readonly children: ReactNode;
}

export function FigureFoot({ legend, children }: FigureFootProps) {
  return (
    <div className="aside row flow figure-foot">
      {legend}
      <div className="figure-buttons" data-not-on="slide paper">
        {children}
      </div>
    </div>
  );
}

interface FigureButtonProps extends ComponentProps<'button'> {
  /** Its row in the panel's roving focus. */
  readonly row: number;
  readonly column: number;
}

export function FigureButton({ row, column, ...button }: FigureButtonProps) {
  return <button type="button" {...stopAt(row, column)} {...button} />;
}
