/**
 * Another learning rate, another optimizer, or another of its hyperparameters but λ. What a first step shows is measured: whether it is a multiple of the
 * gradient, or about equally large for every weight, because it is divided by the gradient's magnitude.
 */
import {
  decayIsCoupled,
  decayRate,
  hyperparameterIn,
  isAdaptive,
  type OptimizerKind,
  type StepTrace,
} from '../../../model';
import { areEqual, bothRows, decayTerms, hasEmptyState, isMultiple, norm } from './facts';
import {
  exact,
  nameOfRun,
  type Reason,
  type ReasonContext,
  type ReasonsFor,
  type ReasonValue,
  type RunOf,
} from './reason';

/** The step is proportional to η, whatever the optimizer, as long as its state is the same. */
export const learningRateReasons: ReasonsFor = ({ traces, updateKnown }) => {
  const { first, second } = traces;
  if (!updateKnown) return [{ name: 'updateLater', values: {} }];
  const [one, other] = [first, second].map(({ settings }) => settings.optimizer.learningRate);
  const factor = (other ?? Number.NaN) / (one ?? Number.NaN);
  return isMultiple(...bothRows(traces, (trace) => trace.updateRow()), factor)
    ? [{ name: 'rateFactor', values: { factor } }]
    : [];
};

export const optimizerReasons: ReasonsFor = (context) => {
  const { traces, gradient, updateKnown } = context;
  if (!updateKnown) return gradient.relation === 'equal' ? [{ name: 'updateLater', values: {} }] : [];
  const runs = (['first', 'second'] as const).filter((run) => traces[run].updates);
  if (runs.length < 2) return [];
  const withState = runs.find((run) => !hasEmptyState(traces[run]));
  if (withState !== undefined) return [usesState(context, withState)];
  const decayed = runs.find((run) => decayRate(traces[run].settings.optimizer) > 0);
  if (decayed !== undefined) return [...decayedFirstSteps(context, decayed)];
  return [...firstSteps(context)];
};

function usesState({ traces }: ReasonContext, run: RunOf): Reason {
  const { stateBefore, settings } = traces[run];
  return {
    name: 'usesState',
    values: { optimizer: { optimizer: settings.optimizer.kind }, count: exact(stateBefore.optimizerStep) },
  };
}

/** λ > 0: only what is true of the parts before the decay. */
function decayedFirstSteps({ traces, gradient }: ReasonContext, run: RunOf): readonly Reason[] {
  const { optimizer } = traces[run].settings;
  const share = norm(decayTerms(traces[run])) / (run === 'first' ? gradient.firstNorm : gradient.secondNorm);
  const decay: readonly Reason[] = decayIsCoupled(optimizer)
    ? [{ name: 'decayBesides', values: { run: nameOfRun(run), share } }]
    : [];
  const adaptive = [traces.first, traces.second].filter(({ settings }) => isAdaptive(settings.optimizer.kind));
  const [only, ...more] = adaptive;
  if (!Number.isFinite(share)) return [];
  return only && more.length === 0 ? [{ name: 'dividesByMagnitude', values: optimizerOf(only) }, ...decay] : decay;
}

function firstSteps({ traces, gradient }: ReasonContext): readonly Reason[] {
  const { first, second } = traces;
  if (gradient.relation !== 'equal') return [];
  const [one, other] = bothRows(traces, (trace) => trace.updateRow());
  // With a learning rate of 0 nothing moves, whatever the optimizer.
  if (norm(one) === 0 && norm(other) === 0) return [];
  if (areEqual(one, other)) return [{ name: 'firstStepsEqual', values: {} }];
  const kinds: readonly [OptimizerKind, OptimizerKind] = [
    first.settings.optimizer.kind,
    second.settings.optimizer.kind,
  ];
  const [isOneAdaptive, isOtherAdaptive] = kinds.map(isAdaptive);
  if (!isOneAdaptive && !isOtherAdaptive) return lookAhead(traces);
  if (isOneAdaptive && isOtherAdaptive) return [];
  const adaptive = isOtherAdaptive ? second : first;
  const steps = stepsOf(adaptive);
  if (!steps) return [];
  const named = optimizerOf(adaptive);
  // Steps that differ by more than a tenth are no constant.
  if (steps.least >= 0.9 * steps.most) return [{ name: 'constantFirstStep', values: { ...named, step: steps.middle } }];
  return isProportional(adaptive) ? [] : [{ name: 'dividesByMagnitude', values: named }];
}

/** Beside ε, gradients that are far smaller count for nothing: what divides them is the same for all. */
function isProportional(trace: StepTrace): boolean {
  const [gradient, update] = [trace.clippedGradientRow(), trace.updateRow()];
  const sizes = gradient.map(Math.abs);
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  return isMultiple(gradient, update, (update[largest] ?? 0) / (gradient[largest] ?? 0));
}

/** With the velocity added twice, the first step is (1 + μ)η times the gradient. */
function lookAhead(traces: ReasonContext['traces']): readonly Reason[] {
  const gradients = bothRows(traces, (trace) => trace.clippedGradientRow());
  const updates = bothRows(traces, (trace) => trace.updateRow());
  for (const [run, at] of [
    ['second', 1],
    ['first', 0],
  ] as const) {
    const { optimizer } = traces[run].settings;
    const mu = hyperparameterIn(optimizer, 'momentum') ?? 0;
    const ahead = mu > 0 && isMultiple(gradients[at], updates[at], -(1 + mu) * optimizer.learningRate);
    if (ahead)
      return [{ name: 'looksAhead', values: { run: nameOfRun(run), momentum: exact(mu), factor: exact(1 + mu) } }];
  }
  return [];
}

/** |Δw| of the weights with a gradient. */
function stepsOf(
  trace: StepTrace,
): { readonly least: number; readonly most: number; readonly middle: number } | undefined {
  const gradient = trace.clippedGradientRow();
  const sizes = [...trace.updateRow()].map(Math.abs).filter((size, at) => gradient[at] !== 0 && size > 0);
  if (sizes.length === 0) return undefined;
  const sorted = sizes.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return { least, most, middle: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

function optimizerOf(trace: StepTrace): { readonly optimizer: ReasonValue } {
  return { optimizer: { optimizer: trace.settings.optimizer.kind } };
}
