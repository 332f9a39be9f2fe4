/**
 * How the network prints its numbers: data as given, all others with three digits, or with two where a unit has no room
 * for three. (The card uses the ledger's formats.)
 */
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Quantity } from '../../quantity';
import { digitsWide, formatShort, formatWithPower, type NumberFormat } from '../../text';

/** Whole numbers stay whole; anything else has a picture's three digits. */
export function givenFormat(value: number): NumberFormat | undefined {
  return Number.isInteger(value) && Math.abs(value) < 100_000 ? { decimals: 0, exponent: 0 } : undefined;
}

export interface LineInput {
  readonly step: StepView;
  /** On a stage: the format of a number that the ledger shows too. */
  readonly formatOf?: ((quantity: Quantity) => NumberFormat | undefined) | undefined;
  /** The room for the line, in rem. */
  readonly width: number;
}

interface NumbersInLine {
  /** Absent: a picture's three digits. */
  readonly formats: readonly (NumberFormat | undefined)[];
  /** The width of the line in digits, which the style sheet chooses its type by. */
  readonly digits: number;
}

/** The smallest type of a line, in rem, and a digit's width in em, as in the style sheet. */
const smallestType = 0.5625;
const digit = 0.64;

/** Numbers beside each other in a unit, behind a label. */
export function numbersInLine(
  quantities: readonly Quantity[],
  { step, formatOf, width, label = '' }: LineInput & { readonly label?: string },
): NumbersInLine {
  const values = quantities.map((quantity) => shownAt(quantity, step));
  const digitsIn = (formats: NumbersInLine['formats']): number => {
    const texts = values.map((value, at) => {
      const format = formats[at];
      return value === 'pending' ? '0' : format ? formatWithPower(value, format) : formatShort(value);
    });
    return digitsWide(label + texts.join('.'));
  };
  const usual = quantities.map((quantity, at) => {
    const value = values[at];
    const isGiven = quantity.kind === 'input' || (quantity.kind === 'activation' && quantity.unit === 0);
    return formatOf?.(quantity) ?? (isGiven && typeof value === 'number' ? givenFormat(value) : undefined);
  });
  const digits = digitsIn(usual);
  if (digits * digit * smallestType <= width) return { formats: usual, digits };
  const narrow = usual.map((format, at) => format ?? twoDigits(values[at]));
  return { formats: narrow, digits: digitsIn(narrow) };
}

/** For a number with zeros behind its point, of which a third digit says little; others are as wide with two. */
function twoDigits(value: number | 'pending' | undefined): NumberFormat | undefined {
  if (typeof value !== 'number') return undefined;
  const order = Number(value.toExponential(1).split('e')[1]);
  return order < -2 && order > -5 ? { decimals: 1 - order, exponent: 0 } : undefined;
}
