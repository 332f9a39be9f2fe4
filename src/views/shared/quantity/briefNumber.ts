/** A number as people would write it where it is short, else to three digits. */
import { formatSetting, formatShort } from '../../../text';

export function briefNumber(value: number): string {
  const exact = formatSetting(value);
  return exact.length <= 6 ? exact : formatShort(value);
}
