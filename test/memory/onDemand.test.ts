import { expect, it, vi } from 'vitest';
import { onDemand } from '../../src/memory';

it('asks once, however many wait for it', async () => {
  const request = vi.fn(async () => 'part');
  const part = onDemand(request);
  expect(part.now()).toBeUndefined();
  expect(await Promise.all([part.load(), part.load(), part.coming()])).toEqual(['part', 'part', undefined]);
  expect(part.now()).toBe('part');
  expect(part.coming()).toBeUndefined();
  expect(await part.load()).toBe('part');
  expect(request).toHaveBeenCalledTimes(1);
});

it('asks again after a failure, which everyone who waited learns of', async () => {
  let isOffline = true;
  const part = onDemand(async () => {
    if (isOffline) throw new Error('offline');
    return 'part';
  });
  const waiting = [part.load(), part.load(), part.coming()];
  for (const one of waiting) await expect(one).rejects.toThrow('offline');
  expect(part.now()).toBeUndefined();
  isOffline = false;
  expect(await part.load()).toBe('part');
});
