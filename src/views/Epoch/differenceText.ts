/** A difference of two numbers of a column, in the column's digits if they show two digits of it, else with three of its own. */
import { isShownAs } from '../../quantity';
import { formatShort, formatWithPower, messages, type NumberFormat, shownValue } from '../../text';
import { showsTwoDigits } from '../shared/ledger/footFormats';

export function differenceText(difference: number, format: NumberFormat): string {
  return showsTwoDigits(difference, format) ? formatWithPower(difference, format) : formatShort(difference);
}

/** How far a number of a column is from another one, with ≈ where their digits give another difference. */
export function apartText(value: number, other: number, format: NumberFormat): string {
  const difference = Math.abs(value - other);
  const text = differenceText(difference, format);
  const seen = Math.abs(shownValue(value, format) - shownValue(other, format));
  const holds = !showsTwoDigits(difference, format) || isShownAs(difference, seen, format);
  return holds ? text : `${messages.ledger.roughly} ${text}`;
}
