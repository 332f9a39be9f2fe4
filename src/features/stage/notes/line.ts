/**
 * The line between the windows of a lecture: a BroadcastChannel, which only pages of the same origin hear, and beside it messages to
 * the window that opened this one, or was opened by it. A page from a disk has no origin that a channel could have, and the channel of
 * a frame in another page is another one.
 */
import { type Message, readMessage, type Saying } from './messages';

export interface Line {
  /** The name of this end: another one after a reload. */
  readonly from: string;
  readonly post: (saying: Saying) => void;
  readonly close: () => void;
}

/** The part of the window that is used, so that a test can replace it. */
export interface LineWindow extends Pick<Window, 'origin'> {
  readonly BroadcastChannel?: typeof BroadcastChannel;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

interface LineOptions {
  /** The lecture: the channel’s name has it. */
  readonly id: string;
  /** The other window, where it is known. Others are found by what they post. */
  readonly other: Window | null;
  readonly onMessage: (message: Message) => void;
}

export function openLine(here: LineWindow, { id, other, onMessage }: LineOptions): Line {
  const from = randomId();
  const peers = new Set(other ? [other] : []);
  const heard = new Map<string, number>();
  let number = 0;
  const take = (data: unknown): void => {
    const message = readMessage(data, id);
    if (!message || message.number <= (heard.get(message.from) ?? 0)) return;
    heard.set(message.from, message.number);
    onMessage(message);
  };
  const channel = channelOf(here, id);
  channel?.addEventListener('message', ({ data }) => take(data));
  const onPosted = ({ data, source, origin }: MessageEvent): void => {
    if (origin !== here.origin || source === null || source === (here as unknown) || !readMessage(data, id)) return;
    peers.add(source as Window);
    take(data);
  };
  here.addEventListener('message', onPosted);
  return {
    from,
    post(saying) {
      number += 1;
      const message = { type: 'batch-gradient/notes', id, from, number, ...saying };
      channel?.postMessage(message);
      for (const peer of peers) {
        // A page opened from a disk has an origin that cannot be named.
        if (!peer.closed) peer.postMessage(message, here.origin === 'null' ? '*' : here.origin);
      }
    },
    close() {
      channel?.close();
      here.removeEventListener('message', onPosted);
    },
  };
}

function channelOf({ BroadcastChannel: Channel }: LineWindow, id: string): BroadcastChannel | undefined {
  try {
    return Channel && new Channel(`batch-gradient/${id}`);
  } catch {
    return undefined;
  }
}

/** 128 random bits, in hexadecimal. Unlike `randomUUID`, it exists on pages without https too. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A sandboxed frame has an origin of its own: it opens no windows, and its messages reach none. */
export function isSandboxed({ origin, location }: Pick<Window, 'origin' | 'location'>): boolean {
  return origin === 'null' && location.protocol !== 'file:';
}
