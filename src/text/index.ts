/** Every string the user reads, from one catalogue, and the formatting of numbers. */
export * from './barredLetters';
export * from './catalogue';
export { firstApart } from './firstApart';
export * from './formatNumber';
export type { LinkProblem } from './linkProblem';
export { plainSigns, readDecimal } from './plainSigns';
export { type PrintedNumber, readPrinted } from './readPrinted';
export type { MessageName, Messages } from './shape';
export { shortened } from './shortened';
