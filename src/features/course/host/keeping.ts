/**
 * What a frame keeps from one visit to the next. Usually the browser's storage does it; a page that is about to load the frame anew, with
 * another storage, may ask for what of it is on the screen. Where storage is denied, or where the page around says `keep=1`, the frame keeps it
 * in memory, posts it to the page that has asked for it, and takes it back before its first screen. A course system asks always: a computer may
 * be shared, and a second attempt begins empty.
 */
import { attempt } from '../../../memory';
import {
  briefly,
  comingDeflate,
  createSafeStorage,
  deflated,
  inflated,
  readHash,
  type SafeStorage,
  type StorageLike,
} from '../../../store';
import type { FrameWindow } from './frameWindow';

export type Kept = ReadonlyMap<string, string>;

export interface Keeping {
  /** Whether the browser keeps what the frame stores. */
  readonly keeps: boolean;
  /** In place of the browser's storage; undefined: that one. */
  readonly storage: StorageLike | undefined;
  /** In place of what the browser keeps for one tab: what the page around keeps, the browser does not. */
  readonly session?: SafeStorage;
  /** What the page around has given cannot be read: everything begins empty. */
  readonly isDamaged: boolean;
  /** `post` hears what is kept, packed; where the browser does not keep it, once more after each change. */
  readonly tell: (post: (packed: string) => void) => void;
  /** What the page around has from another tab takes the place of what is kept, as if the browser had stored it there; absent: the browser does it. */
  readonly take?: (packed: string) => void;
}

export type KeepingWindow = Pick<
  FrameWindow,
  'location' | 'setTimeout' | 'clearTimeout' | 'addEventListener' | 'removeEventListener'
> & { readonly parent: Pick<FrameWindow['parent'], 'postMessage'> };

export const keepType = 'batch-gradient/keep';

/** In milliseconds: a page that does not answer has nothing. */
const longestWait = 2000;

/** Inflated; what a page has not stored faithfully is not read. */
const mostBytes = 4_000_000;

/** Preferences belong to the reader, and a text or a scenario of an author's to the author: neither is work in this page. */
const notKeptAround: readonly string[] = ['preferences', 'scenario', 'lessonText', 'lectureText'];

export async function comingKeeping(frame: KeepingWindow): Promise<Keeping> {
  // Not even a package without its course system, `keep=0`, leaves anything in the browser.
  const asks = readHash(new URL(frame.location.href).hash).entries.has('keep');
  const keeps = !asks && createSafeStorage().set('tried', '1');
  const [given] = await Promise.all([asks ? givenBy(frame) : undefined, comingDeflate()?.catch(() => undefined)]);
  if (keeps) return { keeps, isDamaged: false, ...ofBrowser(window.localStorage) };
  const items = unpackedKept(given?.kept ?? '');
  const session = createSafeStorage(() => undefined);
  const memory = memoryOf(items ?? new Map(), { isKeptAround: asks, ...given });
  return { keeps, session, isDamaged: items === undefined, ...memory };
}

interface Given {
  /** As it was packed. */
  readonly kept?: string | undefined;
  /** The most characters that the page around can keep; undefined: as many as there are. */
  readonly room?: number | undefined;
}

/** Asks the page around for what it has kept. */
function givenBy(frame: KeepingWindow): Promise<Given | undefined> {
  return new Promise((resolve) => {
    const end = (given?: Given): void => {
      frame.clearTimeout(timer);
      frame.removeEventListener('message', listen);
      resolve(given);
    };
    const listen = ({ source, data }: MessageEvent): void => {
      if (source !== (frame.parent as unknown) || data?.type !== keepType) return;
      const { kept, room } = data;
      end({
        ...(typeof kept === 'string' && { kept }),
        ...(typeof room === 'number' && { room }),
      });
    };
    const timer = frame.setTimeout(() => end(), longestWait);
    frame.addEventListener('message', listen);
    // It says nothing but that the frame is there.
    frame.parent.postMessage({ type: keepType }, '*');
  });
}

