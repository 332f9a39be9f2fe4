import type { StepTrace } from '../../../model';
import { formatSetting, formatShort } from '../../../text';

/** A count as a whole number, any other divisor to three digits. */
export function divisorText({ divisor }: StepTrace): string {
  return Number.isInteger(divisor) ? formatSetting(divisor) : formatShort(divisor);
}
