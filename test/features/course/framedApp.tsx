/** The app in a frame, as components: what the page around it hears, and which keys are handed over to it. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHost } from '../../../src/features/course/host/host';
import { App, ownsPageKeys } from '../../../src/shell';
import { createExplainerStore, readAddress } from '../../../src/store';
import { frames } from './frames';
import '../../shell/browserInJsdom';

let disconnect: () => void = () => undefined;

export const leaveFrame = (): void => disconnect();

/** The app in a frame: the page around hears messages and gets the focus. */
export function framedApp(address: string) {
  const heard: unknown[] = [];
  const store = createExplainerStore();
  const { state, problems } = readAddress(address);
  store.getState().applyAddress(state, problems);
  const { clock } = frames();
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = {
    postMessage: (message: unknown) => heard.push(message),
    focus: () =>
      heard.push(`focus, ${document.activeElement === document.body ? 'nothing' : 'something'} in the frame`),
  };
  const host = createHost({
    parent,
    self: {},
    document,
    location: { href: 'https://app.example/' },
    performance: { now: () => 0 },
    ...clock,
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  });
  disconnect = host.connect(store, ownsPageKeys);
  heard.length = 0;
  render(<App store={store} host={host} />);
  const place = (): string => {
    const { step, phase, part } = store.getState().cursor;
    return [step, phase, part].filter((one) => one !== undefined).join(' ');
  };
  const say = (data: unknown): void => {
    for (const listener of listeners) listener({ data, source: parent as unknown, origin: 'null' } as MessageEvent);
  };
  return { store, heard, place, say, user: userEvent.setup() };
}

export const handedOver = (key: string) => ['focus, nothing in the frame', { type: 'batch-gradient/key', key }];
