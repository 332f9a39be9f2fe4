/** What the findings of two runs say: the headline, and the reasons. */
import { useMemo } from 'react';
import { missingAtThisState } from '../../kit/comparedRuns/runPair';
import type { StepView } from '../../kit/quantity/useStep';
import { plainStep, reached } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import { reasonsFor } from './reasons';
import type { Reason } from './reasons/reason';
import { type Sentences, sentencesOf } from './sentence';
import type { Pair } from './usePair';

interface FindingsSaid {
  /** Undefined before the phase that computes what is compared. */
  readonly sentences: Sentences | undefined;
  readonly reasons: readonly Reason[];
}

export function useFindingsSaid({ stop }: StepView, pair: Pair): FindingsSaid {
  const { findings, names, kind, traces, runs, comparison, own } = pair;
  const place = useStore((state) => state.cursor.weight);
  const updateKnown = reached({ phase: 'update' }, stop);
  const reasons = useMemo((): readonly Reason[] => {
    if (!findings || !traces) return [];
    const plain = { first: plainStep(traces.first), second: plainStep(traces.second) };
    const { gradient, update } = findings;
    return reasonsFor({ traces: plain, runs, comparison, gradient, update, updateKnown, place });
  }, [findings, traces, runs, comparison, updateKnown, place]);
  const sentences = useMemo(() => {
    if (!findings || !traces) return undefined;
    const { first, second } = traces;
    return sentencesOf(findings, {
      kind,
      names,
      updateKnown,
      optimizer: messages.comparedRuns.values.optimizers[second.settings.optimizer.kind],
      reasons,
      missing: own ? undefined : missingAtThisState(first, second),
    });
  }, [findings, traces, kind, names, updateKnown, own, reasons]);
  return { sentences, reasons };
}
