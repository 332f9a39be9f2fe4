/** What classes are called: by the label that all their samples have, else by the target that is 1. */
import type { Run } from '../../../run';
import { hotTarget } from '../../../run';
import { messages } from '../../../text';

const known = new WeakMap<Run['labels'], readonly string[]>();

/** By target, from 1 in [0]. */
export function classNamesOf({ data, labels }: Pick<Run, 'data' | 'labels'>): readonly string[] {
  const before = labels.length > 0 ? known.get(labels) : undefined;
  if (before?.length === data.targetWidth) return before;
  const ofClass = Array.from({ length: data.targetWidth }, () => new Set<string>());
  for (const [index, label] of labels.entries()) ofClass[(hotTarget(data, index + 1) ?? 0) - 1]?.add(label);
  const names = ofClass.map((own, index) => {
    const [name] = own;
    return messages.classNames.named(own.size === 1 && name ? name : String(index + 1));
  });
  known.set(labels, names);
  return names;
}
