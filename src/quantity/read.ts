/** What one can ask about a quantity: its value, its derivation, its name, when it is known, and whether it exists. */

import type { Network, StepTrace } from '../model';
import { AbsentNumber } from '../model';
import { addressOf } from './address';
import type { Derivation, KindDefinition } from './kind';
import { kinds } from './kinds';
import { reached, type Stop } from './phases';
import type { Quantity, QuantityKind, QuantityOf } from './quantity';

/** The table's entry, typed for this quantity: TypeScript cannot follow a union through a table lookup. */
function definitionOf<K extends QuantityKind>(quantity: QuantityOf<K>): KindDefinition<K> {
  return kinds[quantity.kind as K] as unknown as KindDefinition<K>;
}

/** Throws a RangeError if the step has no such number. */
export function quantityValue(quantity: Quantity, trace: StepTrace): number {
  return definitionOf(quantity).value(quantity, trace);
}

interface Derived {
  readonly address: string;
  readonly derivation: Derivation | undefined;
}

/**
 * The latest derivations of the latest trace, newest first: highlighting, formulas and Explanation ask for the same
 * few. Only for one trace, because each may be a tree of 50,000 terms.
 */
let derivedLast = new WeakMap<StepTrace, readonly Derived[]>();
const mostDerived = 4;

/** How the value is computed; undefined for given values. */
export function derivationOf(quantity: Quantity, trace: StepTrace): Derivation | undefined {
  const address = addressOf(quantity);
  const last = derivedLast.get(trace);
  const known = last?.find((one) => one.address === address);
  if (known) return known.derivation;
  const derivation = definitionOf(quantity).derive?.(quantity, trace);
  if (!last) derivedLast = new WeakMap();
  derivedLast.set(trace, [{ address, derivation }, ...(last ?? [])].slice(0, mostDerived));
  return derivation;
}

/** "error term δ of hidden 1 for sample 3" */
export function nameOf(quantity: Quantity, network: Network): string {
  return definitionOf(quantity).name(quantity, network);
}

/** The phase and the part that compute the quantity. */
export function knownFrom(quantity: Quantity, trace: StepTrace): Stop {
  return definitionOf(quantity).knownFrom(quantity, trace);
}

/** Whether the step will never have the number because its batch is empty: a sample's number, or a mean over none. */
export function isAbsent(quantity: Quantity, trace: StepTrace): boolean {
  return trace.batchSize === 0 && !exists(quantity, trace);
}

/** Computed by now, and not covered by a question. */
export function isKnown(quantity: Quantity, trace: StepTrace, now: Stop): boolean {
  return isComputed(quantity, trace, now) && !now.covers?.(quantity, trace);
}

/** Whether the number would be shown if no question covered it. */
export function isCoveredAt(quantity: Quantity, trace: StepTrace, now: Stop): boolean {
  return now.covers !== undefined && isComputed(quantity, trace, now) && now.covers(quantity, trace);
}

function isComputed(quantity: Quantity, trace: StepTrace, now: Stop): boolean {
  return !isAbsent(quantity, trace) && reached(knownFrom(quantity, trace), now) && !now.later?.(quantity, trace);
}

/** The value at a stop of the step, or `pending`. Every number on the screen passes this check. */
export function valueAt(quantity: Quantity, trace: StepTrace, now: Stop): number | 'pending' {
  return isKnown(quantity, trace, now) ? quantityValue(quantity, trace) : 'pending';
}

/** Whether this step has the number: layers, units, the sample in the batch, the optimizer's state. */
export function exists(quantity: Quantity, trace: StepTrace): boolean {
  const { stackTraceLimit } = Error;
  // Nobody reads where an absent number was asked for, and to note that takes longer than to look for the number.
  Error.stackTraceLimit = 0;
  try {
    quantityValue(quantity, trace);
    return true;
  } catch (error) {
    if (error instanceof AbsentNumber) return false;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
