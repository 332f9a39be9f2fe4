/**
 * C = A B on strided matrices, the function behind all three passes of a step:
 *   forward S = X W,  backward ΔWᵀ,  gradient XᵀΔ.
 * Each cell adds its terms in the order of the plain triple loop, in both kernels. The result is bit-identical, so
 * nothing depends on which kernel an engine can run.
 */
import { addBlockedProduct } from './blockedProduct';
import { type Matrix, matrix, rowRange, transposed } from './matrix';
import { simdKernel } from './simd/simdKernel';
import { setTiledProduct } from './simd/tiledProduct';
import { zeros } from './zeros';

/** From this many multiplications on, the SIMD kernel saves more than copying to its memory costs. */
const simdFrom = 4096;
/** Terms per pass if they lie far apart in memory, so that the operands stay in the cache. */
const termsAtOnce = 128;

/** left · right, row-major in a new array. Throws if the shapes do not match. */
export function product(left: Matrix, right: Matrix): Float64Array {
  const { rows, columns: terms } = left;
  const { columns } = right;
  if (right.rows !== terms) {
    throw new RangeError(
      `product: expected ${terms} rows on the right of ${rows} × ${terms}, got ${right.rows} × ${columns}`,
    );
  }
  const values = zeros(rows * columns);
  const into = matrix(values, { rows, columns });
  const kernel = rows * terms * columns < simdFrom ? undefined : simdKernel();
  if (kernel !== undefined) setTiledProduct(kernel, { into, left, right });
  else if (left.columnStride === 1 || terms <= termsAtOnce) addBlockedProduct(into, left, right);
  else {
    for (let first = 0; first < terms; first += termsAtOnce) {
      const end = Math.min(first + termsAtOnce, terms);
      addBlockedProduct(into, transposed(rowRange(transposed(left), first, end)), rowRange(right, first, end));
    }
  }
  return values;
}
