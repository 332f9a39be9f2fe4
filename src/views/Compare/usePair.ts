/** The two steps that are compared, and what is computed from them. */
import { useMemo } from 'react';
import { areWeightsOwn, otherBeside } from '../../kit/comparedRuns/otherBeside';
import { type RunNames, runNames } from '../../kit/comparedRuns/runNames';
import { alignedStep, isAligned, keptAtThisState, pathAtThisState, type RunPair } from '../../kit/comparedRuns/runPair';
import { trainedInBoth } from '../../kit/comparedRuns/vectors';
import type { StepView } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { type JobState, useJob } from '../../kit/work/useJob';
import type { Network } from '../../model';
import { conventionsInForce, reached, shownStep } from '../../quantity';
import type { Comparison } from '../../run';
import { comparisonOf, otherRunOf, useStore, useViewKey } from '../../store';
import { type Findings, findingsOf, type VectorKind } from './findings';
import { computedTo } from './overSteps';
import type { PairedTraces } from './pairNumbers';
import { type FarStep, useFarStep } from './useFarStep';

export interface Pair {
  readonly runs: RunPair;
  readonly comparison: Comparison;
  readonly names: RunNames;
  readonly otherStep: number;
  readonly aligned: boolean;
  /** Each run at its own weights; else both at this run's. */
  readonly own: boolean;
  readonly kind: VectorKind;
  /** The network with the parameters that both runs train. */
  readonly trained: Network;
  /** Absent while the other step is being computed. */
  readonly traces: PairedTraces | undefined;
  /** Also absent before the phase that computes what is shown. */
  readonly findings: Findings | undefined;
  readonly job: JobState<unknown>;
  /** Another thread is computing the other step. */
  readonly isComing: boolean;
  /** Each step takes so long that the views over the steps are not computed. */
  readonly isLong: boolean;
}

/** Milliseconds that a step may take without showing that it is being computed. */
const atOnce = 100;

export function usePair({ run, trace, stop }: StepView): Pair {
  const other = useStore(otherRunOf);
  const comparison = useStore(comparisonOf);
  const own = useStore(areWeightsOwn);
  const kind: VectorKind = useViewKey('compare.dots')[0] === 'update' ? 'update' : 'gradient';
  const runs = useMemo(() => ({ run, other }), [run, other]);
  const trained = useMemo(() => trainedInBoth(run.network, other.network), [run, other]);
  const otherStep = alignedStep(runs, trace.step);
  // Long steps are computed by the other thread; short ones at once.
  const isLong = other.stepMilliseconds(otherStep) > atOnce;
  const isElsewhere =
    isLong && (own ? other.stepsToCompute(otherStep) > 0 : keptAtThisState(other, trace) === undefined);
  const far = useMemo((): FarStep | undefined => {
    if (!isElsewhere) return undefined;
    if (!own) return { plan: other.plan, ...pathAtThisState(runs, trace, otherStep) };
    return { plan: other.plan, path: other.pathTo(otherStep), take: other.takeProgress };
  }, [isElsewhere, own, runs, other, trace, otherStep]);
  const isComing = useFarStep(far);
  const isNear = !own || isLong || other.expectedMilliseconds(otherStep) <= atOnce;
  const job = useMemo(() => (isNear ? undefined : new Job(computedTo(other, otherStep))), [isNear, other, otherStep]);
  const state = useJob(job);
  const isThere = !isComing && (isNear || state.isDone);
  const traces = useMemo((): PairedTraces | undefined => {
    if (!isThere) return undefined;
    return { first: trace, second: shownStep(otherBeside(runs, trace, own), conventionsInForce()) };
  }, [isThere, own, trace, runs]);
  const isKnown = reached({ phase: kind === 'update' ? 'update' : 'sum' }, stop);
  const findings = useMemo(() => (traces && isKnown ? findingsOf(traces, kind) : undefined), [traces, isKnown, kind]);
  return {
    runs,
    comparison,
    names: runNames(runs, comparison, { first: trace.step, second: otherStep }),
    otherStep,
    aligned: isAligned(runs, trace.step, otherStep),
    own,
    kind,
    trained,
    traces,
    findings,
    job: state,
    isComing,
    isLong,
  };
}
