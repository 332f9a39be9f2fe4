/** A sample in few words, "(0, 1) → 1": its inputs where they are few, its class where the target is one-hot. */
import type { TrainingData } from '../../../model';
import { formatExact, formatShort, messages } from '../../../text';

const mostNumbers = 4;
const fewNumbers = 2;

/** `sample` from 1. */
export function inputsLabel({ inputs, inputWidth }: TrainingData, sample: number): string {
  if (inputWidth > mostNumbers) return messages.ledger.manyInputs(inputWidth);
  return tuple(inputs.subarray((sample - 1) * inputWidth, sample * inputWidth));
}

/** Its name where the data have names, else its target. */
export function targetLabel({ targets, targetWidth }: TrainingData, sample: number, label?: string): string {
  if (label !== undefined) return label;
  const row = targets.subarray((sample - 1) * targetWidth, sample * targetWidth);
  const hot = row.indexOf(1);
  const oneHot = targetWidth > 2 && hot >= 0 && row.every((value, index) => value === (index === hot ? 1 : 0));
  return oneHot ? messages.ledger.oneHot(hot + 1) : tuple(row);
}

/** Inputs and target where both are short, else the target alone; without spaces, as it stands in a narrow column. */
export function shortLabel(data: TrainingData, sample: number, label?: string): string {
  const target = targetLabel(data, sample, label);
  return data.inputWidth > fewNumbers ? target : `${inputsLabel(data, sample)}→${target}`.replaceAll(', ', ',');
}

function tuple(numbers: Float64Array): string {
  const texts = [...numbers].map(shortest);
  return texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(', ')})`;
}

/** A short decimal as it is, a long one to three digits. */
export function shortest(value: number): string {
  const exact = formatExact(value);
  return exact.length <= 5 ? exact : formatShort(value);
}
