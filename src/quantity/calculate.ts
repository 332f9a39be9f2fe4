/**
 * Evaluates a document's calculation at a step: `{=gradientSum.2.2.1 / batchSize}`. Its result is a number, or the
 * quantity for which there is none: not yet, or not in this step.
 */
import type { StepTrace } from '../model';
import {
  type Calculation,
  everySample,
  type ListFunction,
  type Operator,
  ProseError,
  type Reference,
  referencesIn,
} from '../prose';
import { indexWords, type Selected, withNumbers } from './indexWords';
import { quantityOf } from './prose';
import type { Quantity } from './quantity';
import { exists, quantityValue } from './read';
import { rowsOf, sampleAt } from './samples';

export interface CalculationContext {
  readonly trace: StepTrace;
  /** What the words `layer`, `from`, `to` and `sample` mean. */
  readonly selected: Selected;
  /** The step of Compare's other run. */
  readonly other?: StepTrace | undefined;
  /** Absent: every number of the complete step is known. */
  readonly read?: (quantity: Quantity, trace: StepTrace) => number | 'pending';
}

export type Outcome =
  | { readonly state: 'known'; readonly value: number }
  /** The first quantity that is not known yet, or that the step does not have; none if there is no other run. */
  | { readonly state: 'pending' | 'absent'; readonly quantity?: Quantity };

/** Truth is 1 or 0. Throws a ProseError for an unknown quantity, or a unit that the network does not have. */
export function evaluateAt(calculation: Calculation, context: CalculationContext): Outcome {
  try {
    const [value = Number.NaN] = valuesOf(calculation, context);
    return { state: 'known', value };
  } catch (error) {
    if (error instanceof NoNumber) return error.outcome;
    throw error;
  }
}

/** The same for a single reference, such as the condition of a choice. */
export function outcomeOf(reference: Reference, context: CalculationContext): Outcome {
  return evaluateAt({ node: 'quantity', reference }, context);
}

/** Whether two numbers are equal but for the rounding of a sum or a product. */
export function nearlyEqual(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
}

class NoNumber extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.state);
  }
}

/** A single number, or one for each row of the batch. */
function valuesOf(calculation: Calculation, context: CalculationContext): readonly number[] {
  switch (calculation.node) {
    case 'number':
      return [calculation.value];
    case 'quantity':
      return read(calculation.reference, context);
    case 'negative':
      return valuesOf(calculation.of, context).map((value) => -value);
    case 'not':
      return valuesOf(calculation.of, context).map((value) => (value === 0 ? 1 : 0));
    case 'call': {
      const { abs, sqrt, floor, ceil } = Math;
      return valuesOf(calculation.of, context).map({ abs, sqrt, floor, ceil }[calculation.function]);
    }
    case 'operation':
      return paired(
        valuesOf(calculation.left, context),
        valuesOf(calculation.right, context),
        operations[calculation.operator],
      );
    case 'overList': {
      const numbers = calculation.of.flatMap((part) => valuesOf(part, context));
      const isOther = calculation.of
        .flatMap(referencesIn)
        .some(({ other, indices }) => other && indices.includes(everySample));
      return [overList(calculation.function, numbers, isOther && context.other ? context.other : context.trace)];
    }
  }
}

function truth(value: boolean): number {
  return value ? 1 : 0;
}

const operations: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '<': (left, right) => truth(left < right && !nearlyEqual(left, right)),
  '>': (left, right) => truth(left > right && !nearlyEqual(left, right)),
  '<=': (left, right) => truth(left <= right || nearlyEqual(left, right)),
  '>=': (left, right) => truth(left >= right || nearlyEqual(left, right)),
  '==': (left, right) => truth(nearlyEqual(left, right)),
  '!=': (left, right) => truth(!nearlyEqual(left, right)),
  and: (left, right) => truth(left !== 0 && right !== 0),
  or: (left, right) => truth(left !== 0 || right !== 0),
};

/** Row by row; a single number goes with every row. */
function paired(
  left: readonly number[],
  right: readonly number[],
  operation: (left: number, right: number) => number,
): readonly number[] {
  const length = left.length === 1 ? right.length : left.length;
  if (right.length !== 1 && right.length !== length) throw new NoNumber({ state: 'absent' });
  return Array.from({ length }, (_, row) =>
    operation(
      (left.length === 1 ? left[0] : left[row]) ?? Number.NaN,
      (right.length === 1 ? right[0] : right[row]) ?? Number.NaN,
    ),
  );
}

function overList(name: ListFunction, values: readonly number[], trace: StepTrace): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (name === 'sum') return total;
  if (name === 'count') return values.filter((value) => value !== 0).length;
  // Without samples there is no mean, and none is the largest.
  if (values.length === 0) throw new NoNumber({ state: 'absent' });
  switch (name) {
    case 'mean':
      return total / values.length;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'argmin':
      return sampleAt(trace, values.indexOf(Math.min(...values)) + 1);
    case 'argmax':
      return sampleAt(trace, values.indexOf(Math.max(...values)) + 1);
  }
}

function read(reference: Reference, context: CalculationContext): readonly number[] {
  const { network } = context.trace;
  const words = indexWords(context.selected, network);
  const { name, indices, other } = reference;
  const word = indices.length === 0 && Object.hasOwn(words, name) ? words[name] : undefined;
  if (word !== undefined) return [word];
  const trace = other ? context.other : context.trace;
  if (!trace) throw new NoNumber({ state: 'absent' });
  const numbered = withNumbers(reference, words);
  if (!indices.includes(everySample)) return [readOne(numbered, trace, context)];
  return rowsOf(trace).map((row) => readOne(ofSample(numbered, sampleAt(trace, row)), trace, context));
}

function ofSample(reference: Reference, sample: number): Reference {
  return {
    ...reference,
    indices: reference.indices.map((index) => (index === everySample ? String(sample) : index)),
  };
}

function readOne(reference: Reference, trace: StepTrace, { read }: CalculationContext): number {
  const quantity = quantityOf(reference, trace.network);
  if (!quantity)
    throw new ProseError('notAReference', [reference.name, ...reference.indices].join('.'), reference.place);
  if (!exists(quantity, trace)) throw new NoNumber({ state: 'absent', quantity });
  const value = read ? read(quantity, trace) : quantityValue(quantity, trace);
  if (value === 'pending') throw new NoNumber({ state: 'pending', quantity });
  return value;
}
