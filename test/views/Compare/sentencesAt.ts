/** What Compare says of two steps, and at a link. */

import { runNames } from '../../../src/kit/comparedRuns/runNames';
import { alignedStep, missingAtThisState, otherAtThisState, type RunPair } from '../../../src/kit/comparedRuns/runPair';
import type { WeightPlace } from '../../../src/quantity';
import {
  type Change,
  type Comparison,
  checkComparison,
  createOtherRun,
  createRun,
  readComparison,
} from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { readAddress } from '../../../src/store';
import { messages } from '../../../src/text';
import { findingsOf, type VectorKind } from '../../../src/views/Compare/findings';
import { reasonsFor } from '../../../src/views/Compare/reasons';
import { type Sentences, sentencesOf } from '../../../src/views/Compare/sentence';
import type { SaidSentence } from '../../claims/claimSource';
import { claimsOfSentences } from '../../claims/ofCompare';

export interface Compared {
  readonly runs: RunPair;
  readonly comparison: Comparison;
  readonly step: number;
  readonly place: WeightPlace;
  /** Each run at its own weights. */
  readonly own: boolean;
  readonly kind?: VectorKind;
  readonly updateKnown?: boolean;
}

export function sentencesOfPair(compared: Compared): Sentences {
  return comparedPair(compared).sentences;
}

/** Each sentence with what it claims of the numbers. */
export function claimedOfPair(compared: Compared): readonly SaidSentence[] {
  const { sentences, findings, reasons, context } = comparedPair(compared);
  return claimsOfSentences(sentences, { findings, reasons, context, kind: compared.kind ?? 'gradient' });
}

function comparedPair(compared: Compared) {
  const { runs, comparison, step, place, own, kind = 'gradient', updateKnown = true } = compared;
  const first = runs.run.traceAt(step);
  const at = alignedStep(runs, step);
  const second = own ? runs.other.traceAt(at) : otherAtThisState(runs, first, at);
  const traces = { first, second };
  const findings = findingsOf(traces, kind);
  const { gradient, update } = findings;
  const context = { traces, runs, comparison, gradient, update, updateKnown, place };
  const reasons = reasonsFor(context);
  const sentences = sentencesOf(findings, {
    kind,
    names: runNames(runs, comparison, { first: step, second: at }),
    updateKnown,
    optimizer: messages.comparedRuns.values.optimizers[second.settings.optimizer.kind],
    reasons,
    missing: own ? undefined : missingAtThisState(first, second),
  });
  return { sentences, findings, reasons, context };
}

/** Both runs of a scenario; undefined if the comparison is refused for it. */
export function pairOf(
  scenario: FilledScenario,
  text: string,
  changes: readonly Change[] = [],
): { readonly runs: RunPair; readonly comparison: Comparison } | undefined {
  const comparison = readComparison(text, scenario);
  if ('problem' in comparison || checkComparison({ scenario, changes }, comparison) !== undefined) return undefined;
  const run = createRun(scenario, changes);
  return { runs: { run, other: createOtherRun({ scenario, changes }, comparison) }, comparison };
}

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
  return sentencesOfPair({ runs, comparison, step, place, own: viewKeys['compare.at'] === 'own' });
}
