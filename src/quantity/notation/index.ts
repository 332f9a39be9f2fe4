export { fillConstant, fillRange, fillSymbol } from './fill';
export { conventionsInForce, notationInForce, setConventions, setNotation, setSampleIndex, shownNow } from './inForce';
export {
  baseOf,
  comingNotation,
  customRead,
  isNotationName,
  isNotationText,
  type NotationName,
  type NotationText,
  notationNamed,
  notationNames,
} from './known';
export { lecture } from './lecture';
export { letterTex } from './letters';
export type { LetterName, MatrixProductOrder, Notation } from './notation';
export { type SampleIndex, sampleIndexProblem, sampleIndices } from './sampleIndex';
export { shortUnit, shortWeight } from './shortSymbols';
export type { SymbolVariant } from './symbols';
export { plainText, type SymbolPiece, texPieces } from './texPieces';
