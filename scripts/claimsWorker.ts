/** One part of the check of claims: so many drawn steps of a seed. */
import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { comingDeflate } from '../src/store';
import '../src/text/below';
import '../src/text/later';
import { type CheckedClaims, checkClaims } from '../test/claims/checkClaims';
import { sources } from '../test/claims/sources';
import { generatedRun } from '../test/run/generatedScenario';

export interface ClaimsJob {
  readonly seed: number;
  readonly steps: number;
  /** Absent: all views. */
  readonly view: string | undefined;
}

function claimsResult({ seed, steps, view }: ClaimsJob): CheckedClaims {
  const counts: CheckedClaims = { views: {}, wrong: [] };
  const asked = sources.filter((source) => view === undefined || source.view === view);
  for (const drawn of fc.sample(generatedRun(), { numRuns: steps, seed })) checkClaims(asked, drawn, counts);
  return counts;
}

// Links are deflated.
await comingDeflate();

parentPort?.on('message', (job: ClaimsJob) => parentPort?.postMessage(claimsResult(job)));
