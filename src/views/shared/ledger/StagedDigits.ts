/** How many digits a stage prints: it replaces the ledger's model by one with fewer. Elsewhere the model stays as it is. */
import { createContext, useContext, useMemo } from 'react';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import { type LedgerModel, ledgerModel } from './ledgerModel';

export const StagedDigits = createContext<(model: LedgerModel, trace: StepTrace) => LedgerModel>((model) => model);

/** The ledger of a weight, for a panel that prints numbers with the ledger's digits. */
export function useLedgerInDigits(place: WeightPlace, trace: StepTrace): LedgerModel {
  const inDigits = useContext(StagedDigits);
  return useMemo(() => inDigits(ledgerModel(trace, place), trace), [trace, place, inDigits]);
}
