/** What classes are called: by the label that all their samples have, else by the target that is 1. */
import { keptFor } from '../../memory';
import type { Run } from '../../run';
import { hotTarget } from '../../run';
import { messages } from '../../text';

/** By target, from 1 in [0]. */
export const classNamesOf = keptFor(({ data, labels }: Pick<Run, 'data' | 'labels'>): readonly string[] => {
  const ofClass = Array.from({ length: data.targetWidth }, () => new Set<string>());
  for (const [index, label] of labels.entries()) ofClass[(hotTarget(data, index + 1) ?? 0) - 1]?.add(label);
  return ofClass.map((own, index) => {
    const [name] = own;
    return messages.classNames.named(own.size === 1 && name ? name : String(index + 1));
  });
});
