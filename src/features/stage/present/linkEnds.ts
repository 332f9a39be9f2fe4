/**
 * Where a link of a lecture begins and ends on the stage. It ends with its step, or before the beat with which the next link begins:
 * what that tells of the same step is not told twice.
 */
import { sameChanges } from '../../../run';
import type { ReadAddress, State } from '../../../store';
import { firstBeatAt, indexOf, nearestBeat, readBeat, type ToldBeat } from '../../../views';
import { comingLink, type LectureLink, readLink } from '../lecture';
import { beatOnStage, beatsOnStage } from './beatOnStage';

/** The last beat before the next link’s first; undefined: the link ends with its step. */
export function endOfLink(now: State): ToldBeat | undefined {
  const { lecture, cursor, lesson } = now;
  const link = shownLink(now);
  // One that cannot be read is passed over.
  const following = lecture?.lecture.links
    .slice(lecture.at)
    .find((one) => comingLink(one) || readLink(one).problems.length === 0);
  if (!link || !following || lesson || comingLink(following)) return undefined;
  const [{ state: own }, { state }] = [readLink(link), readLink(following)];
  if (state.lesson || [own, state].some((one) => one.cursor.step !== cursor.step)) return undefined;
  if (state.scenario !== now.scenario || !sameChanges(state.changes, now.changes)) return undefined;
  const beats = beatsOnStage(now);
  const at = indexOf(firstOf(state, beats), beats);
  return at > indexOf(firstOf(own, beats), beats) ? beats[at - 1] : undefined;
}

/** Whether the next press leads to the next link, or past the last. */
export function isAtEnd(state: State): boolean {
  const beats = beatsOnStage(state);
  const beat = beatOnStage(state);
  const end = endOfLink(state);
  return beat === beats.at(-1) || (end !== undefined && indexOf(beat, beats) >= indexOf(end, beats));
}

/** Whether the stage shows the first beat of the link. */
export function isAtStart(now: State): boolean {
  const link = shownLink(now);
  const own = link && readLink(link).state;
  if (own?.cursor.step !== now.cursor.step) return false;
  const beats = beatsOnStage(now);
  return indexOf(beatOnStage(now), beats) <= indexOf(firstOf(own, beats), beats);
}

function shownLink({ lecture }: State): LectureLink | undefined {
  return lecture?.lecture.links[lecture.at - 1];
}

/** The beat with which a link begins, in the list of its step. */
function firstOf({ cursor, presenting }: ReadAddress['state'], beats: readonly ToldBeat[]): ToldBeat {
  const given = readBeat(presenting?.beat);
  return given ? nearestBeat(given, beats) : firstBeatAt(cursor.phase, beats);
}
