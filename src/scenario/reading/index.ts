/** What people paste, read: text → arrays → readings. */
export { transposed } from './arrays';
export { type BlockRead, blockIn } from './block';
export { readCells } from './cells';
export type { Reading } from './reading';
export { readingText, readText, type TextRead } from './readText';
export { type SaidPart, saidLine, saidOf } from './said';
export { stayingOf } from './staying';
export { readingStep, readStep, type StepArray, type StepPart, type StepRead, type StepTexts } from './stepNumbers';
export { withReading } from './withReading';
