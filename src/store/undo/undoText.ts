/**
 * What can be undone, as text for the tab's storage, and back. Screens are written as links are, so that a newer version reads
 * what it knows; each scenario is written once. Of long histories the oldest are left out.
 */
import { comingData, comingExample, type FilledScenario, parseScenarioText } from '../../scenario';
import { readHash, writeHash } from '../address/addressKeys';
import { readScreen } from '../address/readScreen';
import { keptLocally, scenarioText } from '../address/scenarioLink';
import { screenEntries } from '../address/screenEntries';
import { snapshotOf } from '../moves';
import type { Room, Snapshot, State } from '../state';

/** Room for the texts of all screens and scenarios, in characters. */
const most = 2_000_000;

/** What a reload brings back: the room that was left, and, if that was a scene, the one before the lesson. */
export interface KeptRooms {
  readonly room: Room;
  readonly scene?: KeptScene | undefined;
  readonly before?: Room | undefined;
}

export interface KeptScene {
  readonly lesson: string;
  readonly scene: number;
  readonly again: number;
}

interface ScreenText {
  /** An example's name, or the place of its scenario. */
  readonly of: string | number;
  readonly link: string;
  readonly furthestStep: number;
  /** Its views belong to it. */
  readonly whole?: true;
  readonly tabs?: string;
}

interface RoomText {
  readonly now: ScreenText;
  readonly past: readonly ScreenText[];
  readonly future: readonly ScreenText[];
}

interface RoomsText {
  readonly scenarios: readonly string[];
  readonly room: RoomText;
  readonly scene?: KeptScene;
  readonly before?: RoomText;
}

/** Undefined if not even the screen has room. */
export function undoText(state: State, room = most): string | undefined {
  const { lesson, beforeLesson } = state;
  const writer = screenWriter(room);
  const now = writer.room(state);
  const before = beforeLesson && writer.room(beforeLesson);
  if (!now) return undefined;
  const scene = lesson && { lesson: lesson.lesson.name, scene: lesson.scene, again: lesson.again };
  const all: RoomsText = { scenarios: writer.scenarios, room: now, ...(scene && { scene }), ...(before && { before }) };
  return JSON.stringify(all);
}

function screenWriter(most: number) {
  let left = most;
  const scenarios: string[] = [];
  const places = new Map<FilledScenario, number>();

  function placeOf(scenario: FilledScenario): number {
    const known = places.get(scenario);
    if (known !== undefined) return known;
    const text = scenarioText(scenario);
    left -= JSON.stringify(text).length;
    places.set(scenario, scenarios.length);
    return scenarios.push(text) - 1;
  }

  /** Undefined where there is no room left. */
  function screen(snapshot: Snapshot): ScreenText | undefined {
    const { source, scenario, furthestStep, views } = snapshot;
    const { viewKeys = {}, otherKeys = {}, explorerTabs } = views ?? {};
    // Its scenario is written beside it.
    const [, ...entries] = screenEntries({
      ...snapshot,
      source: { kind: 'example', name: '' },
      viewKeys,
      otherKeys,
      preferences: {},
    });
    const written: ScreenText = {
      of: source.kind === 'example' ? source.name : placeOf(scenario),
      link: writeHash(entries),
      furthestStep,
      ...(views && { whole: true }),
      ...(explorerTabs !== undefined && { tabs: explorerTabs }),
    };
    left -= JSON.stringify(written).length;
    return left < 0 ? undefined : written;
  }

  /** The nearest first, up to the first that has no room. */
  function nearest(snapshots: readonly Snapshot[]): readonly ScreenText[] {
    const written: ScreenText[] = [];
    for (const snapshot of [...snapshots].reverse()) {
      const text = screen(snapshot);
      if (!text) break;
      written.unshift(text);
    }
    return written;
  }

  return {
    scenarios,
    room(room: Room): RoomText | undefined {
      const { viewKeys, otherKeys, explorerTabs } = room;
      const now = screen({ ...snapshotOf(room), views: { viewKeys, otherKeys, explorerTabs } });
      return now && { now, future: nearest(room.future), past: nearest(room.past) };
    },
  };
}

/** Loads the samples that its screens need. Undefined if the text is not what this version writes. */
export async function readUndoText(text: string): Promise<KeptRooms | undefined> {
  try {
    const { scenarios, room, scene, before } = JSON.parse(text) as RoomsText;
    const own = scenarios.map(scenarioIn);
    const screens = [room, ...(before ? [before] : [])].flatMap(({ now, past, future }) => [now, ...past, ...future]);
    const examples = new Set(screens.flatMap(({ of }) => (typeof of === 'string' ? [of] : [])));
    await Promise.all([...own.map(comingData), ...[...examples].map(comingExample)]);
    const read = reader(own);
    return { room: read(room), scene, before: before && read(before) };
  } catch {
    // From another version, or cut off: the address is all that there is.
    return undefined;
  }
}

function scenarioIn(text: string): FilledScenario {
  const parsed = parseScenarioText(text);
  if (!parsed.ok) throw parsed.error;
  return parsed.scenario;
}

function reader(own: readonly FilledScenario[]): (room: RoomText) => Room {
  function screen({ of, link, furthestStep, whole, tabs }: ScreenText): Snapshot {
    const entries = new Map(readHash(link).entries);
    const kept = typeof of === 'number' ? own[of] : undefined;
    if (typeof of === 'string') entries.set('example', of);
    else entries.set('scenario', keptLocally);
    const { state } = readScreen(entries, kept ? { keptScenario: () => kept } : {});
    const { viewKeys, otherKeys } = state;
    return {
      ...snapshotOf({ ...state, furthestStep }),
      ...(whole && { views: { viewKeys, otherKeys, explorerTabs: tabs } }),
    };
  }

  return ({ now, past, future }) => {
    const { views = { viewKeys: {}, otherKeys: {} }, ...shown } = screen(now);
    return { ...shown, ...views, past: past.map(screen), future: future.map(screen) };
  };
}
