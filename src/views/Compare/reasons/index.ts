/**
 * Why two runs differ. Each setting that can be compared and each mistake has its reasons here, with a condition that is complete: nothing is checked afterwards;
 * the table in docs/views.md lists kind, condition and sentence.
 */
import { type HyperparameterName, isHyperparameter, type StepTrace } from '../../../model';
import type { ComparedName, Comparison, Run } from '../../../run';
import { accumulationReasons } from './accumulation';
import { batchReasons, leaveOutReasons, seedReasons } from './batch';
import { biasReasons } from './bias';
import { clipReasons } from './clip';
import { decayOnReasons, decayReasons } from './decay';
import { areSame, bothRows, difference, haveSameWeights, norm, weightsBefore } from './facts';
import { lossReasons } from './loss';
import { mistakeReasons } from './mistakes';
import { learningRateReasons, optimizerReasons } from './optimizer';
import { penaltyReasons } from './penalty';
import { exact, nameOfRun, type Reason, type ReasonContext, type ReasonsFor } from './reason';
import { divisorReasons, reductionReasons } from './reduction';
import { severalReasons } from './several';
import { stepReasons } from './step';

/** A new setting does not compile without its reason. */
const reasonsOf: Readonly<Record<Exclude<ComparedName, HyperparameterName>, ReasonsFor>> = {
  batchSize: batchReasons,
  order: batchReasons,
  seed: seedReasons,
  learningRate: learningRateReasons,
  reduction: reductionReasons,
  divisor: divisorReasons,
  loss: lossReasons,
  optimizer: optimizerReasons,
  weightDecayOn: decayOnReasons,
  bias: biasReasons,
  penalty: penaltyReasons,
  accumulate: accumulationReasons,
  clip: clipReasons,
  leaveOut: leaveOutReasons,
};

/** The settings whose reason is about the steps, not about the gradients; so are those of hyperparameters. */
const ofStep: ReadonlySet<ComparedName> = new Set(['learningRate', 'optimizer', 'weightDecayOn']);

/** What is true of the two steps: `test/claims` recomputes it for drawn ones. */
export function reasonsFor(context: ReasonContext): readonly Reason[] {
  const { comparison, traces, gradient } = context;
  if (gradient.relation === 'notFinite') return [];
  const apart = weightsApart(context);
  if ('method' in comparison) {
    const asked: Reason = { name: 'askedFor', values: { run: nameOfRun('first') } };
    if (apart > 0) return [{ name: 'apartAlready', values: { distance: apart } }, asked];
    // All gradients of an empty batch are 0.
    if (traces.first.batchSize === 0) return [];
    return [...mistakeReasons(comparison.method, context), ...stepReasons(context)];
  }
  const names = differing(context, comparison.changes);
  const [only, ...more] = names;
  // A state that is missing at this run's weights has a sentence of its own.
  if (only === undefined) return areSame(gradient) ? startingLater(comparison.changes, traces.first) : [];
  const cycles = only === 'accumulate' ? accumulationReasons(context) : [];
  if (apart > 0) return [...cycles, { name: 'apartAlready', values: { distance: apart } }];
  if (more.length === 0) return reasonsOfSetting(only, context);
  return severalReasons(context, {
    names,
    changes: comparison.changes,
    reasonsOf: (name) => reasonsOfSetting(name, context),
  });
}

function reasonsOfSetting(name: ComparedName, context: ReasonContext): readonly Reason[] {
  // Those of an optimizer measure what the step shows of any other of its hyperparameters.
  if (isHyperparameter(name)) return (name === 'weightDecay' ? decayReasons : optimizerReasons)(context);
  const reasons = reasonsOf[name](context);
  return ofStep.has(name) ? reasons : [...reasons, ...stepReasons(context)];
}

/** The distance of the weights that both steps start from. */
function weightsApart({ traces }: ReasonContext): number {
  if (haveSameWeights(traces)) return 0;
  return norm(difference(...bothRows(traces, weightsBefore)));
}

/** The compared settings whose values differ at these steps; an optimizer stands for its hyperparameters too. */
export function differing(
  { runs: { run, other }, traces: { first, second } }: ReasonContext,
  changes: Extract<Comparison, { changes: unknown }>['changes'],
): readonly ComparedName[] {
  const names = [...new Set(changes.map(({ setting }) => setting))].filter(
    (name) => valueAt(run, name, first.step) !== valueAt(other, name, second.step),
  );
  return names.includes('optimizer') ? names.filter((name) => !isHyperparameter(name)) : names;
}

/** Equal texts for equal values. */
function valueAt(run: Run, name: ComparedName, step: number): string {
  const { divisor = 'batch', clip, batches } = run.scenario.training;
  switch (name) {
    case 'divisor':
      return String(divisor);
    case 'clip':
      return JSON.stringify(clip ?? 'none');
    case 'leaveOut':
      return String(run.plan.kept ?? 'all');
    case 'batchSize':
    case 'order':
      return `${batches ? 'by hand' : ''}${run.settingsAt(step)[name]}`;
    default:
      return String(run.settingsAt(step)[name]);
  }
}

function startingLater(
  changes: Extract<Comparison, { changes: unknown }>['changes'],
  { step }: StepTrace,
): readonly Reason[] {
  const later = changes.map((change) => change.step).filter((start) => start > step);
  if (later.length === 0) return [{ name: 'nothingDiffers', values: {} }];
  return [{ name: 'startsLater', values: { step: exact(Math.min(...later)) } }];
}
