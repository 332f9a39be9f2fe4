/** A short description of a sample, "(0, 1) → 1": its inputs if they are few, its class if the target is one-hot. */
import type { TrainingData } from '../../model';
import { hotTarget } from '../../run';
import { formatExact, formatShort, messages } from '../../text';

const mostNumbers = 4;
const fewNumbers = 2;

/** `sample` from 1. */
export function inputsLabel({ inputs, inputWidth }: TrainingData, sample: number): string {
  if (inputWidth > mostNumbers) return messages.ledger.manyInputs(inputWidth);
  return tuple(inputs.subarray((sample - 1) * inputWidth, sample * inputWidth));
}

/** Its label if the data have labels, otherwise its target. */
export function targetLabel(data: TrainingData, sample: number, label?: string): string {
  if (label !== undefined) return label;
  const { targets, targetWidth } = data;
  const row = targets.subarray((sample - 1) * targetWidth, sample * targetWidth);
  const hot = targetWidth > 2 ? hotTarget(data, sample) : undefined;
  return hot === undefined ? tuple(row) : messages.ledger.oneHot(hot);
}

/** Inputs and target if both are short, otherwise the target alone; without spaces, for narrow columns. */
export function shortLabel(data: TrainingData, sample: number, label?: string): string {
  const target = targetLabel(data, sample, label);
  return data.inputWidth > fewNumbers ? target : `${inputsLabel(data, sample)}→${target}`.replaceAll(', ', ',');
}

function tuple(numbers: Float64Array): string {
  const texts = [...numbers].map(shortest);
  return texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(', ')})`;
}

/** A short decimal exactly, a long one to three digits. */
export function shortest(value: number): string {
  const exact = formatExact(value);
  return exact.length <= 5 ? exact : formatShort(value);
}
