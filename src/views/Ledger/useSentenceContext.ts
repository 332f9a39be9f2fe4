/** What the sentences of the ledger depend on: the step at the cursor, with numbers printed as in the rows of a ledger. */

import { useMemo } from 'react';
import { useStep } from '../../kit/quantity/useStep';
import { type Observation, observationAt } from '../../quantity';
import { unmetWordsOf, useStore, whatifKey } from '../../store';
import type { LedgerModel } from '../shared/ledger/ledgerModel';
import { printedBeside } from '../shared/ledger/printedAs';
import type { SentenceContext } from './sentenceContext';

export function useSentenceContext(model: LedgerModel): SentenceContext {
  const { run, trace, stop } = useStep();
  const weight = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const isTaught = useStore((state) => state.lesson !== undefined || state.viewKeys[whatifKey] !== undefined);
  const unmet = useStore(unmetWordsOf);
  return {
    trace,
    stop,
    weight,
    sample,
    sampleCount: run.data.sampleCount,
    setBatchSize: run.settingsAt(trace.step).batchSize,
    isByHand: run.scenario.training.batches !== undefined,
    unmet,
    isTaught,
    print: (quantity) => printedBeside(model, quantity, trace),
  };
}

/** What is remarkable about the step near the selected weight. */
export function useObservation(): Observation | undefined {
  const { run, trace, stop } = useStep();
  const weight = useStore((state) => state.cursor.weight);
  const typesLater = run.changes.some((change) => change.setting === 'weight' && change.step > trace.step);
  return useMemo(() => observationAt(trace, { stop, weight, typesLater }), [trace, stop, weight, typesLater]);
}
