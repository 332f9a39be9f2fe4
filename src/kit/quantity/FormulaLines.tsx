/** Formulas one below the other, which begin where text does. */
import type { ReactNode } from 'react';
import './FormulaLines.css';

export function FormulaLines({
  className = '',
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return <div className={`formula-lines ${className}`}>{children}</div>;
}
