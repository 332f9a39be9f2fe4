/** How much of the samples’ total magnitude cancels, in words: 1 − |Σg| / Σ|g|. */
import { formatSetting, messages } from '../../text';

/** Doubles have no more decimals of a percentage near 100. */
const mostDecimals = 12;

/** `total` is Σg of the samples' contributions. */
export function cancelledWords(contributions: readonly number[], total: number): string {
  const words = messages.sumPanel;
  const batchSize = contributions.length;
  const sizes = contributions.reduce((sum, one) => sum + Math.abs(one), 0);
  if (!Number.isFinite(sizes) || !Number.isFinite(total)) return words.notFinite;
  if (sizes === 0) return words.allZero;
  if (batchSize === 1) return words.oneSample;
  const share = 1 - Math.abs(total) / sizes;
  // A contribution too small to change the sum of the others may still have the opposite sign.
  const hasBothSigns = contributions.some((one) => one > 0) && contributions.some((one) => one < 0);
  if (!hasBothSigns) return words.cancelsNothing;
  // A remainder of the size of rounding errors counts as 0.
  const rounding = batchSize * Number.EPSILON;
  if (share >= 1 - rounding) return words.cancelsAll;
  return words.cancels(percentText(100 * share));
}

/**
 * Whole percents; near 0 and 100, where that would mean "none" or "all", as many nines as there are and one more digit,
 * truncated.
 */
function percentText(percent: number): string {
  const words = messages.sumPanel;
  if (percent < 1) return words.lessThanOne;
  if (percent <= 99) return words.percent(String(Math.round(percent)));
  const decimals = Math.min(mostDecimals, 1 - Math.floor(Math.log10(100 - percent)));
  const scale = 10 ** decimals;
  // 0.999998 times 100 may be slightly below 99.9998: that digit must not be lost.
  return words.percent(formatSetting(Math.floor(percent * scale + 1e-4) / scale));
}
