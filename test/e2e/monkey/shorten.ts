/** A journey with what is not needed for its trouble left out, as far as that can be found in some tries. */
import type { Journey } from './actions';

const mostTries = 24;

export async function shortened(journey: Journey, fails: (journey: Journey) => Promise<boolean>): Promise<Journey> {
  let best = journey;
  let tries = 0;
  for (let size = Math.ceil(best.actions.length / 2); size >= 1 && tries < mostTries; size = Math.floor(size / 2)) {
    for (let start = 0; start < best.actions.length && tries < mostTries; ) {
      const shorter = { ...best, actions: best.actions.toSpliced(start, size) };
      tries++;
      if (await fails(shorter)) best = shorter;
      else start += size;
    }
  }
  return best;
}
