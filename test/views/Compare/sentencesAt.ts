/** What Compare says at a link, after the update. */

import { runNames } from '../../../src/kit/comparedRuns/runNames';
import { alignedStep, missingAtThisState, otherAtThisState } from '../../../src/kit/comparedRuns/runPair';
import { type Change, checkComparison, createOtherRun, createRun } from '../../../src/run';
import { readAddress } from '../../../src/store';
import { messages } from '../../../src/text';
import { findingsOf } from '../../../src/views/Compare/findings';
import { reasonsFor } from '../../../src/views/Compare/reasons';
import { type Sentences, sentencesOf } from '../../../src/views/Compare/sentence';

export function sentencesAt(link: string): Sentences {
  const { state, problems } = readAddress(`#${link}`);
  const { scenario, comparison, cursor, viewKeys } = state;
  const changes: readonly Change[] = state.changes;
  if (problems.length > 0 || !comparison) throw new Error(problems[0]?.inLink ?? 'no comparison');
  const refusal = checkComparison({ scenario, changes }, comparison);
  if (refusal !== undefined) throw new Error(refusal);
  const run = createRun(scenario, changes);
  const runs = { run, other: createOtherRun({ scenario, changes }, comparison) };
  const { step, weight: place } = cursor;
  const first = run.traceAt(step);
  const at = alignedStep(runs, step);
  const own = viewKeys['compare.at'] === 'own';
  const second = own ? runs.other.traceAt(at) : otherAtThisState(runs, first, at);
  const traces = { first, second };
  const findings = findingsOf(traces, 'gradient');
  const { gradient, update } = findings;
  return sentencesOf(findings, {
    kind: 'gradient',
    names: runNames(runs, comparison, { first: step, second: at }),
    updateKnown: true,
    optimizer: messages.compare.values.optimizers[second.settings.optimizer.kind],
    reasons: reasonsFor({ traces, runs, comparison, gradient, update, updateKnown: true, place }),
    missing: own ? undefined : missingAtThisState(first, second),
  });
}
