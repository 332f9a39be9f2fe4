import { vi } from 'vitest';

/** Waits until `check` throws no more: what comes a moment later comes much later on a busy machine. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 20_000 });
}