/** The browser's storage. The page around hears no more of it than what this frame has read or written. */
export function ofBrowser(storage: StorageLike): Pick<Keeping, 'storage' | 'tell'> {
  const used = new Set<string>();
  return {
    storage: {
      getItem(key) {
        used.add(key);
        return storage.getItem(key);
      },
      setItem(key, value) {
        used.add(key);
        storage.setItem(key, value);
      },
    },
    tell: (post) =>
      post(
        packedKept(
          new Map([...used].map((key) => [key, storage.getItem(key) ?? ''] as const).filter(([, text]) => text)),
        ),
      ),
  };
}

interface Around extends Given {
  readonly isKeptAround: boolean;
}

/** A storage in memory. Where nobody keeps it, or not all of it has room, it refuses as a browser would, so that readers are told. */
function memoryOf(given: Kept, { isKeptAround, room, kept }: Around): Pick<Keeping, 'storage' | 'tell' | 'take'> {
  const items = new Map(given);
  let taken = kept;
  let post: ((packed: string) => void) | undefined;
  let isToTell = false;
  const changed = (): void => {
    if (!post || isToTell) return;
    isToTell = true;
    queueMicrotask(() => {
      isToTell = false;
      post?.(room === undefined ? packedKept(items) : fitting(items, room).packed);
    });
  };
  return {
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem(key, value) {
        items.set(key, value);
        changed();
        if (!post && !isKeptAround) throw new Error('expected a page around that keeps it');
        if (room !== undefined && fitting(items, room).cut.has(key))
          throw new Error(`expected at most ${room} characters`);
      },
    },
    tell(to) {
      post = to;
      changed();
    },
    take(packed) {
      // What the frame has begun with may be older than what it has kept since.
      if (packed === taken) return;
      taken = packed;
      const newer = [...(unpackedKept(packed) ?? [])].map(([key, newValue]) => ({
        key,
        oldValue: items.get(key) ?? null,
        newValue,
      }));
      for (const { key, newValue } of newer) items.set(key, newValue);
      // Whoever writes to the browser's storage hears of other tabs in this way, and merges.
      for (const one of newer) if (one.newValue !== one.oldValue) dispatchEvent(new StorageEvent('storage', one));
    },
  };
}

/** As one text; empty where nothing is kept. */
export function packedKept(items: Kept): string {
  const kept = [...items].filter(([key]) => isWork(key));
  return kept.length === 0 ? '' : deflated(new TextEncoder().encode(JSON.stringify(Object.fromEntries(kept))));
}

function isWork(key: string): boolean {
  return !notKeptAround.some((name) => key.endsWith(`/${name}`));
}

interface Fitting {
  readonly packed: string;
  /** The names of what was left out, in part or as a whole. */
  readonly cut: ReadonlySet<string>;
}

/** What may be cut is cut before anything is left out, and the longest is left out first. */
function fitting(items: Kept, room: number): Fitting {
  const isBrief = (key: string): boolean => briefOf(key) !== undefined;
  for (const share of [1, 0.75, 0.5, 0.25, 0]) {
    const packed = packedKept(inShort(items, share));
    if (packed.length <= room) return { packed, cut: new Set(share === 1 ? [] : [...items.keys()].filter(isBrief)) };
  }
  const left = [...inShort(items, 0)]
    .filter(([key]) => isWork(key))
    .sort(([, one], [, other]) => one.length - other.length);
  const [longest] = left.pop() ?? [];
  if (longest === undefined) return { packed: '', cut: new Set() };
  const { packed, cut } = fitting(new Map(left), room);
  return { packed, cut: new Set([...cut, longest, ...[...items.keys()].filter(isBrief)]) };
}

function inShort(items: Kept, share: number): Kept {
  return new Map([...items].map(([key, text]) => [key, briefOf(key)?.of(text, share) ?? text]));
}

function briefOf(key: string) {
  return briefly.all().find(({ isFor }) => isFor(key));
}

/** What `packedKept` wrote; undefined for a text that is damaged. */
export function unpackedKept(packed: string): Kept | undefined {
  if (packed === '') return new Map();
  const read = inflated(packed, mostBytes);
  if (typeof read !== 'object') return undefined;
  const kept: unknown = attempt(() => JSON.parse(read.text));
  if (typeof kept !== 'object' || kept === null) return undefined;
  return new Map(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
