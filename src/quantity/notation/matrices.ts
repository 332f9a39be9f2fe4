/** The factors of the product that sums over the batch, as the notation transposes and orders them. */
import type { Notation } from './notation';

export interface MatrixFactors {
  readonly activations: string;
  readonly deltas: string;
  /** The deltas transposed once more: the factor of a sum over units. */
  readonly wrongDeltas: string;
  readonly activationsFirst: boolean;
}

export function matrixFactors({ letters, matrixProduct, transposed }: Notation): MatrixFactors {
  const { activationMatrix, deltaMatrix } = letters;
  const isDeltaTransposed = matrixProduct === 'deltasᵀ·activations';
  const [asIs, other] = [deltaMatrix, transposed(deltaMatrix)];
  return {
    activations: isDeltaTransposed ? activationMatrix : transposed(activationMatrix),
    deltas: isDeltaTransposed ? other : asIs,
    wrongDeltas: isDeltaTransposed ? asIs : other,
    activationsFirst: matrixProduct === 'activationsᵀ·deltas',
  };
}

/** The sum over units, which matches the shapes by accident if δ's matrix is square. */
export function wrongProduct(notation: Notation): string {
  const { activations, wrongDeltas, activationsFirst } = matrixFactors(notation);
  const [first, second] = activationsFirst ? [activations, wrongDeltas] : [wrongDeltas, activations];
  // A letter behind a command would become part of its name.
  const apart = /\\[a-zA-Z]+$/.test(first) ? ' ' : '';
  return `${first}${notation.matrixTimes ?? apart}${second}`;
}
