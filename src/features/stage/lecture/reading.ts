/** Lectures of links, each read once, and the screens that they stand for; the screen as a link of a lecture, and that as a screen. */
// First: the sentences about files are among the later sections.
import '../../../text/later';
import '../words/en';
import type { Based, Entries, ReadAddress, ReadOptions, Report, State } from '../../../store';
import {
  addressEntries,
  comingInAddress,
  isFrameKey,
  keptLocally,
  readAddress,
  readHash,
  writeHash,
} from '../../../store';
import { messages } from '../../../text';
import { presentKeys } from '../link';
import { startBeat } from '../state';
import type { Lecture, LectureLink, OpenLecture } from './lecture';
import { packLecture, type ReadLecture, readPackedLecture } from './lectureFile';

const all = new Map<string, ReadLecture>();

export function hasRead(text: string): boolean {
  return all.has(text);
}

/** Once: its links stay the same objects. */
export function read(text: string): void {
  if (!hasRead(text)) all.set(text, readPackedLecture(text));
}

/** A lecture that is made here, as links have it. */
export function packedAndRead(lecture: Lecture): string {
  const text = packLecture(lecture);
  all.set(text, { ok: true, lecture });
  return text;
}

/** Entries that say no more than where the lecture is stand for the screen of its link; the others replace its keys. */
export function withLecture(given: Entries, options: ReadOptions, report?: Report): Based {
  const lecture = lectureIn(given, report);
  const link = lecture?.lecture.links[lecture.at - 1];
  const state = lecture ? { lecture } : {};
  const hasScreen = ['example', 'scenario', 'lesson', 'quiz'].some((key) => given.has(key));
  if (!link || hasScreen) return { entries: given, options, state };
  const { address, scenario } = link;
  const screen = readHash(address).entries;
  // As where a press leads to it: nothing of its phase has been told yet.
  const begin = screen.has('lesson') ? [] : [[presentKeys.beat, startBeat] as const];
  const entries = new Map([...begin, ...screen, ...given]);
  return { entries, options: scenario ? { ...options, keptScenario: () => scenario } : options, state };
}

function lectureIn(entries: Entries, report: Report | undefined): OpenLecture | undefined {
  const text = entries.get(presentKeys.lecture);
  const result = text === undefined ? undefined : all.get(text);
  if (text === undefined || !result) return undefined;
  if (!result.ok) {
    report?.(messages.lecture.badLink(result.problem));
    return undefined;
  }
  const number = entries.get(presentKeys.at) ?? '1';
  const { length } = result.lecture.links;
  const at = /^[1-9]\d*$/.test(number) && Number(number) <= length ? Number(number) : 1;
  return { text, lecture: result.lecture, at };
}

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
