/** Sections of the views that the explorer shows below network, ledger and formulas, and those of a frame in another page. */
import * as classes from './classes';
import * as elementWise from './elementWise';
import * as embed from './embed';
import * as lossPanel from './lossPanel';
import * as matrix from './matrix';

export const below = { ...classes, ...elementWise, ...embed, ...lossPanel, ...matrix };
