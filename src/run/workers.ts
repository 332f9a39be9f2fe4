/** A batch divided among several workers: each adds its own samples at the same weights, and the sums are added. */

export interface WorkerShare {
  /** From 1. */
  readonly worker: number;
  readonly samples: readonly number[];
  readonly sum: number;
  /** Its sum divided by its own number of samples; undefined for a worker without samples. */
  readonly mean: number | undefined;
}

export const mostWorkers = 8;

/** In the order of the batch, as evenly as possible: if there is a remainder, the first workers have one more. */
export function dealt(
  samples: readonly number[],
  contributions: readonly number[],
  workers: number,
): readonly WorkerShare[] {
  const least = Math.floor(samples.length / workers);
  const withOneMore = samples.length % workers;
  let next = 0;
  return Array.from({ length: workers }, (_, index) => {
    const first = next;
    next += least + (index < withOneMore ? 1 : 0);
    let sum = 0;
    for (let row = first; row < next; row++) sum += contributions[row] ?? Number.NaN;
    const own = samples.slice(first, next);
    return { worker: index + 1, samples: own, sum, mean: own.length === 0 ? undefined : sum / own.length };
  });
}

/** Passes, each way, until the slowest worker is done: the largest share; none for an empty batch. */
export function largestShare(samples: number, workers: number): number {
  return Math.ceil(samples / workers);
}

/** One message between two workers, given by their numbers from 1. */
export interface Message {
  readonly from: number;
  readonly to: number;
  /** What is sent: a partial sum or the total. */
  readonly carries: 'sum' | 'total';
}

/** Round by round. A tree adds in pairs and returns the total the same way. In a ring, one weight's sum goes around once, and then the total. */
export function allReduce(kind: 'tree' | 'ring', workers: number): readonly (readonly Message[])[] {
  return kind === 'tree' ? treeRounds(workers) : ringRounds(workers);
}

function treeRounds(workers: number): readonly (readonly Message[])[] {
  const up: Message[][] = [];
  for (let distance = 1; distance < workers; distance *= 2) {
    const round: Message[] = [];
    for (let to = 1; to + distance <= workers; to += 2 * distance)
      round.push({ from: to + distance, to, carries: 'sum' });
    up.push(round);
  }
  const down = up
    .toReversed()
    .map((round) => round.map(({ from, to }) => ({ from: to, to: from, carries: 'total' }) as const));
  return [...up, ...down];
}

function ringRounds(workers: number): readonly (readonly Message[])[] {
  const hop = (start: number, carries: Message['carries']): readonly Message[] => [
    { from: ((start - 1) % workers) + 1, to: (start % workers) + 1, carries },
  ];
  const hops = Array.from({ length: workers - 1 }, (_, index) => index + 1);
  // The last worker has the total and passes it on.
  return [...hops.map((start) => hop(start, 'sum')), ...hops.map((start) => hop(start + workers - 1, 'total'))];
}

/** Each worker's value after each round, if worker w begins with `sums[w − 1]`; a total replaces its receiver's value. */
export function heldAfter(
  sums: readonly number[],
  rounds: readonly (readonly Message[])[],
): readonly (readonly number[])[] {
  let held = sums;
  return rounds.map((round) => {
    const next = [...held];
    for (const { from, to, carries } of round) {
      const given = held[from - 1] ?? Number.NaN;
      next[to - 1] = carries === 'sum' ? (held[to - 1] ?? Number.NaN) + given : given;
    }
    held = next;
    return next;
  });
}
