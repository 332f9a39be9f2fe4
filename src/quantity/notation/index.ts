export { fillRange, fillSymbol, type Indices } from './fill';
export { notationInForce, setNotation } from './inForce';
export { lecture } from './lecture';
export type { LetterName, Notation } from './notation';
export type { SymbolVariant } from './symbols';
