import { describe, expect, it } from 'vitest';
import { createHost } from '../../../src/features/course/host/host';
import { createExplainerStore } from '../../../src/store';
import { exampleScenario } from '../../exampleScenario';
import { frames, noOwners, quietDocument } from './frames';

/** A frame that shows the large example, in a page that has spoken. */
function framed() {
  const posted: { type?: string; address?: string; by?: string }[] = [];
  let hear: ((event: MessageEvent) => void) | undefined;
  const { clock, draw } = frames();
  const parent = { postMessage: (message: unknown) => posted.push(message as object), focus: () => undefined };
  const store = createExplainerStore();
  store.getState().loadScenario({ ...exampleScenario('mse-128-64-10') });
  createHost({
    parent,
    self: {},
    document: quietDocument(),
    location: { href: 'https://app.example/' },
    performance: { now: () => 0 },
    ...clock,
    addEventListener: (_, listener) => {
      hear = listener;
    },
    removeEventListener: () => undefined,
  }).connect(store, noOwners);
  const say = (data: unknown): void => {
    hear?.({ data, source: parent as unknown, origin: 'https://course.example' } as MessageEvent);
    draw();
  };
  const ofType = (wanted: string) => posted.filter(({ type }) => type === `batch-gradient/${wanted}`);
  return { store, say, changes: () => ofType('change'), answers: () => ofType('state') };
}

describe('a far step set by the page around a frame', () => {
  it('is told when it is there, and not before', () => {
    const { store, say, changes } = framed();
    say({ type: 'batch-gradient/set', state: { step: 80 } });
    expect(store.getState().travelling).toMatchObject({ to: { step: 80 } });
    store.getState().travelOn(() => false);
    expect(changes()).toEqual([]);
    store.getState().travelOn(() => true);
    expect(store.getState().cursor.step).toBe(80);
    expect(changes().map(({ address }) => /step=\d+/.exec(address ?? '')?.[0])).toEqual(['step=80']);
    expect(changes().map(({ by }) => by)).toEqual(['host']);
  });

  it('gives way to the next one', () => {
    const { store, say, changes } = framed();
    say({ type: 'batch-gradient/set', state: { step: 80 } });
    say({ type: 'batch-gradient/set', state: { step: 2 } });
    expect(store.getState()).toMatchObject({ travelling: undefined, cursor: { step: 2 } });
    store.getState().travelOn(() => true);
    expect(changes()).toHaveLength(1);
  });

  it('is reached before a question after it is answered, and a stop on the way answers at once', async () => {
    const { store, say, answers } = framed();
    const steps = () => answers().map(({ address }) => /step=\d+/.exec(address ?? '')?.[0]);
    say({ type: 'batch-gradient/set', state: { step: 80 } });
    say({ type: 'batch-gradient/get', id: 1 });
    await Promise.resolve();
    expect(steps()).toEqual([]);
    store.getState().travelOn(() => true);
    await Promise.resolve();
    expect(steps()).toEqual(['step=80']);
    say({ type: 'batch-gradient/set', state: { step: 200 } });
    say({ type: 'batch-gradient/get', id: 2 });
    store.getState().pause();
    await Promise.resolve();
    expect(steps()).toEqual(['step=80', 'step=80']);
  });

  it('is told from one that the reader chose, whatever the page asks meanwhile', () => {
    const { store, say, changes, answers } = framed();
    say({ type: 'batch-gradient/get', id: 1 });
    store.getState().goTo({ step: 80 });
    expect(store.getState().travelling).toBeDefined();
    say({ type: 'batch-gradient/get', id: 2 });
    expect(answers()).toHaveLength(2);
    store.getState().travelOn(() => true);
    expect(changes().map(({ by }) => by)).toEqual(['user']);
  });
});
