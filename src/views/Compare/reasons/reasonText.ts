/** Reasons in words. */

import type { RunNames } from '../../../kit/comparedRuns/runNames';
import { sampleNames } from '../../../kit/quantity/sampleNames';
import { formatSetting, formatShort, messages } from '../../../text';
import { nearOne } from '../nearOne';
import type { Reason, ReasonValue } from './reason';

/** Numbers that show how near they are to 1 or −1. */
const nearingOne: ReadonlySet<string> = new Set(['factor', 'cosine']);

export function reasonText({ name, values }: Reason, names: RunNames): string {
  const written = Object.entries<ReasonValue>(values).map(([parameter, value]) => [
    parameter,
    nearingOne.has(parameter) && typeof value === 'number' ? nearOne(value) : writtenValue(value, names),
  ]);
  const text = messages.reasons[name];
  // The type of a reason checks that its values are those of its text.
  return typeof text === 'string' ? text : (text as (values: object) => string)(Object.fromEntries(written));
}

function writtenValue(value: ReasonValue, names: RunNames): string | number {
  if (typeof value === 'number') return formatShort(value);
  if ('exact' in value)
    return Number.isInteger(value.exact) ? value.exact : formatSetting(Number(value.exact.toPrecision(6)));
  if ('samples' in value) return sampleNames(value.samples, value.samples.length > 6 ? 2 : 4);
  if ('list' in value) return value.list.join(', ');
  if ('percent' in value) return `${formatShort(100 * value.percent)}%`;
  if ('run' in value) return names[value.run];
  return messages.compare.values.optimizers[value.optimizer];
}
