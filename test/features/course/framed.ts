import type { FrameWindow } from '../../../src/features/course/host/frameWindow';
import { createHost } from '../../../src/features/course/host/host';
import { createExplainerStore, hostNews, readAddress } from '../../../src/store';
import { frames, noOwners, quietDocument } from './frames';

interface Posted {
  readonly message: unknown;
  readonly origin: string;
}

const news = await Promise.all(hostNews.all().map((load) => load()));

/** A frame in a page, without a browser. */
export function framed({ address = '', connected = true } = {}) {
  const posted: Posted[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  let now = 0;
  const { clock, draw, ring, waiting } = frames();
  const parent = {
    postMessage: (message: unknown, origin: string) => posted.push({ message, origin }),
    focus: () => undefined,
  };
  const frame: FrameWindow = {
    parent,
    self: {},
    document: quietDocument(),
    location: { href: `https://app.example/#${address}` },
    performance: { now: () => now },
    ...clock,
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  const store = createExplainerStore();
  const { state, problems } = readAddress(address);
  store.getState().applyAddress(state, problems);
  const host = createHost(frame, news);
  const disconnect = connected ? host.connect(store, noOwners) : () => undefined;
  const sayWithin = (data: unknown, { source = parent as unknown, origin = 'https://course.example' } = {}): void => {
    for (const listener of listeners) listener({ data, source, origin } as MessageEvent);
  };
  /** A message, and the frame that follows it. */
  const say = (...message: Parameters<typeof sayWithin>): void => {
    sayWithin(...message);
    draw();
  };
  const heard = (type: string) =>
    posted.map(({ message }) => message as Record<string, unknown>).filter((message) => message.type === type);
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { store, host, posted, say, sayWithin, draw, ring, waiting, heard, wait, disconnect, listeners };
}
