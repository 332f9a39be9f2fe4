/** Notations with symbols of the reader's own; loaded when a link names one, or when the dialog opens. */
export { bold } from '../faces/bold';
export { customProblems } from './collisions';
export { composeCustom } from './compose';
export { previewOf } from './preview';
export { type CustomRead, readCustom, writeCustom } from './readCustom';
export { type CustomSymbol, type CustomSymbols, customSymbols, ownTex, symbolLength, symbolText } from './symbol';
