/** Which numbers of a work sheet are left blank: kinds of numbers, one by one or as a choice that has a name in links. */
import type { StepTrace } from '../../../../model';
import { divisionRow, knownFrom, type Quantity, type TexStyle } from '../../../../quantity';

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
function blankKindOf(quantity: Quantity, trace: StepTrace): BlankKind | undefined {
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

/** What is to be filled in on a work sheet, and how a blank is written: as a box in a formula, or as a line in a file. */
export interface Filling {
  readonly isBlank: (quantity: Quantity) => boolean;
  /** The key has the numbers in the same boxes. */
  readonly hasKey: boolean;
}

export function fillingOf(trace: StepTrace, blanks: readonly BlankKind[], hasKey: boolean): Filling {
  return {
    isBlank: (quantity) => {
      const kind = blankKindOf(quantity, trace);
      return kind !== undefined && blanks.includes(kind);
    },
    hasKey,
  };
}

/** How a blank is written: with its number on the key, with room for it on the sheet. */
export type WriteBlank = (number: string, hasKey: boolean) => string;

export function blankStyle({ isBlank, hasKey }: Filling, write: WriteBlank): Pick<TexStyle, 'blankTex'> {
  return { blankTex: (quantity, tex) => (isBlank(quantity) ? write(tex, hasKey) : undefined) };
}

/** On the screen and on paper: a box as high as a written number; a power of ten needs a wider one. */
export const boxTex: WriteBlank = (number, hasKey) => {
  const half = number.includes('\\cdot') ? 3 : 2.1;
  const content = hasKey ? `\\kern${half}em\\mathclap{${number}}\\kern${half}em` : `\\kern${2 * half}em`;
  return `\\htmlData{blank=}{\\rule[-0.55em]{0em}{1.7em}${content}}`;
};

/** The same in a file with LaTeX. */
export const lineTex: WriteBlank = (number, hasKey) => `\\underline{${hasKey ? number : '\\hspace{4em}'}}`;
