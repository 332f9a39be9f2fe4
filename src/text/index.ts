/** Every string the user reads, from one catalogue, and the formatting of numbers. */
export * from './barredLetters';
export { capital } from './capital';
export * from './catalogue';
export { firstApart } from './firstApart';
export { canBeToldApart, formatApart, toldApart } from './formatApart';
export * from './formatNumber';
export type { LinkProblem } from './linkProblem';
export { listed } from './listed';
export { digitsWritten, partsOfTyped, plainSigns, readDecimal, readTyped } from './plainSigns';
export { pythonNumber } from './pythonNumber';
export { readPrinted } from './readPrinted';
export type { FeatureMessages, MessageName, Messages } from './shape';
export { shortened } from './shortened';
