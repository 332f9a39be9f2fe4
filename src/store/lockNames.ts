/** The controls that a link can lock. */
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

export function isLockName(text: string): text is LockName {
  return lockNames.some((name) => name === text);
}
