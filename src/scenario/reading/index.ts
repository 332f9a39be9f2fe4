/**
 * What people paste, read. In the order in which it is done: `textSaid` has the text in one notation (`plainText`), divided (`tokens`), walked
 * piece by piece (`statements`, with `values`, `tables`, `pairs` and `sentences`, whose words are told by `forms`; `names` says what a name
 * means, and `unread` which numbers nobody has used), and what its words name;
 * `gathered` sorts the arrays by what they are; `readings` lays them out in every way that fits (`networks`); `readText` takes, asks or refuses.
 */
export { transposed } from './arrays';
export { type BlockRead, blockIn } from './block';
export { readCells } from './cells';
export type { Reading } from './reading';
export { readingText, readText, type TextRead } from './readText';
export { type SaidPart, saidLine, saidOf, stayingOf } from './said';
export {
  hasCells,
  readingStep,
  readStep,
  type StepArray,
  type StepPart,
  type StepRead,
  type StepTexts,
} from './stepNumbers';
export { withReading } from './withReading';
