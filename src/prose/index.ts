/** Texts that name quantities: their syntax, and their expansion as far as it needs no knowledge of quantities. */
export { expand, type Filled, type Leaf, type Value } from './expand';
export { setLetters } from './letters';
export { filled, message, plainText } from './message';
export { parseProse } from './parseProse';
export { ProseError, type Reference, type Segment } from './segments';
