/** Which numbers of a work sheet are left blank: kinds of numbers, one by one or as a choice that has a name in links. */
import type { StepTrace } from '../../../../model';
import { divisionRow, knownFrom, type Quantity } from '../../../../quantity';

/** In the order of computation. */
export const blankKinds = ['s', 'x', 'loss', 'delta', 'product', 'sum', 'mean', 'update', 'after'] as const;
export type BlankKind = (typeof blankKinds)[number];

/** A sheet from that number on. */
export const blankChoices = {
  all: blankKinds,
  backward: ['delta', 'product', 'sum', 'mean', 'update', 'after'],
  products: ['product', 'sum', 'mean', 'update', 'after'],
  batch: ['sum', 'mean', 'update', 'after'],
} as const satisfies Readonly<Record<string, readonly BlankKind[]>>;

export type BlankChoice = keyof typeof blankChoices;

const usual: BlankChoice = 'backward';

/** Undefined: what is given, such as data, weights and settings. */
export function blankKindOf(quantity: Quantity, trace: StepTrace): BlankKind | undefined {
  switch (knownFrom(quantity, trace).phase) {
    case 'batch':
      return undefined;
    case 'forward':
      return quantity.kind === 'preactivation' ? 's' : 'x';
    case 'loss':
      return 'loss';
    case 'output-delta':
    case 'hidden-delta':
      return 'delta';
    case 'per-sample':
      return 'product';
    case 'sum':
      // A sum that is not divided is the gradient itself.
      return quantity.kind === 'gradientSum' || divisionRow(trace) === 'none' ? 'sum' : 'mean';
    case 'update':
      return quantity.kind === 'weightAfter' ? 'after' : 'update';
  }
}

/** The kinds that a step has: without a division, there is no mean. */
export function kindsIn(trace: StepTrace): readonly BlankKind[] {
  return divisionRow(trace) === 'none' ? blankKinds.filter((kind) => kind !== 'mean') : blankKinds;
}

export function choiceOf(blanks: readonly BlankKind[]): BlankChoice | undefined {
  const names = Object.keys(blankChoices) as BlankChoice[];
  return names.find((name) => blankChoices[name].join() === blanks.join());
}

/** A sheet without any blank is none: a name that nobody knows leaves the usual ones. */
export function readBlanks(text: string): readonly BlankKind[] {
  if (Object.hasOwn(blankChoices, text)) return blankChoices[text as BlankChoice];
  const named = text.split(',');
  const blanks = blankKinds.filter((kind) => named.includes(kind));
  return blanks.length > 0 ? blanks : blankChoices[usual];
}

export function writtenBlanks(blanks: readonly BlankKind[]): string {
  return choiceOf(blanks) ?? blanks.join();
}

export const usualBlanks = writtenBlanks(blankChoices[usual]);
