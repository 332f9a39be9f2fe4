/** The last allowed step of a run: a link to any allowed step must open within seconds, replayed from the start. */
import type { Network } from '../model';
import { stepCost } from './stepCost';
import type { Stretch } from './timeline';

const mostSteps = 100_000;
/** Even the most expensive scenario allows this many steps. */
const leastSteps = 100;
/** Multiplications and additions of a whole replay, about ten seconds. */
const budget = 2e10;

/** The last step whose replay fits into the budget; at least 100, at most 100,000. */
export function lastAllowedStep(network: Network, stretches: readonly Stretch[], sampleCount: number): number {
  let left = budget;
  for (const [index, stretch] of stretches.entries()) {
    const { from } = stretch;
    const cost = stepCost(network, stretch, sampleCount);
    // A step with a change was shown before, so it stays allowed.
    const steps = Math.max(1, Math.floor(left / cost));
    const until = stretches[index + 1]?.from ?? Infinity;
    if (steps < until - from) return Math.min(mostSteps, Math.max(leastSteps, from + steps - 1));
    left -= (until - from) * cost;
  }
  return leastSteps;
}
