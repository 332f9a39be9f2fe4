/** What the sum of an epoch's sums is divided by, in words: N = 4, 4, D = 16, Σ c(k) = 3.5. */

import { briefNumber } from '../../kit/quantity/briefNumber';
import { formatSetting, messages } from '../../text';
import type { EpochModel } from './epochModel';

export function divisionWords({ division: { by, divisor }, obstacles }: EpochModel): string {
  const words = messages.epoch.divisors;
  if (by === 'number') return words.number({ count: formatSetting(divisor) });
  if (by === 'weights') return words.weights({ count: briefNumber(divisor) });
  // The rows of an epoch that repeats or omits samples are not N.
  return obstacles.length > 0 ? formatSetting(divisor) : words.batch({ count: formatSetting(divisor) });
}
