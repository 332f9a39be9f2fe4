/** A short number as people write it, a long one to three digits. */
import { formatSetting, formatShort } from '../../text';

export function briefNumber(value: number): string {
  const exact = formatSetting(value);
  return exact.length <= 6 ? exact : formatShort(value);
}
