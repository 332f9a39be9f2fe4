/** A short number as people write it, a long one to three digits. */
import { formatDigits, formatSetting, formatShort } from '../../text';

export function briefNumber(value: number): string {
  const exact = formatSetting(value);
  return exact.length <= 6 ? exact : formatShort(value);
}

/** A new weight has the decimals of the ledger, where it stands below its change: −1.3 − 0.0065 is −1.3065, not −1.31. */
export function briefWeight(value: number): string {
  const exact = formatSetting(value);
  const order = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return exact.length <= 6 ? exact : formatDigits(value, Math.max(3, order + 1 + ledgerDecimals));
}

const ledgerDecimals = 4;
