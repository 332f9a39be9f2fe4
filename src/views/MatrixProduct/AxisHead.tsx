/** The head of a row or column: x_i below, δ_j above, or the sample's number. */
import { shortUnit } from '../../quantity';
import { SymbolPieces } from '../shared/quantity/SymbolText';
import type { Axis } from './productForm';
import type { ProductShape } from './productShape';

interface AxisHeadProps {
  readonly axis: Axis;
  readonly shape: ProductShape;
  readonly position: number;
}

function kindOf(axis: Exclude<Axis, 'sample'>, { layer }: ProductShape): 'input' | 'activation' | 'delta' {
  if (axis === 'to') return 'delta';
  return layer === 1 ? 'input' : 'activation';
}

export function AxisHead({ axis, shape, position }: AxisHeadProps) {
  const number = shape[axis][position];
  if (axis === 'sample') return number;
  return (
    <span className={`product-${axis}-head`}>
      <SymbolPieces pieces={shortUnit(kindOf(axis, shape), number ?? 0)} />
    </span>
  );
}
