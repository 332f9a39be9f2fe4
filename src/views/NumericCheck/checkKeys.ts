/** The panel's settings in the link: `check.h`, `check.against`, `check.of` and `check.own`. Invalid values mean the default. */
import { type Compared, comparable } from './ratios';

export const stepKey = 'check.h';
export const againstKey = 'check.against';
export const ofKey = 'check.of';
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

/** The output whose slope is shown beside the loss's, from 1; undefined: none. */
export function readOf(text: string | undefined, outputs: number): number | undefined {
  if (text === 'output') return 1;
  const [, number] = /^output\.(\d+)$/.exec(text ?? '') ?? [];
  const output = Number(number);
  return output >= 1 && output <= outputs ? output : undefined;
}

export function ofText(output: number | undefined): string | undefined {
  return output === undefined ? undefined : output === 1 ? 'output' : `output.${output}`;
}
