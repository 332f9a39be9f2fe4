/**
 * C = A B on strided matrices, the function behind all three passes of a step:
 *   forward S = X W,  backward ΔWᵀ,  gradient XᵀΔ.
 * Each cell adds its terms in the order of the plain triple loop, in both kernels. The result is bit-identical, so
 * nothing depends on which kernel an engine can run.
 */
import { onDemand } from '../memory';
import { addBlockedProduct } from './blockedProduct';
import { type Matrix, matrix, rowRange, transposed } from './matrix';
import { zeros } from './zeros';

/** The SIMD kernel, loaded with the first data or the first product that are large: nothing on a first visit is. */
const fastProducts = onDemand(() => import('./simd/fastProduct'));

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
  const fast = rows * terms * columns < simdFrom ? undefined : fastNow();
  const kernel = fast?.simdKernel();
  if (fast && kernel) fast.setTiledProduct(kernel, { into, left, right });
  else if (left.columnStride === 1 || terms <= termsAtOnce) addBlockedProduct(into, left, right);
  else {
    for (let first = 0; first < terms; first += termsAtOnce) {
      const end = Math.min(first + termsAtOnce, terms);
      addBlockedProduct(into, transposed(rowRange(transposed(left), first, end)), rowRange(right, first, end));
    }
  }
  return values;
}

/** Undefined until it is there; it is asked for, and the next large product has it. */
function fastNow(): ReturnType<typeof fastProducts.now> {
  const fast = fastProducts.now();
  // Without it, TypeScript computes the same numbers.
  if (!fast) fastProducts.load().catch(() => undefined);
  return fast;
}
