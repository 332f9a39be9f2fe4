import { beforeAll, describe, expect, it } from 'vitest';
import {
  comingKeeping,
  type KeepingWindow,
  ofBrowser,
  packedKept,
  unpackedKept,
} from '../../../src/features/course/host/keeping';
import { briefly, comingDeflate } from '../../../src/store';

beforeAll(async () => {
  await comingDeflate();
});

/** A frame whose page answers a question with `kept`; undefined: it does not answer. */
function frameIn(hash: string, kept?: string | null, room?: number) {
  const listeners = new Set<(event: MessageEvent) => void>();
  const asked: unknown[] = [];
  let isLate = (): void => undefined;
  const parent = {
    postMessage(message: unknown) {
      asked.push(message);
      if (kept === undefined) return;
      const answer = { source: parent, data: { type: 'batch-gradient/keep', kept, room } };
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
    expect(unpackedKept('no deflate')).toBeUndefined();
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
    expect(posted.map((one) => [...(unpackedKept(one)?.values() ?? [])])).toEqual([['{}', '0.5']]);
  });

  it('is nothing, if the page around has nothing or does not answer', async () => {
    const silent = frameIn('keep=1');
    const coming = comingKeeping(silent.frame);
    silent.isLate();
    for (const { storage } of [await coming, await comingKeeping(frameIn('keep=1', null).frame)]) {
      expect(storage?.getItem('app/work')).toBeNull();
    }
  });

  it('begins empty where it is damaged, and says so', async () => {
    const { storage, isDamaged } = await comingKeeping(frameIn('keep=1', 'of another program').frame);
    expect(storage?.getItem('app/work')).toBeNull();
    expect(isDamaged).toBe(true);
    expect((await comingKeeping(frameIn('keep=1', '').frame)).isDamaged).toBe(false);
  });

  it('is as much as the page around has room for; what is cut is refused, and stays for this visit', async () => {
    briefly.add({
      isFor: (key) => key === 'app/cut',
      of: (text, share) => text.slice(0, 2 + share * (text.length - 2)),
    });
    // Digits that no deflate shortens much.
    const digits = (length: number) => Array.from({ length }, (_, at) => ((at + 1) ** 3 * 7919) % 1009).join('');
    const { storage, tell } = await comingKeeping(frameIn('keep=1', null, 500).frame);
    const posted: string[] = [];
    tell((packed) => posted.push(packed));
    storage?.setItem('app/points', 'first');
    storage?.setItem('app/cut', digits(20));
    expect(() => storage?.setItem('app/cut', digits(400))).toThrow();
    await Promise.resolve();
    const kept = unpackedKept(posted.at(-1) ?? '');
    expect(posted.at(-1)?.length).toBeLessThanOrEqual(500);
    expect(kept?.get('app/points')).toBe('first');
    expect(digits(400)).toMatch(new RegExp(`^${kept?.get('app/cut')}`));
    expect(storage?.getItem('app/cut')).toBe(digits(400));
    expect(() => storage?.setItem('app/whole', digits(500))).toThrow();
    expect(() => storage?.setItem('app/points', 'second')).not.toThrow();
    await Promise.resolve();
    expect(unpackedKept(posted.at(-1) ?? '')?.has('app/whole')).toBe(false);
    expect(unpackedKept(posted.at(-1) ?? '')?.get('app/points')).toBe('second');
  });

  it('is told of the browser’s own storage only as far as the frame has used it', () => {
    const items = new Map([...kept, ['app/work/another', '0.25'], ['app/preferences', '{}']]);
    const setItem = (key: string, value: string): void => void items.set(key, value);
    const { storage, tell } = ofBrowser({ getItem: (key) => items.get(key) ?? null, setItem });
    storage?.getItem('app/work');
    storage?.getItem('app/preferences');
    storage?.getItem('app/workSeeds');
    storage?.setItem('app/lessons', '{"x":2}');
    const posted: string[] = [];
    tell((packed) => posted.push(packed));
    expect(posted.map((one) => [...(unpackedKept(one) ?? [])])).toEqual([
      [
        ['app/work', '0,5 = ½'],
        ['app/lessons', '{"x":2}'],
      ],
    ]);
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
