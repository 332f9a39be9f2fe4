/** How the matrices of a product are printed and coloured. */
import type { StepTrace } from '../../model';
import { type MatrixName, sidesOf } from '../../quantity';
import { formatNumber } from '../../text';
import { type FactorScale, factorScale } from '../shared/matrix/cellScale';
import { cellReader, type LayerProduct } from './layerProduct';

/** The scale of a matrix without cells. */
export const noScale: FactorScale = { format: { decimals: 0, exponent: 0 }, largest: 0, every: 1 };

/** By matrix, those on the line. */
export type MatrixScales = Readonly<Partial<Record<MatrixName, FactorScale>>>;

/** The scales of all matrices of a product. */
export function matrixScales(trace: StepTrace, product: LayerProduct): MatrixScales {
  const { form, shape, matrices } = product;
  const scaleOf = (matrix: MatrixName): FactorScale => {
    const { rows, columns } = sidesOf(form, matrix);
    return factorScale({
      rows: shape[rows].length,
      columns: shape[columns].length,
      read: cellReader(trace, product, matrix),
    });
  };
  return Object.fromEntries(matrices.map((matrix) => [matrix, scaleOf(matrix)]));
}

/** The width of the longest possible number, so that nothing moves when numbers appear. */
export function charactersOf({ format, largest }: FactorScale): number {
  return formatNumber(-largest, format).length;
}
