/** One link of a lecture: the screen as a link, and the link as a screen. */

import type { ReadAddress, ReadOptions, State } from '../../../store';
import { addressEntries, comingInAddress, isFrameKey, keptLocally, readAddress, writeHash } from '../../../store';
import { presentKeys } from '../link';
import type { LectureLink } from './lecture';

/** What belongs to this page, not to what it shows. */
const ofThisPage: readonly string[] = ['theme', 'scale', 'lang', presentKeys.lecture, presentKeys.at];

/** From the stage, a link begins with the beat that is shown. */
export function linkOf(state: State): LectureLink {
  const entries = addressEntries(state).filter(([key]) => !isFrameKey(key) && !ofThisPage.includes(key));
  const isOwn = state.source.kind === 'own' && entries.some(([key]) => key === 'scenario');
  const address = writeHash(entries.map(([key, value]) => [key, key === 'scenario' ? keptLocally : value]));
  return { address, ...(isOwn && { scenario: state.scenario }) };
}

/** Loads what the link needs; undefined if it is already loaded. */
export function comingLink(link: LectureLink): Promise<void> | undefined {
  return comingInAddress(link.address, optionsOf(link));
}

/** Its screen, and what is wrong with it. */
export function readLink(link: LectureLink): ReadAddress {
  return readAddress(link.address, optionsOf(link));
}

function optionsOf({ scenario }: LectureLink): ReadOptions {
  return scenario ? { keptScenario: () => scenario } : {};
}
