/**
 * C += A B on strided matrices: the one function behind all three passes of a step,
 *   forward S = X W,  back ΔWᵀ,  gradient XᵀΔ.
 * Each cell's sum runs over its terms in the order of the plain triple loop, whoever computes it: the result is that loop's,
 * bit for bit, so that nothing depends on which of the two kernels an engine can run.
 */
import { addBlockedProduct } from './blockedProduct';
import { type Matrix, matrix, rowRange, transposed } from './matrix';
import { simdKernel } from './simd/simdKernel';
import { addTiledProduct } from './simd/tiledProduct';
import { zeros } from './zeros';

/** From this many multiplications on, copying to the kernel's memory costs less than it saves. */
const simdFrom = 4096;
/** How many terms are taken at a time where they lie far apart, so that what is read of the operands stays in the cache. */
const termsAtOnce = 128;

/** left · right, row-major in an array of its own. Throws if the shapes do not fit. */
export function product(left: Matrix, right: Matrix): Float64Array {
  const values = zeros(left.rows * right.columns);
  const into = matrix(values, { rows: left.rows, columns: right.columns });
  add(into, { left, right, fresh: true });
  return values;
}

/** Adds left · right to `into`, in place. Throws if the shapes do not fit. */
export function addProduct(into: Matrix, left: Matrix, right: Matrix): void {
  add(into, { left, right, fresh: false });
}

interface Factors {
  readonly left: Matrix;
  readonly right: Matrix;
  /** Whether what they are added to is known to be zeros, which need not be copied. */
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
