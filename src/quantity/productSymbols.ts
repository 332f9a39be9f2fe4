/** The matrices of a layer's products, and whole products, in TeX as the notation in force writes them. */
import {
  isTransposed,
  type LetterName,
  type MatrixLayout,
  type MatrixName,
  notationInForce,
  type ProductForm,
} from './notation';

/** How the notation in force lays matrices out. */
export function matrixLayout(): MatrixLayout {
  return notationInForce().layout;
}

const letters: Readonly<Record<Exclude<MatrixName, 'slopes'>, LetterName>> = {
  x: 'activationMatrix',
  weights: 'weightMatrix',
  preactivations: 'preactivationMatrix',
  outputs: 'activationMatrix',
  delta: 'deltaMatrix',
  deltaBelow: 'deltaMatrix',
  gradient: 'gradientMatrix',
};

/** Whose layer is the one below that of the weights. */
const below: ReadonlySet<MatrixName> = new Set(['x', 'slopes', 'deltaBelow']);

/** `X^{(1)}`, `W^{(2)\top}`, `\theta'(S^{(1)})`; the layer is that of the weights. */
export function matrixTex(matrix: MatrixName, layer: number, isTransposed = false): string {
  const notation = notationInForce();
  const { shift, slopeMatrix } = notation;
  const number = String(layer - (below.has(matrix) ? 1 : 0) + shift.layer);
  const written = (letter: string): string =>
    notation.matrix({ letter, layer: number, ...(isTransposed && { isTransposed }) });
  if (matrix !== 'slopes') return written(notation.letters[letters[matrix]]);
  if (slopeMatrix !== undefined) return written(slopeMatrix);
  return `${notation.prime(notation.letters.activationFunction)}(${written(notation.letters.preactivationMatrix)})`;
}

/** The samples’ factors on a diagonal, which stands between the factors of the gradient’s product. */
export function factorMatrixTex(): string {
  return notationInForce().letters.factorMatrix;
}

/** `\Delta^{(1)} = (\Delta^{(2)} W^{(2)\top}) \circ \theta'(S^{(1)})`, in the layout of the form. */
export function productTex(form: ProductForm, layer: number, hasFactors = false): string {
  const tex = (matrix: MatrixName): string => matrixTex(matrix, layer, isTransposed(form, matrix));
  const { matrixTimes = '\\,', cellTimes } = notationInForce();
  const [first, second] = form.factors.map(tex);
  const product = [first, ...(hasFactors ? [factorMatrixTex()] : []), second].join(matrixTimes);
  if (!form.slopes) return `${tex(form.result)} = ${product}`;
  return `${tex(form.result)} = (${product}) ${cellTimes} ${tex(form.slopes)}`;
}
