/** Sections of the views that the explorer shows below network, ledger and formulas. */
import * as elementWise from './elementWise';
import * as lossPanel from './lossPanel';
import * as matrix from './matrix';

export const below = { ...elementWise, ...lossPanel, ...matrix };
