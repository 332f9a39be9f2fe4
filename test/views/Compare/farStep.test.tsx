import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { alignedStep, keptAtThisState, otherAtThisState, pathAtThisState } from '../../../src/kit/comparedRuns/runPair';
import { type PathComputer, StepThreadContext } from '../../../src/kit/work/stepThread';
import { createOtherRun, createRun } from '../../../src/run';
import { computePath } from '../../../src/run/path';
import { type FarStep, useFarStep } from '../../../src/views/Compare/useFarStep';
import { exampleScenario } from '../../exampleScenario';
import { traceHash } from '../../run/support';
import { generatedPair } from './generatedPair';

describe('pathAtThisState', () => {
  it('gives another thread what it needs for the very same step', () => {
    fc.assert(
      fc.property(generatedPair(), fc.integer({ min: 1, max: 3 }), (pair, step) => {
        const { run, other } = pair.runs;
        const trace = run.traceAt(step);
        const otherStep = alignedStep(pair.runs, step);
        const { path, take } = pathAtThisState(pair.runs, trace, otherStep);
        computePath(other.plan, structuredClone(path), { isTime: () => true, report: take });
        const there = keptAtThisState(other, trace);
        if (!there) throw new Error('not taken in');
        const hash = traceHash(there);
        // Another trace of the same step, of which nothing is kept.
        const again = createRun(pair.scenario, []).traceAt(step);
        const fresh = createOtherRun({ scenario: pair.scenario, changes: [] }, pair.comparison);
        expect(hash).toBe(traceHash(otherAtThisState({ other: fresh }, again, otherStep)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('useFarStep', () => {
  const run = createRun(exampleScenario('xor'), []);
  const far = (take = vi.fn()): FarStep => ({ plan: run.plan, path: run.pathTo(2), take });

  function shown(thread: () => Promise<PathComputer> | undefined, first: FarStep | undefined) {
    const wrapper = ({ children }: { readonly children: ReactNode }) =>
      createElement(StepThreadContext, { value: thread }, children);
    return renderHook((step: FarStep | undefined) => useFarStep(step), { wrapper, initialProps: first });
  }

  it('waits for the other thread, which is given up with the step', async () => {
    const listeners: Parameters<PathComputer['computePath']>[2][] = [];
    const stopped = vi.fn();
    const computer: PathComputer = {
      computePath: (_plan, _path, listener) => {
        listeners.push(listener);
        return stopped;
      },
    };
    const one = far();
    const { result, rerender } = shown(() => Promise.resolve(computer), one);
    await act(() => Promise.resolve());
    expect(result.current).toBe(true);
    computePath(one.plan, structuredClone(one.path), {
      isTime: () => false,
      report: (progress) => act(() => listeners[0]?.onProgress(progress)),
    });
    expect(one.take).toHaveBeenCalledTimes(1);
    expect(result.current).toBe(false);
    rerender(far());
    await act(() => Promise.resolve());
    expect(result.current).toBe(true);
    rerender(undefined);
    expect(result.current).toBe(false);
    expect(stopped).toHaveBeenCalledTimes(2);
  });

  it('leaves it to this thread where there is no other, or it fails', async () => {
    expect(shown(() => undefined, far()).result.current).toBe(false);
    const computer: PathComputer = {
      computePath: (_plan, _path, { onFailure }) => {
        queueMicrotask(() => act(onFailure));
        return () => undefined;
      },
    };
    const { result } = shown(() => Promise.resolve(computer), far());
    await act(async () => {
      await Promise.resolve();
      await Promise.resolve();
    });
    expect(result.current).toBe(false);
  });
});
