/**
 * Settings of several parts as one text, the form in which links, changes and comparisons have them: `0.1/batch/biases` for a penalty.
 * Each setting has one text, so that two that are the same read the same.
 */
import type { PenaltySettings } from '../model';
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
  return text === 'none' || text === 'batch' || text === 'data';
}
