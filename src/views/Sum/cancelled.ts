/** How much of what the samples say cancels, in words: 1 − |Σg| / Σ|g|. */
import { formatShort, messages } from '../../text';

/** `sizes` is Σ|g|, `total` is Σg. */
export function cancelledWords(sizes: number, total: number, batchSize: number): string {
  const words = messages.sumPanel;
  if (!Number.isFinite(sizes) || !Number.isFinite(total)) return words.notFinite;
  if (sizes === 0) return words.allZero;
  if (batchSize === 1) return words.oneSample;
  const share = 1 - Math.abs(total) / sizes;
  // What rounding leaves of a sum is no contribution.
  const rounding = batchSize * Number.EPSILON;
  if (share <= rounding) return words.cancelsNothing;
  if (share >= 1 - rounding) return words.cancelsAll;
  return words.cancels(percentText(100 * share));
}

/** Whole percents; near the ends, where they would say "none" or "all", not rounded that far. */
function percentText(percent: number): string {
  const words = messages.sumPanel;
  if (percent < 1) return words.lessThanOne;
  if (percent <= 99) return words.percent(String(Math.round(percent)));
  return words.percent(formatShort(Math.min(Math.floor(percent * 10) / 10, 99.9)));
}
