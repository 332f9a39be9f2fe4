/** A field for the setting that differs, if it is a single number. */

import { NumberField } from '../../kit/fields/NumberField';
import type { Comparison, SettingChange } from '../../run';
import { useActions } from '../../store';
import { messages } from '../../text';

export function OtherValue({ comparison }: { readonly comparison: Comparison }) {
  const { compare } = useActions();
  if ('method' in comparison) return null;
  const [only, ...more] = comparison.changes;
  if (!only || more.length > 0 || typeof only.value !== 'number') return null;
  const names: Readonly<Record<string, string>> = {
    ...messages.optimizer.hyperparameters,
    ...messages.comparedRuns.settings,
  };
  const name = names[only.setting] ?? only.setting;
  return (
    <NumberField
      className="compare-value"
      label={`${name} ${messages.compare.otherValue}`}
      value={only.value}
      onCommit={(value) => compare({ changes: [{ ...only, value } as SettingChange] })}
    />
  );
}
