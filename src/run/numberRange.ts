/** The numbers that a setting may be, and the words for them, as in `expected an integer ≥ 1`. */
import { type HyperparameterRange, isInRange } from '../model';
import { messages } from '../text';

export interface NumberRange {
  readonly expected: () => string;
  readonly accepts: (value: number) => boolean;
}

export function rangeNamed(name: HyperparameterRange): NumberRange {
  return { expected: () => messages.expected[name], accepts: (value) => isInRange(value, name) };
}

export function integersFrom(low: number): NumberRange {
  return {
    expected: () => messages.expected.integerFrom(low),
    accepts: (value) => Number.isSafeInteger(value) && value >= low,
  };
}

export function integersIn(low: number, high: number): NumberRange {
  return {
    expected: () => messages.expected.integerIn(low, high),
    accepts: (value) => Number.isInteger(value) && value >= low && value <= high,
  };
}
