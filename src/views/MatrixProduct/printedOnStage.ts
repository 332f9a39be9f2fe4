/** A number of a sentence beside Matrix product, in the digits of its matrix: all numbers of one have the same decimals. */
import { type MatrixName, type ProductName, type Quantity, quantityValue } from '../../quantity';
import { formatWithPower } from '../../text';
import type { ViewStory } from '../shared/beats/telling';
import { matrixScales } from './factorScale';
import { layerProduct } from './layerProduct';

const printed: Readonly<Partial<Record<Quantity['kind'], readonly [ProductName, MatrixName]>>> = {
  preactivation: ['forward', 'preactivations'],
  activation: ['forward', 'outputs'],
  delta: ['gradient', 'delta'],
  gradientSum: ['gradient', 'gradient'],
};

export const printedInMatrix: NonNullable<ViewStory['printed']> = (quantity, trace) => {
  const [of, matrix] = printed[quantity.kind] ?? [];
  if (!of || !matrix || !('layer' in quantity) || quantity.layer === 0) return undefined;
  const scale = matrixScales(trace, layerProduct(trace, { of, layer: quantity.layer }))[matrix];
  return scale && formatWithPower(quantityValue(quantity, trace), scale.format);
};
