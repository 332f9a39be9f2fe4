/**
 * C += A B on strided matrices, the function behind all three passes of a step:
 *   forward S = X W,  backward ΔWᵀ,  gradient XᵀΔ.
 * Each cell adds its terms in the order of the plain triple loop, in both kernels. The result is bit-identical, so
 * nothing depends on which kernel an engine can run.
 */
import { addBlockedProduct } from './blockedProduct';
import { type Matrix, matrix, rowRange, transposed } from './matrix';
import { simdKernel } from './simd/simdKernel';
import { addTiledProduct } from './simd/tiledProduct';
import { zeros } from './zeros';

/** From this many multiplications on, the SIMD kernel saves more than copying to its memory costs. */
const simdFrom = 4096;
/** Terms per pass if they lie far apart in memory, so that the operands stay in the cache. */
const termsAtOnce = 128;

/** left · right, row-major in a new array. Throws if the shapes do not match. */
export function product(left: Matrix, right: Matrix): Float64Array {
  const values = zeros(left.rows * right.columns);
  const into = matrix(values, { rows: left.rows, columns: right.columns });
  add(into, { left, right, fresh: true });
  return values;
}

/** Adds left · right to `into`, in place. Throws if the shapes do not match. */
export function addProduct(into: Matrix, left: Matrix, right: Matrix): void {
  add(into, { left, right, fresh: false });
}

interface Factors {
  readonly left: Matrix;
  readonly right: Matrix;
  /** Whether `into` is known to hold zeros, which need not be copied. */
  readonly fresh: boolean;
}

function add(into: Matrix, { left, right, fresh }: Factors): void {
  const { rows, columns } = into;
  const terms = left.columns;
  if (left.rows !== rows || right.rows !== terms || right.columns !== columns) {
    throw new RangeError(
      `product: expected ${rows} × ${columns} from ${rows} × ${terms} and ${terms} × ${columns}, ` +
        `got ${left.rows} × ${left.columns} and ${right.rows} × ${right.columns}`,
    );
  }
  const kernel = rows * terms * columns < simdFrom ? undefined : simdKernel();
  if (kernel !== undefined) addTiledProduct(kernel, { into, left, right, fresh });
  else if (left.columnStride === 1 || terms <= termsAtOnce) addBlockedProduct(into, left, right);
  else {
    for (let first = 0; first < terms; first += termsAtOnce) {
      const end = Math.min(first + termsAtOnce, terms);
      addBlockedProduct(into, transposed(rowRange(transposed(left), first, end)), rowRange(right, first, end));
    }
  }
}
