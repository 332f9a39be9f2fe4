/**
 * A step reduced to two states: before and after the phase that computes a kind of row. The object stays the same in
 * between, so that a thousand cells render once per step and not at every phase.
 */
import { useMemo } from 'react';
import { type Phase, reached } from '../../quantity';
import type { StepView } from '../quantity/useStep';

export function useMilestone({ run, trace, stop }: StepView, phase: Phase): StepView {
  const isReached = reached({ phase }, stop);
  const { later } = stop;
  return useMemo(
    () => ({ run, trace, stop: { phase: isReached ? phase : 'batch', later } }),
    [run, trace, phase, isReached, later],
  );
}
