/**
 * A screen that an address takes the place of (by Back, Forward, a link or a host page) becomes one step of undo if its settings
 * differ, so that no edit is lost with it.
 */

import { messages } from '../text';
import { type Settings, sameSettings } from './address/sameSettings';
import { pastWith, screenOf } from './moves';
import { withNotice } from './notices';
import type { Message, Room, Snapshot, State } from './state';

/** How the reader came to an address; the notice names it. */
export type Way = 'back' | 'forward' | 'link';

/** `room`: the screen that was left, with what could be undone there. `way`: absent if nobody is told. */
export function screenReplaced(room: Room, next: Settings, way: Way | undefined): Partial<State> {
  if (sameSettings(room, next)) return {};
  const { past } = room;
  const last = past.at(-1);
  // There and back again: nothing has been done in between.
  if (last?.views && sameSettings(last, next)) return { past: past.slice(0, -1), future: [] };
  const taken = way === undefined ? 0 : editsTaken(room, next);
  const message: Message | undefined =
    way && taken > 0 ? { key: 'editsTaken', params: [messages.takenBy[way], taken] } : undefined;
  return {
    past: pastWith(room, screenOf(room)),
    future: [],
    ...(message && { notices: withNotice([], message, { kind: 'info', action: 'undo' }) }),
  };
}

/** What is said of the edits on a screen that an example or a file takes the place of. */
export function takenByOpening(room: Room, title: string): Message | undefined {
  const edits = editsOn(room);
  return edits === 0 ? undefined : { key: 'openedInPlace', params: [title, edits] };
}

/**
 * How many edits lead from the next screen's settings to those that are left, or how many settings were lost if no edit led from there. What
 * came with an address was no edit, and what was done before that has been counted when it was left.
 */
function editsTaken(room: Room, next: Settings): number {
  const line = lineTo(room);
  const arrived = lastArrived(line);
  const from = line.slice(0, -1).findLastIndex((one) => sameSettings(one, next));
  if (from < 0) return settingsLost(room, next, line[Math.max(arrived, lastLoaded(line))] ?? room);
  return line.filter((one, at) => at > Math.max(from, arrived) && !isLoaded(one, line[at - 1])).length;
}

/** How many edits have been made since the example was loaded or an address came, or came with it. */
function editsOn(room: Room): number {
  const line = lineTo(room);
  const from = Math.max(lastArrived(line), lastLoaded(line));
  const [first = room] = line.slice(from);
  return line.length - 1 - from + first.changes.length + Number(first.source.kind === 'own');
}

/** Screens, each of which led to the next. */
type Line = readonly (Settings & Pick<Snapshot, 'views'>)[];

/** The screens that led to this one, the last of which has its settings: what came after its first time has been taken back. */
function lineTo(room: Room): Line {
  const line: Line = [...room.past, room];
  return line.slice(0, 1 + line.findIndex((one) => sameSettings(one, room)));
}

/** Where an address last took the place of the screen before, which keeps its views then; −1 if none did. */
function lastArrived(line: Line): number {
  return line.findLastIndex((_, at) => line[at - 1]?.views !== undefined);
}

/** Where the last example was chosen; the first screen if none was. */
function lastLoaded(line: Line): number {
  return Math.max(
    0,
    line.findLastIndex((one, at) => isLoaded(one, line[at - 1])),
  );
}

/** Choosing an example is no edit. */
function isLoaded({ source }: Settings, before: Settings | undefined): boolean {
  return before !== undefined && source.kind === 'example' && !isExample(before.source, source.name);
}

function isExample(source: Settings['source'], name: string): boolean {
  return source.kind === 'example' && source.name === name;
}

/** What was the reader's own, and is not there any more. `given`: the screen before the reader's first edit. */
function settingsLost(before: Settings, next: Settings, given: Settings): number {
  const isOwnLost = before.source.kind === 'own' && ![next.scenario, given.scenario].includes(before.scenario);
  return changesLost(before.changes, [...next.changes, ...given.changes]).length + Number(isOwnLost);
}

/** The changes that are not among others. */
export function changesLost(changes: Settings['changes'], others: Settings['changes']): Settings['changes'] {
  const kept = new Set(others.map((change) => JSON.stringify(change)));
  return changes.filter((change) => !kept.has(JSON.stringify(change)));
}
