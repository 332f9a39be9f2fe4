/** Two tabs of one page, which keeps for its frame what that may not store. */
import { expect, it, vi } from 'vitest';
import { comingKeeping, type KeepingWindow, unpackedKept } from '../../../src/features/course/host/keeping';
import { createSafeStorage, whenStoredElsewhere } from '../../../src/store';

/** A frame that asks its page before its first screen; the page has kept nothing. */
async function frameOfTab() {
  const parent = { postMessage: () => undefined };
  const frame: KeepingWindow = {
    parent,
    location: { href: 'https://app.example/#keep=1' },
    setTimeout: () => 1,
    clearTimeout: () => undefined,
    addEventListener: (_, listener) =>
      queueMicrotask(() => listener({ source: parent, data: { type: 'batch-gradient/keep' } } as never)),
    removeEventListener: () => undefined,
  };
  const keeping = await comingKeeping(frame);
  const { get, set } = createSafeStorage(() => keeping.storage);
  const posted: string[] = [];
  keeping.tell((packed) => posted.push(packed));
  return { get, set, take: keeping.take, posted };
}

it('a frame knows what another tab has kept, as if the browser had stored it, before it writes on', async () => {
  const [one, other] = [await frameOfTab(), await frameOfTab()];
  const heard = vi.fn();
  const end = whenStoredElsewhere('work/xor', () => heard(one.get('work/xor')));
  other.set('work/xor', '0.52');
  other.set('work', 'xor');
  await Promise.resolve();
  const page = other.posted.at(-1) ?? '';
  one.take?.(page);
  expect(heard.mock.calls).toEqual([['0.52']]);
  one.set('lessons', '{}');
  await Promise.resolve();
  expect([...(unpackedKept(one.posted.at(-1) ?? '')?.values() ?? [])].sort()).toEqual(['0.52', 'xor', '{}']);
  // What it has known already is older than what it has written since, and what cannot be read is nothing.
  one.set('work/xor', '0.53');
  one.take?.(page);
  one.take?.('of another program');
  expect(one.get('work/xor')).toBe('0.53');
  expect(heard).toHaveBeenCalledTimes(1);
  end();
});
