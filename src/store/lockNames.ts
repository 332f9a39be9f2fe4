/**
 * The controls that a link can lock for the reader, `lock=batchSize,step`: they are disabled, and a frame refuses what would change them.
 * It guides, and protects nothing: the address can be edited.
 */
import type { State } from './state';

export const lockNames = [
  'batchSize',
  'learningRate',
  'reduction',
  'loss',
  'optimizer',
  'example',
  'step',
  'phase',
  'sample',
  'weight',
  'edit',
  'views',
  'share',
] as const;

export type LockName = (typeof lockNames)[number];

/** The locks in a list such as `batchSize,step`, and the unknown names in it. */
export function readLockNames(text: string): {
  readonly locks: readonly LockName[];
  readonly unknown: readonly string[];
} {
  const names = text.split(',').map((name) => name.trim());
  return { locks: names.filter(isLockName), unknown: names.filter((name) => !isLockName(name)) };
}

function isLockName(text: string): text is LockName {
  return lockNames.some((name) => name === text);
}

export function isLocked({ otherKeys }: Pick<State, 'otherKeys'>, name: LockName): boolean {
  return otherKeys.lock?.split(',').includes(name) ?? false;
}
