/**
 * Settings of several parts as one text, the form in which links, changes and comparisons have them: `0.1/batch/biases` for a penalty.
 * Each setting has one text, so that two that are the same read the same.
 */
import { type AccumulateSettings, accumulateDivisions, type PenaltySettings, penaltyDivisions } from '../model';
import { parseNumber } from './parseNumber';

/** Where there is none of it. */
export const absent = 'none';

/** `0.1`, `0.1/batch`, `0.1/data/biases`: λ_P, what it is divided by unless that is nothing, and whether biases are penalised. */
export function penaltyText(penalty: PenaltySettings | undefined): string {
  if (!penalty) return absent;
  const { l2, divideBy, biases } = penalty;
  return [String(l2), ...(divideBy === 'none' ? [] : [divideBy]), ...(biases ? ['biases'] : [])].join('/');
}

/** Undefined for a text that says no penalty. */
export function readPenalty(text: string): { readonly penalty?: PenaltySettings } | undefined {
  if (text === absent) return {};
  const [number = '', ...words] = text.split('/');
  const l2 = parseNumber(number);
  const biases = words.at(-1) === 'biases';
  const [divideBy = 'none', ...more] = biases ? words.slice(0, -1) : words;
  if (l2 === undefined || l2 < 0 || more.length > 0 || !isDivision(divideBy)) return undefined;
  return { penalty: { l2, divideBy, biases } };
}

function isDivision(text: string): text is PenaltySettings['divideBy'] {
  return penaltyDivisions.some((one) => one === text);
}

/** `3`, `3/actual`, `3/none/keep`: n, what G is divided by unless that is n, and whether it is kept after the update. */
export function accumulateText(accumulate: AccumulateSettings | undefined): string {
  if (!accumulate) return absent;
  const { batches, divide, clear } = accumulate;
  return [String(batches), ...(divide === 'planned' ? [] : [divide]), ...(clear ? [] : ['keep'])].join('/');
}

/** Undefined for a text that says nothing of the kind. */
export function readAccumulate(text: string): { readonly accumulate?: AccumulateSettings } | undefined {
  if (text === absent) return {};
  const [number = '', ...words] = text.split('/');
  const batches = parseNumber(number);
  const clear = words.at(-1) !== 'keep';
  const [divide = 'planned', ...more] = clear ? words : words.slice(0, -1);
  const isCount = batches !== undefined && Number.isSafeInteger(batches) && batches >= 1;
  if (!isCount || more.length > 0 || !isCycleDivision(divide)) return undefined;
  return { accumulate: { batches, divide, clear } };
}

function isCycleDivision(text: string): text is AccumulateSettings['divide'] {
  return accumulateDivisions.some((one) => one === text);
}
