/** Whether two screens have the same scenario, changes, comparison and note, whatever they show of them. */
import { writtenComparison } from '../../run';
import type { Snapshot } from '../state';
import { changeEntries } from './addressChanges';
import { scenarioLink } from './scenarioLink';

export type Settings = Pick<Snapshot, 'source' | 'scenario' | 'changes' | 'comparison' | 'note'>;

export function sameSettings(one: Settings, other: Settings): boolean {
  return sameScenario(one, other) && written(one) === written(other);
}

/** One that was read from a link again is another object. */
function sameScenario(one: Settings, other: Settings): boolean {
  if (one.source.kind !== other.source.kind) return false;
  if (one.scenario === other.scenario) return true;
  const link = scenarioLink(one.scenario);
  return link !== undefined && link === scenarioLink(other.scenario);
}

function written({ changes, comparison, note }: Settings): string {
  return JSON.stringify([changeEntries(changes), comparison && writtenComparison(comparison), note]);
}
