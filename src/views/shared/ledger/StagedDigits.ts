/** How many digits a stage prints: it replaces the ledger's model by one with fewer. Elsewhere the model stays as it is. */
import { createContext } from 'react';
import type { StepTrace } from '../../../model';
import type { LedgerModel } from './ledgerModel';

export const StagedDigits = createContext<(model: LedgerModel, trace: StepTrace) => LedgerModel>((model) => model);
