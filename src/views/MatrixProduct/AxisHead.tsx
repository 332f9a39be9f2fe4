/** The head of a row or column: x_i below, δ_j above, or the sample's number. */
import { shortUnit } from '../../quantity';
import { SymbolPieces } from '../shared/quantity/SymbolText';
import type { Axis, ProductShape } from './productShape';

interface AxisHeadProps {
  readonly axis: Axis;
  readonly shape: ProductShape;
  readonly position: number;
}

export function AxisHead({ axis, shape, position }: AxisHeadProps) {
  const number = shape[axis][position];
  if (axis === 'sample') return number;
  return (
    <span className={`product-${axis}-head`}>
      <SymbolPieces pieces={shortUnit(axis === 'from' ? 'activation' : 'delta', number ?? 0)} />
    </span>
  );
}
