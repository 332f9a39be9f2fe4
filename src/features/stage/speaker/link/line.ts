/**
 * The line between the two windows: a BroadcastChannel, which only pages of the same origin hear, and messages to the window
 * that opened this one, or was opened by it. Everything goes both ways; the ends ignore what arrives twice.
 */

export interface Line {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

export interface LineOptions {
  /** The lecture: the channel’s name has it. */
  readonly id: string;
  /** The other window, where it is known. */
  readonly other: Window | null | undefined;
  readonly onMessage: (data: unknown) => void;
}

/** The part of the window that is used, so that a test can replace it. */
export interface LineWindow {
  readonly origin: string;
  readonly location: { readonly protocol: string };
  readonly BroadcastChannel?: typeof BroadcastChannel;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

export function openLine(here: LineWindow, { id, other, onMessage }: LineOptions): Line {
  /** Found again by what it posts, after a reload of this window. */
  let peer = other;
  const channel = channelOf(here, id);
  const onChannel = ({ data }: MessageEvent): void => onMessage(data);
  const onPosted = ({ data, source, origin }: MessageEvent): void => {
    if (origin !== here.origin || source === null || source === (here as unknown)) return;
    if (typeof data !== 'object' || data === null || data.id !== id) return;
    peer = source as Window;
    onMessage(data);
  };
  channel?.addEventListener('message', onChannel);
  here.addEventListener('message', onPosted);
  return {
    post(message) {
      channel?.postMessage(message);
      // A page opened from disk has an origin that cannot be named.
      if (peer && !peer.closed) peer.postMessage(message, here.origin === 'null' ? '*' : here.origin);
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

/** A sandboxed frame has an origin of its own: it opens no windows, and its messages reach none. */
export function isSandboxed({ origin, location }: Pick<LineWindow, 'origin' | 'location'>): boolean {
  return origin === 'null' && location.protocol !== 'file:';
}
