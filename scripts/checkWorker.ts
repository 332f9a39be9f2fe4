/** One part of the measurement: right sheets of some networks, or one slip. */
import { parentPort } from 'node:worker_threads';
import { type Alarms, falseAlarms, formats, type Power, powersOf } from '../test/check/measure';
import { allSlipped } from '../test/check/slippedRules';

export type CheckJob =
  /** `others` of the networks are worked in the other honest ways, too. */
  | { readonly part: 'right'; readonly from: number; readonly count: number; readonly others: number }
  | { readonly part: 'slip'; readonly slip: number; readonly networks: number };

export type CheckResult =
  | { readonly part: 'right'; readonly alarms: ReadonlyMap<string, Alarms> }
  | { readonly part: 'slip'; readonly powers: readonly Power[] };

export function checkResult(job: CheckJob): CheckResult {
  if (job.part === 'right') return { part: 'right', alarms: falseAlarms(job.from, job.count, job.others) };
  const slipped = allSlipped[job.slip];
  if (!slipped) throw new Error(`slip: expected 0 to ${allSlipped.length - 1}; got ${job.slip}`);
  return { part: 'slip', powers: powersOf(slipped, formats, job.networks) };
}

parentPort?.on('message', (job: CheckJob) => parentPort?.postMessage(checkResult(job)));
