/** Texts that name quantities: their syntax, and their expansion as far as it needs no knowledge of quantities. */
export { type Calculation, everySample, type ListFunction, type Operator, referencesIn } from './calculation';
export {
  type Block,
  type Computed,
  type Document,
  formulasOf,
  type Inline,
  type InlineChoice,
  inlinesOf,
  type Link,
  referencesOf,
} from './document';
export { branchFor, expand, type Filled, type Leaf, type Value } from './expand';
export { setLetters } from './letters';
export { filled, message, plainText } from './message';
export { parseCalculation } from './parseCalculation';
export { longestDocument, parseDocument, parseInlines } from './parseDocument';
export { parseProse } from './parseProse';
export {
  isNounForm,
  type NounForm,
  ProseError,
  type ProseProblem,
  type Reference,
  type Segment,
} from './segments';
export { sourceOf } from './source';
export { typedNumbers } from './typedNumbers';
export { urlOf } from './urlOf';
