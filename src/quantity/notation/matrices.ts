/** The factors of the product that sums over the batch, as the notation transposes and orders them. */
import type { MatrixSymbol, Notation } from './notation';
import { isTransposed, productForm } from './productForm';

export interface MatrixFactors {
  readonly activations: string;
  readonly deltas: string;
  /** The deltas transposed once more: the factor of a sum over units. */
  readonly wrongDeltas: string;
  readonly activationsFirst: boolean;
}

export function matrixFactors({ letters, layout, matrix }: Notation): MatrixFactors {
  const form = productForm('gradient', layout);
  const isDeltaTransposed = isTransposed(form, 'delta');
  const deltas = (transposed: boolean): string => matrix(written(letters.deltaMatrix, transposed));
  return {
    activations: matrix(written(letters.activationMatrix, isTransposed(form, 'x'))),
    deltas: deltas(isDeltaTransposed),
    wrongDeltas: deltas(!isDeltaTransposed),
    activationsFirst: form.factors[0] === 'x',
  };
}

function written(letter: string, isTransposed: boolean): MatrixSymbol {
  return isTransposed ? { letter, isTransposed } : { letter };
}

/** The sum over units, which matches the shapes by accident if δ's matrix is square. */
export function wrongProduct(notation: Notation): string {
  const { activations, wrongDeltas, activationsFirst } = matrixFactors(notation);
  const [first, second] = activationsFirst ? [activations, wrongDeltas] : [wrongDeltas, activations];
  // A letter behind a command would become part of its name.
  const apart = /\\[a-zA-Z]+$/.test(first) ? ' ' : '';
  return `${first}${notation.matrixTimes ?? apart}${second}`;
}
