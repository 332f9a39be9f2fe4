/** Where a link of a lecture ends before its step does: what the next link tells of the same step is not told twice. */
import { sameChanges } from '../../../run';
import type { ReadAddress, State } from '../../../store';
import { firstBeatAt, indexOf, nearestBeat, readBeat, type ToldBeat } from '../../../views';
import { comingLink, readLink } from '../lecture';
import { beatsOnStage } from './beatOnStage';

/** The last beat before the next link’s first; undefined: the link ends with its step. */
export function endOfLink(now: State): ToldBeat | undefined {
  const { lecture, cursor, lesson } = now;
  const link = lecture?.lecture.links[lecture.at - 1];
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

/** The beat with which a link begins, in the list of its step. */
export function firstOf({ cursor, presenting }: ReadAddress['state'], beats: readonly ToldBeat[]): ToldBeat {
  const given = readBeat(presenting?.beat);
  return given ? nearestBeat(given, beats) : firstBeatAt(cursor.phase, beats);
}
