/** Texts that name quantities: how they are written, and what they become before anything is known of quantities. */
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
