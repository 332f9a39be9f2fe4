/** The symbol of a matrix where it stands in a product, for heads and for names. */
import { isTransposed, type MatrixName, matrixTex, plainText, type SymbolPiece, texPieces } from '../../quantity';
import type { LayerProduct } from './layerProduct';

export interface MatrixSymbol {
  readonly pieces: readonly SymbolPiece[];
  readonly text: string;
}

export function symbolOf({ form, layer }: Pick<LayerProduct, 'form' | 'layer'>, matrix: MatrixName): MatrixSymbol {
  const tex = matrixTex(matrix, layer, isTransposed(form, matrix));
  return { pieces: texPieces(tex), text: plainText(tex) };
}

/** As it is by itself, not transposed. */
export function ownSymbol(matrix: MatrixName, layer: number): string {
  return plainText(matrixTex(matrix, layer));
}
