export { fillConstant, fillRange, fillSymbol } from './fill';
export { conventionsInForce, notationInForce, setConventions, setNotation, shownNow } from './inForce';
export {
  comingNotation,
  isNotationName,
  type NotationName,
  notationNamed,
  notationNames,
} from './known';
export { lecture } from './lecture';
export { letterTex } from './letters';
export type { Face, LetterName, Notation } from './notation';
export {
  isTransposed,
  type MatrixLayout,
  type MatrixName,
  matricesOf,
  type ProductAxis,
  type ProductForm,
  type ProductName,
  productForm,
  productNames,
  sidesOf,
} from './productForm';
export { shortUnit, shortWeight } from './shortSymbols';
export type { SymbolVariant } from './symbols';
export { plainText, type SymbolPiece, texPieces } from './texPieces';
