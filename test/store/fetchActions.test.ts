import { describe, expect, it } from 'vitest';
import { createExplainerStore, type ExplainerStore, messageText } from '../../src/store';

interface Request {
  readonly coming: Promise<void>;
  readonly arrive: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** What is on its way until a test says otherwise. */
function request(): Request {
  let settle: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | undefined;
  const coming = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const told = async (): Promise<void> => {
    await coming.catch(() => undefined);
  };
  return {
    coming,
    arrive() {
      settle?.resolve();
      return told();
    },
    fail() {
      settle?.reject(new Error('offline'));
      return told();
    },
  };
}

function sentences(store: ExplainerStore): readonly string[] {
  return store.getState().notices.map(messageText);
}

describe('whenFetched', () => {
  it('acts at once where nothing is coming', () => {
    const store = createExplainerStore();
    let done = 0;
    store.getState().whenFetched(undefined, () => done++);
    expect(done).toBe(1);
    expect(store.getState().fetching).toBeUndefined();
  });

  it('leaves the screen as it is until what is coming is there', async () => {
    const store = createExplainerStore();
    const { coming, arrive } = request();
    const before = store.getState().scenario;
    store.getState().whenFetched(coming, () => store.getState().loadExample('iris'), { opening: true });
    expect(store.getState()).toMatchObject({ scenario: before, fetching: { opening: true } });
    await arrive();
    expect(store.getState()).toMatchObject({ source: { name: 'iris' }, fetching: undefined });
  });

  it('does only what was asked for last', async () => {
    const store = createExplainerStore();
    const first = request();
    let done = 0;
    store.getState().whenFetched(first.coming, () => done++);
    store.getState().loadExample('lecture');
    await first.arrive();
    expect(done).toBe(0);
    expect(store.getState()).toMatchObject({ source: { name: 'lecture' }, fetching: undefined });
  });

  it('says what could not be loaded, and changes nothing else', async () => {
    const store = createExplainerStore();
    const { coming, fail } = request();
    const before = store.getState().scenario;
    let told = 0;
    store.getState().whenFetched(coming, () => undefined, { failed: () => told++ });
    await fail();
    expect(store.getState()).toMatchObject({ scenario: before, fetching: undefined });
    expect(sentences(store)).toEqual(['Your choice could not be loaded. Check the connection and choose again.']);
    expect(told).toBe(1);
  });
});
