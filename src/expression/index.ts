export * from './build';
export { evaluate } from './evaluate';
export { cutTo, type Expression, type Formula, leaves, type Series, visitLeaves } from './expression';
export { exp, ln, type MathFunction, mathFunction, slopeFunction, softplus } from './functions';
export { inNumbers, isExempt, type NumberedLeaves, type NumericForm } from './inNumbers';
export { inSymbols, type Symbols } from './inSymbols';
export { inWords, type Speech } from './inWords';
export { type Piece, wholeSumTerms } from './renderTree';
export { shownNumber } from './shownNumber';
