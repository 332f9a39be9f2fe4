/** Reasons in words. */

import { apartFrom, nearOne } from '../../../kit/comparedRuns/nearOne';
import type { RunNames } from '../../../kit/comparedRuns/runNames';
import { sampleNames } from '../../../kit/quantity/sampleNames';
import { isHyperparameter } from '../../../model';
import type { ComparedName } from '../../../run';
import { formatSetting, formatShort, messages } from '../../../text';
import type { Reason, ReasonValue } from './reason';

/** Numbers that show how near they are to 1 or −1. */
const nearingOne: ReadonlySet<string> = new Set(['factor', 'cosine']);

export function reasonText({ name, values }: Reason, names: RunNames): string {
  const written = Object.entries<ReasonValue>(values).map(([parameter, value]) => [
    parameter,
    typeof value === 'object' && 'run' in value ? names[value.run] : writtenValue(parameter, value),
  ]);
  const text = messages.reasons[name];
  // The type of a reason checks that its values are those of its text.
  return typeof text === 'string' ? text : (text as (values: object) => string)(Object.fromEntries(written));
}

/** A value as its sentence prints it. */
export function writtenValue(
  parameter: string,
  value: Exclude<ReasonValue, { readonly run: unknown }>,
): string | number | boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return nearingOne.has(parameter) ? nearOne(value) : formatShort(value);
  if ('exact' in value)
    return Number.isInteger(value.exact) ? value.exact : formatSetting(Number(value.exact.toPrecision(6)));
  if ('beside' in value) return apartFrom(value.value, value.beside);
  if ('samples' in value) return sampleNames(value.samples, value.samples.length > 6 ? 2 : 4);
  if ('list' in value) return value.list.join(', ');
  if ('percent' in value) return `${formatShort(100 * value.percent)}%`;
  if ('scope' in value) return messages.compare.scopes[value.scope];
  if ('setting' in value) return settingName(value.setting);
  return messages.comparedRuns.values.optimizers[value.optimizer];
}

function settingName(setting: ComparedName): string {
  return isHyperparameter(setting)
    ? messages.optimizer.hyperparameters[setting]
    : messages.comparedRuns.settings[setting];
}
