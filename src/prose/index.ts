/** Texts that name quantities: their syntax, and their expansion as far as it needs no knowledge of quantities. */
export { expand, type Filled, type Leaf, type QuantityLike, type Value, type Values } from './expand';
export { setLetters } from './letters';
export { filled, type Message, message, type PlainValue, plainText } from './message';
export { parseProse } from './parseProse';
export {
  type Place,
  ProseError,
  type ProseProblem,
  type Reference,
  type ReferenceStyle,
  type Segment,
} from './segments';
