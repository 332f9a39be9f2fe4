export { activationBelow, fromUnits, kindBelow, layersOf, unitsOf } from './activationBelow';
export { activationsText } from './activationsText';
export * from './address';
export { inOrderOfSymbols } from './biasLast';
export { type CalculationContext, evaluateAt, nearlyEqual, type Outcome, outcomeOf } from './calculate';
export { type Claim, claim, holds, holdsAsPrinted, type Relation, type Term } from './claim';
export { columnName, headWithNotation } from './columnName';
export { formatsThatHold, isShownAs, shortestDecimals, type TableLine } from './columns';
export * from './conventions';
export { coverBy } from './cover';
export { addedGradientOf, dividesCycle, givenGradientOf } from './cycle';
export { derivedLine, recomputed } from './derivedLine';
export {
  dataGradientOf,
  dataLossOf,
  type FactorKind,
  factorKinds,
  hasFactors,
  isPlain,
  reduced,
  summandOf,
} from './division';
export { documentProblems, referenceProblem } from './documentProblems';
export { indexWords, type Selected, withNumbers } from './indexWords';
export type { Derivation } from './kind';
export { productsOverBatch } from './kinds/gradient';
export { decays, isFrozen, ruleFor } from './kinds/optimizer';
export { type LatexChoice, latexContents } from './latexChoice';
export { latexOf } from './latexOf';
export { letterOf } from './letter';
export { lossesAfter } from './lossesAfter';
export { lossesAt } from './lossesAt';
export { lossText } from './lossText';
export {
  comingNotation,
  conventionsInForce,
  type Face,
  isNotationName,
  isTransposed,
  lecture,
  type MatrixLayout,
  type MatrixName,
  matricesOf,
  type Notation,
  type NotationName,
  notationInForce,
  notationLetters,
  notationNamed,
  notationNames,
  type ProductAxis,
  type ProductForm,
  type ProductName,
  plainText,
  productForm,
  productNames,
  type SymbolPiece,
  type SymbolVariant,
  setConventions,
  setNotation,
  shortUnit,
  shortWeight,
  sidesOf,
  texPieces,
} from './notation';
export { nounOf } from './noun';
export { numericForm } from './numericTex';
export { type Observation, observationAt } from './observations';
export * from './phases';
export { factorMatrixTex, matrixLayout, matrixTex, productTex } from './productSymbols';
export { type ProsePart, plainProse, proseNumber, proseParts, referencePart } from './prose';
export * from './quantity';
export * from './read';
export { isRemainder, isRemainderOfGradient, largestRemainder } from './rounding';
export { runningTotalAt } from './runningTotals';
export { rowOf, rowsOf, sampleAt, samplesOf } from './samples';
export {
  type Division,
  dividesDelta,
  dividesSum,
  divisionOfMean,
  divisionRow,
  plainDivisionOf,
  stepDivision,
} from './stepDivision';
export { stepTex, variantOf } from './stepNotation';
export { symbolicSides } from './symbolicSides';
export { othersOf, symbolLine } from './symbolLine';
export { symbolPieces } from './symbolPieces';
export {
  formsOfNotation,
  hasLongSymbols,
  headTex,
  linkedTex,
  outputTex,
  patternTex,
  rangeTex,
  renamesOutputs,
  screenTex,
  symbolicTex,
  symbolTex,
  type TexStyle,
} from './symbolTex';
export { leaf, type Tree } from './tree';
export { unitBoxOf } from './unitBox';
export {
  connectionName,
  layerNumber,
  unitInLayer,
  unitName,
  unitNumber,
  writesBiases,
} from './unitName';
export { weightPlaceAt, weightPlaces } from './weightPlaces';
export { wordsOf } from './words';
