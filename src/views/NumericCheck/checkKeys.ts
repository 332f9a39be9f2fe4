/** The panel's settings in the link: `check.h`, `check.against` and `check.own`. Invalid values mean the default. */
import { type Compared, comparable } from './ratios';

export const stepKey = 'check.h';
export const againstKey = 'check.against';
export const ownKey = 'check.own';

const largestStep = 10;

export function isStep(h: number): boolean {
  return h > 0 && h <= largestStep;
}

/** undefined: the default step, which depends on the weight. */
export function readStep(text: string | undefined): number | undefined {
  const h = Number(text ?? Number.NaN);
  return isStep(h) ? h : undefined;
}

export function readCompared(text: string | undefined): Compared {
  return comparable.find((compared) => compared === text) ?? 'batchGradient';
}
