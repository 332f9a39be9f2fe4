/** One part of the measurement: right sheets of some networks, or one slip. */
import { parentPort } from 'node:worker_threads';
import { type Alarms, falseAlarms, formats, type Power, powersOf } from '../../test/features/homework/check/measure';
import { allSlipped } from '../../test/features/homework/check/slippedRules';
import { type SmallRows, smallSheets, smallSlips } from '../../test/features/homework/check/smallSheets';
import { type SaidRows, saidOf } from '../../test/features/homework/check/unexplained';

export type CheckJob =
  /** `others` of the networks are worked in the other honest ways, too. */
  | { readonly part: 'right'; readonly from: number; readonly count: number; readonly others: number }
  | { readonly part: 'slip'; readonly slip: number; readonly networks: number }
  /** Sheets with one to three numbers: right ones and ones without reason, or with a slip. */
  | { readonly part: 'small'; readonly from: number; readonly count: number }
  | { readonly part: 'smallSlip'; readonly slip: number; readonly networks: number }
  /** Numbers at random, and right sheets: what is said of them for certain. */
  | { readonly part: 'said'; readonly from: number; readonly count: number };

export type CheckResult =
  | { readonly part: 'right'; readonly alarms: ReadonlyMap<string, Alarms> }
  | { readonly part: 'slip'; readonly powers: readonly Power[] }
  | { readonly part: 'small' | 'smallSlip'; readonly rows: SmallRows }
  | { readonly part: 'said'; readonly rows: SaidRows };

function checkResult(job: CheckJob): CheckResult {
  if (job.part === 'right') return { part: 'right', alarms: falseAlarms(job.from, job.count, job.others) };
  if (job.part === 'small') return { part: 'small', rows: smallSheets(job.from, job.count) };
  if (job.part === 'said') return { part: 'said', rows: saidOf(job.from, job.count) };
  const slipped = allSlipped[job.slip];
  if (!slipped) throw new Error(`slip: expected 0 to ${allSlipped.length - 1}; got ${job.slip}`);
  if (job.part === 'smallSlip') return { part: 'smallSlip', rows: smallSlips(slipped, job.networks) };
  return { part: 'slip', powers: powersOf(slipped, formats, job.networks) };
}

parentPort?.on('message', (job: CheckJob) => parentPort?.postMessage(checkResult(job)));
