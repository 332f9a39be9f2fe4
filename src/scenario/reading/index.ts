/**
 * What people paste, read. docs/own-numbers.md has an example of each form, and every one is a test. What it must do:
 *
 * - It reads arrays with names, as programs, prints, sheets and LaTeX write them; tables with the names of samples, columns or units; weights by
 *   layer, by both indices, by the numbers of their units or edges; samples in arrays, as pairs, line by line or in a sentence; numbers that a
 *   sentence names; commas that are decimal. Of words and formulas it reads activations, sizes of layers, how matrices lie, and missing biases.
 * - One reading in which all shapes fit is taken. Several are asked about, if the text speaks against none of them; others can be chosen later.
 * - It says what was read, what was left out, which numbers nobody has understood, and what stays as it was. If nothing fits, it says why.
 *
 * In the order in which it is done:
 *
 * 1. `textSaid`: the text in one notation (`plainText`, `wholePrints`), divided (`tokens`), walked piece by piece (`statements`, with `tables`, `weightTables`, `pairs`,
 *    `sentences`, `given` and `values`). Forms of words and signs are regular expressions over a line of tokens (`forms`); `names` says what a
 *    name means, `unread` which numbers nobody has used. Words and formulas: `activations`, `evidence`, `saidNetwork`, `settings`.
 * 2. `withoutAsides`: without results that a text announces, and what its program computes.
 * 3. `gathered`: weights and biases of a network (`layered`, `singleWeights`), and samples (`sides`); `unnamed` for arrays without names.
 * 4. `readings`: every way to lay them out in which they fit (`networks`, or why none does: `collision`).
 * 5. `readText` takes, asks or refuses; `said` has the words, `withReading` makes the scenario.
 *
 * `stepNumbers` reads numbers of a step from the same statements, `block` cells that are pasted into a table.
 */
export { flat, transposed } from './arrays';
export { type BlockRead, blockIn } from './block';
export { readCells } from './cells';
export type { Reading } from './reading';
export { readingText, readText, type TextRead } from './readText';
export { type SaidPart, saidLine, saidOf, shapeSaid, stayingOf } from './said';
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
