/**
 * A number computed from quantities in a document, `{=gradientSum.2.2.1 / batchSize}`: what it may contain. The
 * `quantity` layer evaluates it at a step.
 */
import type { Reference } from './segments';

export const operators = ['+', '-', '*', '/', '^', '<', '>', '<=', '>=', '==', '!=', 'and', 'or'] as const;

export type Operator = (typeof operators)[number];

/**
 * Functions of a list of numbers, one for each sample of the batch; `min` and `max` also take several numbers. `argmax`
 * and `argmin` give the number of a sample.
 */
export const listFunctions = ['sum', 'mean', 'min', 'max', 'count', 'argmax', 'argmin'] as const;

export type ListFunction = (typeof listFunctions)[number];

/** Functions of one number; of a list, they give the list of results. */
export const numberFunctions = ['abs', 'sqrt', 'floor', 'ceil'] as const;

export type NumberFunction = (typeof numberFunctions)[number];

/** True is 1, false is 0. */
export type Calculation =
  | { readonly node: 'number'; readonly value: number }
  /** With `*` in place of the sample: the list of the quantities of all samples in the batch. */
  | { readonly node: 'quantity'; readonly reference: Reference }
  | { readonly node: 'negative' | 'not'; readonly of: Calculation }
  | {
      readonly node: 'operation';
      readonly operator: Operator;
      readonly left: Calculation;
      readonly right: Calculation;
    }
  | { readonly node: 'call'; readonly function: NumberFunction; readonly of: Calculation }
  | { readonly node: 'overList'; readonly function: ListFunction; readonly of: readonly Calculation[] };

/** The sign that stands for every sample of the batch. */
export const everySample = '*';

/** The quantities that a calculation reads, in reading order. */
export function referencesIn(calculation: Calculation): readonly Reference[] {
  switch (calculation.node) {
    case 'number':
      return [];
    case 'quantity':
      return [calculation.reference];
    case 'operation':
      return [...referencesIn(calculation.left), ...referencesIn(calculation.right)];
    case 'overList':
      return calculation.of.flatMap(referencesIn);
    default:
      return referencesIn(calculation.of);
  }
}
