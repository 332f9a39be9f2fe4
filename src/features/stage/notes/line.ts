/**
 * The line between the windows of a lecture. The stage tells all that a notes window shows, as text, whenever it changes and whenever it
 * is asked; the window asks every second, which is its sign of life too, and sends what is pressed there. Messages go by a
 * BroadcastChannel, which only pages of the same origin hear, and to the window that opened this one, or was opened by it: a page from a
 * disk has no origin that a channel could have, and the channel of a frame in another page is another one.
 */
import * as v from 'valibot';
import { attempt } from '../../../memory';

const told = v.object({
  /** The step and its phase, or a lesson's scene. */
  place: v.string(),
  /** What the next press shows, and the note; each in lines. */
  next: v.string(),
  note: v.string(),
  /** Those of the lecture, by their names; one with a problem is passed over. */
  scenes: v.array(v.object({ name: v.string(), problem: v.optional(v.string()) })),
  /** The one that is shown, from 1; 0: no lecture. */
  at: v.number(),
});

export type Told = v.InferOutput<typeof told>;

const saying = v.variant('kind', [
  v.object({ kind: v.literal('told'), told }),
  v.object({ kind: v.literal('left') }),
  v.object({ kind: v.literal('hello') }),
  /** `to`: the stage that is meant; `what`: a key, or the number of a scene. */
  v.object({ kind: v.literal('press'), to: v.string(), what: v.union([v.string(), v.number()]) }),
]);

export type Saying = v.InferOutput<typeof saying>;

const message = v.object({
  type: v.literal('batch-gradient/notes'),
  /** The lecture. */
  id: v.string(),
  /** The window, another one after a reload. */
  from: v.string(),
  /** Counts the messages of a window, because one that comes by two ways counts once. */
  number: v.number(),
  saying,
});

export type Message = v.InferOutput<typeof message>;

/** What anyone may have sent, checked; undefined for anything else, and for other lectures. */
export function readMessage(data: unknown, id: string): Message | undefined {
  const read = v.safeParse(message, data);
  return read.success && read.output.id === id ? read.output : undefined;
}

export interface Line {
  /** The name of this end. */
  readonly from: string;
  readonly post: (saying: Saying) => void;
  readonly close: () => void;
}

/** `other`: the other window, where it is known. Others are found by what they post. */
export function openLine(id: string, other: Window | null, onMessage: (message: Message) => void): Line {
  const from = randomId();
  const peers = new Set(other ? [other] : []);
  const heard = new Map<string, number>();
  const listeners = new AbortController();
  let number = 0;
  const take = (data: unknown): void => {
    const message = readMessage(data, id);
    if (!message || message.number <= (heard.get(message.from) ?? 0)) return;
    heard.set(message.from, message.number);
    onMessage(message);
  };
  const onPosted = ({ data, source, origin }: MessageEvent): void => {
    if (origin !== window.origin || source === null || source === window || !readMessage(data, id)) return;
    peers.add(source as Window);
    take(data);
  };
  const channel = channelOf(id);
  channel?.addEventListener('message', ({ data }) => take(data));
  window.addEventListener('message', onPosted, { signal: listeners.signal });
  return {
    from,
    post(saying) {
      number += 1;
      const message: Message = { type: 'batch-gradient/notes', id, from, number, saying };
      channel?.postMessage(message);
      for (const peer of peers) {
        // A page opened from a disk has an origin that cannot be named.
        if (!peer.closed) peer.postMessage(message, window.origin === 'null' ? '*' : window.origin);
      }
    },
    close() {
      channel?.close();
      listeners.abort();
    },
  };
}

function channelOf(id: string): BroadcastChannel | undefined {
  return attempt(() => new BroadcastChannel(`batch-gradient/${id}`));
}

/** 128 random bits, in hexadecimal. Unlike `randomUUID`, it exists on pages without https too. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A sandboxed frame has an origin of its own: it opens no windows, and its messages reach none. */
export function isSandboxed(): boolean {
  return window.origin === 'null' && window.location.protocol !== 'file:';
}
