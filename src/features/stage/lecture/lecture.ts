/** A lecture: an ordered list of links that Present walks, each with a note for the lecturer. A screen as such a link, and the link as a screen. */
import type { FilledScenario } from '../../../scenario';
import type { ReadAddress, ReadOptions, State } from '../../../store';
import { addressEntries, comingInAddress, isFrameKey, keptLocally, readAddress, writeHash } from '../../../store';
import { presentKeys } from '../link';

export interface LectureLink {
  /** Relative to the app, from `#` on. One with data of its own says `scenario=local`: they are beside it. */
  readonly address: string;
  /** The same object for all links with the same data. */
  readonly scenario?: FilledScenario | undefined;
  readonly note?: string | undefined;
}

export interface Lecture {
  readonly links: readonly LectureLink[];
}

/** The lecture that a link has brought, or that is being shown. */
export interface OpenLecture {
  /** As in links. */
  readonly text: string;
  readonly lecture: Lecture;
  /** The link that is shown, from 1. */
  readonly at: number;
}

export const noLecture: Lecture = { links: [] };

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
