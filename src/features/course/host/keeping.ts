/**
 * What a frame keeps from one visit to the next. Usually the browser's storage does it. Where that is denied, or where the page around says
 * `keep=1`, the frame keeps it in memory, posts it to the page that has asked for it, and takes it back before its first screen. A course
 * system asks always: a computer may be shared, and a second attempt begins empty.
 */
import { comingDeflate, createSafeStorage, deflated, inflated, readHash, type StorageLike } from '../../../store';

export type Kept = ReadonlyMap<string, string>;

export interface Keeping {
  /** Whether the browser keeps what the frame stores. */
  readonly keeps: boolean;
  /** In place of the browser's storage; undefined: that one. */
  readonly storage: StorageLike | undefined;
  /** From now on, `post` hears what is kept, packed, once after each change and once at the beginning. */
  readonly tell: (post: (packed: string) => void) => void;
}

/** The part of a frame's window that is used. */
export interface KeepingWindow {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly location: { readonly href: string };
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

export const keepType = 'batch-gradient/keep';

/** In milliseconds: a page that does not answer has nothing. */
const longestWait = 2000;

/** Inflated; what a page has not stored faithfully is not read. */
const mostBytes = 4_000_000;

/** Preferences belong to the reader, and a text or a scenario of an author's to the author: neither is work in this page. */
const notKeptAround: readonly string[] = ['preferences', 'scenario', 'lessonText', 'lectureText'];

export async function comingKeeping(frame: KeepingWindow): Promise<Keeping> {
  const asks = readHash(new URL(frame.location.href).hash).entries.get('keep') === '1';
  const keeps = !asks && createSafeStorage().set('tried', '1');
  if (keeps) return { keeps, storage: undefined, tell: () => undefined };
  const [packed] = await Promise.all([asks ? givenBy(frame) : undefined, comingDeflate()?.catch(() => undefined)]);
  return { keeps, ...memoryOf(packed === undefined ? new Map() : unpackedKept(packed), asks) };
}

/** Asks the page around for what it has kept. */
function givenBy(frame: KeepingWindow): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (given?: string): void => {
      frame.clearTimeout(timer);
      frame.removeEventListener('message', listen);
      resolve(given);
    };
    const listen = ({ source, data }: MessageEvent): void => {
      if (source !== (frame.parent as unknown) || data?.type !== keepType) return;
      end(typeof data.kept === 'string' ? data.kept : undefined);
    };
    const timer = frame.setTimeout(end, longestWait);
    frame.addEventListener('message', listen);
    // It says nothing but that the frame is there.
    frame.parent.postMessage({ type: keepType }, '*');
  });
}

/** A storage in memory. Until somebody keeps it, it refuses as a browser would, so that readers are told. */
function memoryOf(given: Kept, isKeptAround: boolean): Pick<Keeping, 'storage' | 'tell'> {
  const items = new Map(given);
  let post: ((packed: string) => void) | undefined;
  let isToTell = false;
  const changed = (): void => {
    if (!post || isToTell) return;
    isToTell = true;
    queueMicrotask(() => {
      isToTell = false;
      post?.(packedKept(items));
    });
  };
  return {
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem(key, value) {
        items.set(key, value);
        changed();
        if (!post && !isKeptAround) throw new Error('expected a page around that keeps it');
      },
    },
    tell(to) {
      post = to;
      changed();
    },
  };
}

/** As one text; empty where nothing is kept. */
export function packedKept(items: Kept): string {
  const kept = [...items].filter(([key]) => !notKeptAround.some((name) => key.endsWith(`/${name}`)));
  return kept.length === 0 ? '' : deflated(new TextEncoder().encode(JSON.stringify(Object.fromEntries(kept))));
}

/** What `packedKept` wrote; nothing of a text that is damaged. */
export function unpackedKept(packed: string): Kept {
  const read = packed === '' ? undefined : inflated(packed, mostBytes);
  if (typeof read !== 'object') return new Map();
  try {
    const kept: unknown = JSON.parse(read.text);
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
