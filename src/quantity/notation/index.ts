export { fillConstant, fillRange, fillSymbol } from './fill';
export { conventionsInForce, notationInForce, setConventions, setNotation } from './inForce';
export { comingNotation, isNotationName, type NotationName, notationNamed, notationNames } from './known';
export { lecture } from './lecture';
export { letterTex } from './letters';
export type { LetterName, MatrixProductOrder, Notation } from './notation';
export { shortUnit, shortWeight } from './shortSymbols';
export type { SymbolVariant } from './symbols';
export { plainText, type SymbolPiece, texPieces } from './texPieces';
