/**
 * The WebAssembly kernel and its memory, created on first use. An engine without SIMD, or a page whose
 * Content-Security-Policy forbids WebAssembly, throws; then TypeScript computes the same numbers. The module is so
 * small (under 4 kB) that every browser compiles it synchronously, even on the main thread.
 */
import { attempt, kept } from '../../memory';
import { moduleBytes } from './assembler';
import { kernelBody, localTypes, parameterCount } from './kernel';

/** The largest tile of each matrix, in cells: one megabyte in total, which fits into the second-level cache. */
export const tile = { rows: 256, terms: 256, columns: 128 } as const;

const pageBytes = 65_536;
const [aCells, bCells, cCells] = [tile.rows * tile.terms, tile.terms * tile.columns, tile.rows * tile.columns];

export interface SimdKernel {
  /** The parts of the memory for A, B and C. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  /** C += A B; B and C row-major, A by its strides in bytes; requires at least one term. */
  run(rows: number, terms: number, columns: number, aRow: number, aTerm: number): void;
}

/** The kernel; undefined if WebAssembly cannot be used. */
export const simdKernel = kept((): SimdKernel | undefined => attempt(instantiate));

/** The module, as a browser is given it. */
export function simdModule(): Uint8Array<ArrayBuffer> {
  const body = kernelBody({ a: 0, b: aCells * 8, c: (aCells + bCells) * 8 });
  const pages = Math.ceil(((aCells + bCells + cCells) * 8) / pageBytes);
  return moduleBytes({ parameters: parameterCount, locals: localTypes, body }, pages);
}

function instantiate(): SimdKernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(simdModule()));
  const { buffer } = exports.memory as WebAssembly.Memory;
  return {
    a: new Float64Array(buffer, 0, aCells),
    b: new Float64Array(buffer, aCells * 8, bCells),
    c: new Float64Array(buffer, (aCells + bCells) * 8, cCells),
    run: exports.run as SimdKernel['run'],
  };
}
