/** Which sample is which after an edit of the data: samples are named by their numbers, and removing one changes the numbers of those after it. */
import { keptFor } from '../memory';
import { datasetNamed } from './datasets';
import type { Dataset } from './datasets/dataset';
import type { FilledScenario, InlineData } from './filled';

type Data = FilledScenario['data'];

/** A sample's new number, undefined if it has been removed. */
export type NumberOf = (sample: number) => number | undefined;

/** Of each sample, in the order of the data. */
export function identitiesOf(data: Data): readonly object[] {
  if ('dataset' in data) return ofDataset(datasetNamed(data.dataset));
  return data.identities ?? ofRows(data.inputs);
}

const ofDataset = keptFor(({ sampleCount }: Dataset) => Array.from({ length: sampleCount }, () => ({})));
const ofRows = keptFor((inputs: InlineData['inputs']) => inputs.map(() => ({})));

/** How the samples of `before` are numbered in `now`; undefined if all keep their numbers. */
export function renumbering(before: Data, now: Data): NumberOf | undefined {
  if (before === now) return undefined;
  const [old, next] = [identitiesOf(before), identitiesOf(now)];
  if (old === next || old.every((identity, index) => identity === next[index])) return undefined;
  const numbers = new Map(next.map((identity, index) => [identity, index + 1]));
  return (sample) => {
    const identity = old[sample - 1];
    return identity && numbers.get(identity);
  };
}

/** Whether one has come from the other by edits: data of another origin have no sample in common. */
export function shareSamples(one: Data, other: Data): boolean {
  const identities = new Set(identitiesOf(one));
  return identitiesOf(other).some((identity) => identities.has(identity));
}
