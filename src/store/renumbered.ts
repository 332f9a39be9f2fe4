/** What a screen names by samples' numbers, once the data have been edited: the same samples, by their new numbers. */
import { type Comparison, noComparison, readRanges, samplesIn, writeRanges } from '../run';
import { type NumberOf, renumbering, shareSamples } from '../scenario';
import { withNotice } from './notices';
import { choosingSample } from './selection';
import type { Cursor, Snapshot, State } from './state';

/** The link's key for the samples that Influence leaves out. */
export const leftOutKey = 'influence.without';

/** The cursor at the same sample. If that was removed, the cursor stays as it is, and settling finds the next one. */
export function renumberedCursor(cursor: Cursor, numberOf: NumberOf): Cursor {
  const sample = numberOf(cursor.sample);
  return sample === undefined || sample === cursor.sample ? cursor : choosingSample(cursor, sample);
}

/** The samples that are left out. A comparison that left out only samples that are no longer there is closed. */
export function renumberedScreen(
  { comparison, viewKeys, notices }: Pick<State, 'comparison' | 'viewKeys' | 'notices'>,
  numberOf: NumberOf,
): Pick<State, 'comparison' | 'viewKeys' | 'notices'> {
  const now = comparison && renumberedComparison(comparison, numberOf);
  const isClosed = now === noComparison && comparison !== noComparison;
  return {
    comparison: now,
    viewKeys: renumberedKeys(viewKeys, numberOf),
    notices: isClosed ? withNotice(notices, { key: 'leftOutRemoved', params: [] }, { kind: 'info' }) : notices,
  };
}

function renumberedComparison(comparison: Comparison, numberOf: NumberOf): Comparison {
  if ('method' in comparison || comparison === noComparison) return comparison;
  const changes = comparison.changes.flatMap((change) => {
    if (change.setting !== 'leaveOut' || !change.value) return [change];
    const value = numbersOf(change.value, numberOf);
    return value.length > 0 ? [{ ...change, value }] : [];
  });
  return changes.length > 0 ? { changes } : noComparison;
}

/** The keys of views with the samples that are left out. */
function renumberedKeys(viewKeys: State['viewKeys'], numberOf: NumberOf): State['viewKeys'] {
  const { [leftOutKey]: text, ...others } = viewKeys;
  if (text === undefined) return viewKeys;
  const next = writeRanges(numbersOf(readRanges(text).flatMap(samplesIn), numberOf));
  return next === undefined ? others : { ...others, [leftOutKey]: next };
}

/** The keys of views where undo or redo leads to `target`: as they were there, unless they have been changed since. */
export function travelledKeys(
  { viewKeys, scenario: { data } }: Pick<State, 'viewKeys' | 'scenario'>,
  { leftOut, scenario: { data: targetData } }: Snapshot,
): State['viewKeys'] {
  if (data === targetData || !shareSamples(data, targetData)) return viewKeys;
  const { [leftOutKey]: now, ...others } = viewKeys;
  const then = leftOut === undefined ? others : { ...others, [leftOutKey]: leftOut };
  const stayed = renumberedKeys(then, renumbering(targetData, data) ?? itself);
  return stayed[leftOutKey] === now ? then : renumberedKeys(viewKeys, renumbering(data, targetData) ?? itself);
}

const itself: NumberOf = (sample) => sample;

function numbersOf(samples: readonly number[], numberOf: NumberOf): readonly number[] {
  return samples.flatMap((sample) => numberOf(sample) ?? []);
}
