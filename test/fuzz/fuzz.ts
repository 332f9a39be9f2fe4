/** Reads altered texts, and says of which the answer was an error, or a request. */
import { mulberry32 } from '../mulberry32';
import type { FuzzTarget } from './fuzzTarget';
import { mutated } from './mutated';

export interface FuzzResult {
  /** How many texts. */
  readonly read: number;
  /** The first of each error. */
  readonly failures: readonly { readonly input: string; readonly error: string }[];
  /** The input that took longest, and its time in milliseconds. */
  readonly slowest: { readonly input: string; readonly time: number };
}

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
}

const mostFailures = 5;

export function fuzz({ seeds, read }: FuzzTarget, { seed, count }: FuzzOptions): FuzzResult {
  const random = mulberry32(seed);
  const failures = new Map<string, { readonly input: string; readonly error: string }>();
  let slowest = { input: '', time: 0 };
  withoutRequests(() => {
    for (let done = 0; done < count; done++) {
      const input = mutated(seeds, random);
      const { time, error } = timed(() => read(input));
      if (error !== undefined) {
        const place = error.split('\n').slice(0, 2).join(' ').replace(/\d+/g, '#').slice(0, 120);
        if (failures.size < mostFailures && !failures.has(place)) failures.set(place, { input, error });
      }
      if (time <= slowest.time) continue;
      // Beside other work, or while memory is collected, any text may take long once.
      const least = Math.min(time, timed(() => read(input)).time, timed(() => read(input)).time);
      if (least > slowest.time) slowest = { input, time: least };
    }
  });
  return { read: count, failures: [...failures.values()], slowest };
}

function timed(work: () => void): { readonly time: number; readonly error?: string } {
  const start = performance.now();
  try {
    work();
    return { time: performance.now() - start };
  } catch (problem) {
    const error = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return { time: performance.now() - start, error };
  }
}

/** A parser that asks a server for something is an error of that text. */
function withoutRequests(work: () => void): void {
  const { fetch } = globalThis;
  globalThis.fetch = (address) => {
    throw new Error(`expected no request; got one for ${address instanceof Request ? address.url : address}`);
  };
  try {
    work();
  } finally {
    globalThis.fetch = fetch;
  }
}
