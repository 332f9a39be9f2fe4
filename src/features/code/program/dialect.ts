/** How NumPy and PyTorch write what a step needs; trees and lines are the same for both. */
import { bracketed, type CodePiece } from '../../../expression';
import { functionCode } from './functions';
import { nestedText } from './nestedText';
import type { Library, Listed } from './program';

export interface Dialect {
  readonly library: Library;
  /** The name under which it is imported. */
  readonly module: 'np' | 'torch';
  /** Σ over axes of the piece. */
  readonly sum: (of: CodePiece, ...axes: readonly number[]) => string;
  /** A function by its name in a tree. */
  readonly call: (name: string, argument: CodePiece) => CodePiece;
  /** ln Σ e^… of each row. */
  readonly logSumExp: (of: CodePiece) => string;
  /** The larger one of a number and each of the others. */
  readonly atLeast: (others: string, number: string) => string;
  /** The largest size along an axis. */
  readonly largest: (of: string, axis: number) => string;
  /** An array with these numbers. */
  readonly array: (listed: Listed) => string;
}

const numpy: Dialect = {
  library: 'numpy',
  module: 'np',
  sum: (of, ...axes) => `${bracketed(of, 4)}.sum(${axisText('axis', axes)})`,
  call: (name, argument) => functionCode('np', name, argument),
  logSumExp: ({ code }) => `np.logaddexp.reduce(${code}, axis=1)`,
  atLeast: (others, number) => `np.maximum(${others}, ${number})`,
  largest: (of, axis) => `abs(${of}).max(axis=${axis})`,
  array: (listed) => arrayText('np.array', 'np.zeros', listed),
};

const torch: Dialect = {
  library: 'torch',
  module: 'torch',
  sum: (of, ...axes) => `${bracketed(of, 4)}.sum(${axisText('dim', axes)})`,
  call: (name, argument) => functionCode('torch', name, argument),
  // A row is one sample, and has one axis only.
  logSumExp: ({ code }) => `torch.logsumexp(${code}, dim=-1)`,
  atLeast: (others, number) => `${others}.clamp(min=${number})`,
  largest: (of, axis) => `${of}.abs().amax(dim=${axis})`,
  array: (listed) => arrayText('torch.tensor', 'torch.zeros', listed),
};

export const dialects: Readonly<Record<Library, Dialect>> = { numpy, torch };

function axisText(name: string, axes: readonly number[]): string {
  if (axes.length === 0) return '';
  return `${name}=${axes.length === 1 ? axes[0] : `(${axes.join(', ')})`}`;
}

/** An array of no rows needs its shape. */
function arrayText(array: string, zeros: string, { listed, shape, after = '' }: Listed): string {
  return shape.includes(0) ? `${zeros}((${shape.join(', ')}))${after}` : `${array}(${nestedText(listed())})${after}`;
}
