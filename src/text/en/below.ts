/** Sections of the views that the explorer shows below network, ledger and formulas. */
import * as lossPanel from './lossPanel';
import * as matrix from './matrix';

export const below = { ...lossPanel, ...matrix };
