/** The messages between the page and one frame (docs/embedding.md, Messages), with a promise for each request. */
import type { BatchGradientState } from './published';

export interface FrameMessage {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Request {
  readonly messages: readonly unknown[];
  readonly onSend: (() => void) | undefined;
  readonly resolve: (state: BatchGradientState) => void;
  readonly reject: (error: Error) => void;
}

export interface Line {
  /** Posts the messages, after `onSend`, then asks for the state. Rejected at once while the line is broken. */
  readonly request: (messages: readonly unknown[], onSend?: () => void) => Promise<BatchGradientState>;
  readonly isReady: () => boolean;
  /** False if the frame is not ready, and has not heard it. */
  readonly post: (message: unknown) => boolean;
  /** A frame that gets ready hears `first` before all requests. */
  readonly take: (message: FrameMessage, first?: readonly unknown[]) => void;
  /** Requests wait for a frame that is about to load. */
  readonly open: () => void;
  /** The frame cannot start, or has left the page: requests are rejected until it is ready, or another one is about to load. */
  readonly break: (reason: string) => void;
}

/** A frame answers in the order of the requests, and a refusal comes before the answer. */
export function createLine(windowOf: () => Window | null): Line {
  let ready = false;
  let broken: string | undefined;
  let last = 0;
  const waiting: Request[] = [];
  const open = new Map<number, Request>();
  // The frame may have no origin of its own in a sandbox.
  const post = (message: unknown): void => windowOf()?.postMessage(message, '*');

  function send(request: Request): void {
    const id = ++last;
    open.set(id, request);
    request.onSend?.();
    for (const message of request.messages) post(message);
    post({ type: 'batch-gradient/get', id });
  }

  return {
    request: (messages, onSend) =>
      new Promise((resolve, reject) => {
        const request = { messages, onSend, resolve, reject };
        if (ready) send(request);
        else if (broken === undefined) waiting.push(request);
        else reject(new Error(broken));
      }),
    isReady: () => ready,
    post(message) {
      if (ready) post(message);
      return ready;
    },
    take(message, first = []) {
      if (message.type === 'batch-gradient/ready') {
        ready = true;
        broken = undefined;
        // The frame reports to a page that has posted to it.
        post({ type: 'batch-gradient/get' });
        for (const one of first) post(one);
        for (const request of waiting.splice(0)) send(request);
      }
      if (message.type === 'batch-gradient/state' && typeof message.id === 'number') {
        open.get(message.id)?.resolve(message.state as BatchGradientState);
        open.delete(message.id);
      }
      if (message.type === 'batch-gradient/error') {
        const [first] = open;
        first?.[1].reject(new Error(String(message.message)));
      }
    },
    open() {
      broken = undefined;
    },
    break(reason) {
      ready = false;
      broken = reason;
      for (const { reject } of [...waiting.splice(0), ...open.values()]) reject(new Error(reason));
      open.clear();
    },
  };
}
