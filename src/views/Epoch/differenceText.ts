/** A difference of two numbers of a column, in the column's digits if they show two digits of it, else with three of its own. */
import { formatShort, formatWithPower, type NumberFormat } from '../../text';
import { showsTwoDigits } from '../shared/ledger/footFormats';

export function differenceText(difference: number, format: NumberFormat): string {
  return showsTwoDigits(difference, format) ? formatWithPower(difference, format) : formatShort(difference);
}
