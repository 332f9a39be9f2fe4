/** The ledger of a weight with the digits of its medium: before a room there are four. */
import { useMemo } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import { type LedgerModel, ledgerModel, stagedModel } from './ledgerModel';

export function useLedgerModel(place: WeightPlace, trace: StepTrace): LedgerModel {
  const { overflow } = useMedium();
  const modelOf = overflow === 'fold' ? stagedModel : ledgerModel;
  return useMemo(() => modelOf(trace, place), [modelOf, trace, place]);
}
