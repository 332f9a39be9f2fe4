export * from './build';
export { evaluate } from './evaluate';
export { cutTo, type Expression, leaves, type Series, visitLeaves } from './expression';
export { applied, exp, ln, type MathFunction, softplus } from './functions';
export { inNumbers, isExempt, type NumberedLeaves, type NumericForm } from './inNumbers';
export { inSymbols, type Symbols } from './inSymbols';
export { inWords, type Speech } from './inWords';
export { type Piece, wholeSumTerms } from './renderTree';
export { shownNumber } from './shownNumber';
