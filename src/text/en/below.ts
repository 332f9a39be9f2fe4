/** Sections of the views that the explorer shows below network, ledger and formulas, and those of the page around a frame. */
import * as elementWise from './elementWise';
import * as hostMessages from './hostMessages';
import * as lossPanel from './lossPanel';
import * as matrix from './matrix';

export const below = { ...elementWise, ...hostMessages, ...lossPanel, ...matrix };
