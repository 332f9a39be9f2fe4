/** How the network prints its numbers: data as given, the ledger's with its digits where these have room, all others with three. */
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import type { Quantity } from '../../quantity';
import { digitsWide, formatShort, formatWithPower, type NumberFormat } from '../../text';

/** Whole numbers stay whole; anything else has a picture's three digits. */
export function givenFormat(value: number): NumberFormat | undefined {
  return Number.isInteger(value) && Math.abs(value) < 100_000 ? { decimals: 0, exponent: 0 } : undefined;
}

export interface LineInput {
  readonly step: StepView;
  /** The format of a number that the ledger shows too. */
  readonly formatOf?: ((quantity: Quantity) => NumberFormat | undefined) | undefined;
  /** The room for the line, in rem. */
  readonly width: number;
}

interface NumbersInLine {
  /** The ledger's digits have room. */
  readonly isAsInLedger: boolean;
  /** Absent: a picture's three digits. */
  readonly formats: readonly (NumberFormat | undefined)[];
  /** The width of the line in digits, which the style sheet chooses its type by. */
  readonly digits: number;
}

/** The smallest type of a line, in rem, and a digit's width in em, as in the style sheet. */
const smallestType = 0.5625;
const digit = 0.68;

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
  const threeDigits = quantities.map((quantity, at) => {
    const value = values[at];
    const isGiven = quantity.kind === 'input' || (quantity.kind === 'activation' && quantity.unit === 0);
    return isGiven && typeof value === 'number' ? givenFormat(value) : undefined;
  });
  const ledgers = quantities.map((quantity, at) => formatOf?.(quantity) ?? threeDigits[at]);
  const digits = digitsIn(ledgers);
  const isAsInLedger = digits * digit * smallestType <= width;
  return isAsInLedger
    ? { formats: ledgers, digits, isAsInLedger }
    : { formats: threeDigits, digits: digitsIn(threeDigits), isAsInLedger };
}
