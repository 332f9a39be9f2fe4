import { beforeAll, describe, expect, it } from 'vitest';
import { comingKeeping, type KeepingWindow, packedKept, unpackedKept } from '../../../src/features/course/host/keeping';
import { comingDeflate } from '../../../src/store';

beforeAll(async () => {
  await comingDeflate();
});

/** A frame whose page answers a question with `kept`; undefined: it does not answer. */
function frameIn(hash: string, kept?: string | null) {
  const listeners = new Set<(event: MessageEvent) => void>();
  const asked: unknown[] = [];
  let isLate = (): void => undefined;
  const parent = {
    postMessage(message: unknown) {
      asked.push(message);
      if (kept === undefined) return;
      const answer = { source: parent, data: { type: 'batch-gradient/keep', kept } };
      queueMicrotask(() => {
        for (const listener of listeners) listener(answer as unknown as MessageEvent);
      });
    },
  };
  const frame: KeepingWindow = {
    parent,
    location: { href: `https://app.example/#${hash}` },
    setTimeout(callback) {
      isLate = callback;
      return 1;
    },
    clearTimeout: () => undefined,
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  return { frame, asked, isLate: () => isLate() };
}

describe('what a frame keeps', () => {
  const kept = new Map([
    ['app/lessons', '{"x":1}'],
    ['app/work', '0,5 = ½'],
  ]);

  it('is packed, and unpacked as it was', () => {
    expect(unpackedKept(packedKept(kept))).toEqual(kept);
    expect(packedKept(new Map())).toBe('');
    expect(unpackedKept('')).toEqual(new Map());
    expect(unpackedKept('no deflate')).toEqual(new Map());
    expect(unpackedKept(packedKept(new Map([['app/preferences', '{"theme":"dark"}']])))).toEqual(new Map());
  });

  it('is taken back before the first screen, if the page around has kept it', async () => {
    const { frame, asked } = frameIn('keep=1', packedKept(kept));
    const { keeps, storage, tell } = await comingKeeping(frame);
    expect(asked).toEqual([{ type: 'batch-gradient/keep' }]);
    expect(keeps).toBe(false);
    expect(storage?.getItem('app/work')).toBe('0,5 = ½');
    const posted: string[] = [];
    tell((packed) => posted.push(packed));
    storage?.setItem('app/work', '0.5');
    storage?.setItem('app/lessons', '{}');
    await Promise.resolve();
    expect(posted.map((one) => [...unpackedKept(one).values()])).toEqual([['{}', '0.5']]);
  });

  it('is nothing, if the page around has nothing or does not answer', async () => {
    const silent = frameIn('keep=1');
    const coming = comingKeeping(silent.frame);
    silent.isLate();
    for (const { storage } of [await coming, await comingKeeping(frameIn('keep=1', null).frame)]) {
      expect(storage?.getItem('app/work')).toBeNull();
    }
  });

  it('is posted to nobody who has not asked', async () => {
    // Outside of a browser, no storage is allowed.
    const { frame, asked } = frameIn('example=xor');
    const { keeps, storage } = await comingKeeping(frame);
    // So that readers are told.
    expect(() => storage?.setItem('app/work', '0.5')).toThrow();
    await Promise.resolve();
    expect(keeps).toBe(false);
    expect(asked).toEqual([]);
  });
});
