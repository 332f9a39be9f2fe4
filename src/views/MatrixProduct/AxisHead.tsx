/** The head of a row or column: what its unit is in this matrix, x_i, s_j or δ_j, or the sample's number. */

import { SymbolPieces } from '../../kit/quantity/SymbolText';
import { kindBelow, type MatrixName, shortUnit } from '../../quantity';
import type { Axis, LayerProduct } from './layerProduct';

interface AxisHeadProps {
  readonly axis: Axis;
  readonly matrix: MatrixName;
  readonly product: LayerProduct;
  readonly position: number;
}

export function AxisHead({ axis, matrix, product, position }: AxisHeadProps) {
  const number = product.shape[axis][position];
  if (axis === 'sample') return number;
  const [kind, layer] = unitOf(axis, matrix, product);
  return (
    <span className={`product-head ink-${kind === 'input' ? 'activation' : kind}`}>
      <SymbolPieces pieces={shortUnit(kind, number ?? 0, layer)} />
    </span>
  );
}

/** Going back, the δ of two layers meet, so that they have their layers. */
function unitOf(
  axis: Exclude<Axis, 'sample'>,
  matrix: MatrixName,
  { layer, form }: LayerProduct,
): readonly [kind: Parameters<typeof shortUnit>[0], layer?: number] {
  const below = kindBelow(layer);
  switch (form.of) {
    case 'forward':
      if (axis === 'from') return [below];
      return [matrix === 'outputs' ? 'activation' : 'preactivation'];
    case 'backward':
      return axis === 'from' ? ['delta', layer - 1] : ['delta', layer];
    default:
      return [axis === 'from' ? below : 'delta'];
  }
}
